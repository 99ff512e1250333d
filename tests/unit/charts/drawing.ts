import type { ChartContext } from '../../../src/charts/kit/context';
import { blankSvg } from '../../../src/charts/kit/light-document';
import { createFormats } from '../../../src/i18n/formats';

/** Texts as their keys with their values, so that a test sees what was asked for. */
const text = (key: string, values: Record<string, string | number> = {}) =>
  [key, ...Object.values(values)].join(' ');
export const context: ChartContext = { width: 720, language: 'en', text, format: createFormats('en', text) };

export function drawn<Data>(
  draw: (svg: SVGSVGElement, data: Data, context: ChartContext) => void,
  data: Data,
  width = 720,
) {
  const svg = blankSvg();
  draw(svg, data, { ...context, width });
  return svg;
}

export const texts = (svg: Element) =>
  [...svg.querySelectorAll('text:not(.halo)')].map((node) => node.textContent);
export const points = (pairs: [number, number | null][]) => pairs.map(([x, y]) => ({ x, y }));
export const row = (key: string, low: number | null, central = low, high = low) => ({
  key,
  lens: 'market' as const,
  label: key,
  low,
  central,
  high,
  marks: [],
  estimated: false,
  assumed: false,
});
