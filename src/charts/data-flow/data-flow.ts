import { type ChartContext, type ChartTable } from '../kit/context';
import { labelOf, type DataFlowData, linkSummary } from './data-flow-data';
import { layoutLanes, lanesFit } from './data-flow-lanes';
import { layoutStack } from './data-flow-stack';
import { paint } from '../kit/scene';

export type { DataFlowData } from './data-flow-data';

/** Draws boxes with labelled arrows: side by side where there is room for all boxes, else one below the other. */
export function draw(svg: SVGSVGElement, data: DataFlowData, context: ChartContext): void {
  paint(svg, lanesFit(data, context) ? layoutLanes(data, context) : layoutStack(data, context));
}

/** Every link in words. */
export const summarize = (data: DataFlowData, context: ChartContext): string =>
  data.links.map((link) => linkSummary(data, link, context)).join(' ');

/** Every link as a row. */
export function toTable(data: DataFlowData, context: ChartContext): ChartTable {
  const { text } = context;
  return {
    columns: ['from', 'to', 'handed', 'status'].map((name) => text(`chart.column.${name}`)),
    rows: data.links.map((link) => [
      labelOf(data, link.from),
      labelOf(data, link.to),
      link.label,
      text(`chart.flow.${link.status}`),
    ]),
  };
}
