import { chartTypes, loadChartType, type ChartData, type ChartTypeName, type Drawing } from '../registry';
import type { ChartContext, ChartTable, ChartType } from './context';
import { blankSvg } from './light-document';

type Types = { [Type in ChartTypeName]: ChartType<ChartData[Type]> };

const loaded = Object.fromEntries(
  await Promise.all(chartTypes.map(async (name) => [name, await loadChartType(name)])),
) as Types;

/**
 * A chart type at build, without waiting: its picture, summary and table.
 *
 * @example staticChart('curve').toTable(data, context).columns
 */
export const staticChart = <Type extends ChartTypeName>(type: Type): Types[Type] => loaded[type];

/** Draws a picture into an SVG element of the build's light document. */
export const drawInto = <Type extends ChartTypeName>(
  svg: SVGSVGElement,
  { type, data }: Drawing<Type>,
  context: ChartContext,
): void => loaded[type].draw(svg, data, context);

/** What a picture says, in a few sentences. */
export const summaryOf = <Type extends ChartTypeName>(
  { type, data }: Drawing<Type>,
  context: ChartContext,
): string => loaded[type].summarize(data, context);

/** The numbers of a picture. */
export const tableOf = <Type extends ChartTypeName>(
  { type, data }: Drawing<Type>,
  context: ChartContext,
): ChartTable => loaded[type].toTable(data, context);

/**
 * Draws a chart at build, in a light document, as SVG markup; in the browser the same code draws over it.
 *
 * @example renderStatic({ type: 'curve', data }, { width: 360, language: 'en', format, text }) // '<svg xmlns=...'
 */
export function renderStatic<Type extends ChartTypeName>(
  drawing: Drawing<Type>,
  context: ChartContext,
): string {
  const svg = blankSvg();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawInto(svg, drawing, context);
  return svg.outerHTML;
}

/**
 * A drawn picture to be seen alone, until a script draws it anew: without the words of its points, their boxes, the points
 * of a computed line, and the keys by which nodes are kept.
 *
 * @param svg - as {@link renderStatic} makes it
 */
export const withoutPoints = (svg: string): string =>
  svg
    .replace(/ data-(summary|key)="[^"]*"/g, '')
    .replace(/<rect class="hit"[^>]*><\/rect>/g, '')
    .replace(/<circle [^>]* r="1.5"><\/circle>/g, '')
    .replace(/<g class="point"><\/g>/g, '');
