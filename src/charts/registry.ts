import type { ChartDefinition } from '../schemas/chart';
import type { ChartContext, ChartType } from './kit/context';
import type { CurveData } from './curve/curve';
import type { DataFlowData } from './data-flow/data-flow';
import type { LensStripData } from './lens-strip/lens-strip';
import type { LinesData } from './lines/lines';
import type { OverviewData } from './overview/overview';
import type { PictureData } from './picture/picture';
import type { PriceLadderData } from './price-ladder/price-ladder';
import type { TimelineData } from './timeline/timeline';

/** The names of the chart types, as content writes them. */
export type ChartTypeName = ChartDefinition['type'];

/** The data of each chart type. */
export interface ChartData {
  'lens-strip': LensStripData;
  'price-ladder': PriceLadderData;
  timeline: TimelineData;
  'data-flow': DataFlowData;
  lines: LinesData;
  curve: CurveData;
  overview: OverviewData;
  picture: PictureData;
}

/**
 * A picture: a chart type with the data it draws, which belong together. With one type given, that of this type; else
 * a union of all.
 */
export type Drawing<Type extends ChartTypeName = ChartTypeName> = {
  [Name in Type]: { type: Name; data: ChartData[Name] };
}[Type];

/** One line a type; each loads only its own code. */
const types: { [Type in ChartTypeName]: () => Promise<ChartType<ChartData[Type]>> } = {
  'lens-strip': () => import('./lens-strip/lens-strip'),
  'price-ladder': () => import('./price-ladder/price-ladder'),
  timeline: () => import('./timeline/timeline'),
  'data-flow': () => import('./data-flow/data-flow'),
  lines: () => import('./lines/lines'),
  curve: () => import('./curve/curve'),
  overview: () => import('./overview/overview'),
  picture: () => import('./picture/picture'),
};

/** The names of all chart types. */
export const chartTypes = Object.keys(types) as ChartTypeName[];

/**
 * Loads a chart type: its picture, summary and table.
 *
 * @example (await loadChartType('curve')).summarize(data, context)
 */
export const loadChartType = <Type extends ChartTypeName>(type: Type): Promise<ChartType<ChartData[Type]>> =>
  types[type]();

/**
 * Loads the drawing function of a chart type.
 *
 * @example (await loadDraw('lens-strip'))(svg, data, context)
 */
export const loadDraw = async <Type extends ChartTypeName>(
  type: Type,
): Promise<ChartType<ChartData[Type]>['draw']> => (await loadChartType(type)).draw;

/**
 * Loads what draws a picture, with its data put in: type and data cannot come apart.
 *
 * @example (await loadPainter({ type: 'curve', data }))(svg, context)
 */
export async function loadPainter<Type extends ChartTypeName>({
  type,
  data,
}: Drawing<Type>): Promise<(svg: SVGSVGElement, context: ChartContext) => void> {
  const draw = await loadDraw<Type>(type);
  return (svg, context) => draw(svg, data, context);
}
