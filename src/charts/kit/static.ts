import { Window } from 'happy-dom';
import { chartTypes, loadChartType, type ChartData, type ChartTypeName } from '../registry';
import type { ChartContext, ChartType } from './context';

const loaded = new Map(
  await Promise.all(chartTypes.map(async (name) => [name, await loadChartType(name)] as const)),
);
const document = new Window().document as unknown as Document;

/**
 * A chart type at build, without waiting: its picture, summary and table.
 *
 * @example staticChart('curve').toTable(data, context).columns
 */
export const staticChart = <Type extends ChartTypeName>(type: Type): ChartType<ChartData[Type]> =>
  loaded.get(type) as unknown as ChartType<ChartData[Type]>;

/**
 * Draws a chart at build, in a light document, as SVG markup; in the browser the same code draws over it.
 *
 * @example renderStatic('curve', data, { width: 360, language: 'en', format, text }) // '<svg xmlns=...'
 */
export function renderStatic<Type extends ChartTypeName>(
  type: Type,
  data: ChartData[Type],
  context: ChartContext,
): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  staticChart(type).draw(svg, data, context);
  return svg.outerHTML;
}
