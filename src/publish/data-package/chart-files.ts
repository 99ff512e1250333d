import type { Catalog, Interface } from '../../catalog';
import type { Language } from '../../i18n/languages';
import { chartSvg, pngOf } from '../image/chart-image';
import type { Theme } from '../image/drawing-style';
import { chartPaths } from './chart-paths';
import { imageParts } from '../image/image-parts';
import { blankPng, isTrial } from '../integrations/trial.mjs';

/** What a route of a chart's file is made for. */
export interface FileProps {
  id: string;
  language: Language;
}

/** A form of a chart's image; `suffix` stands between the id and the ending of the file. */
export interface ImageForm {
  suffix: string;
  theme: Theme;
}

/** The image files of a chart, as SVG and as PNG: `<id>` and `<id>-dark`. */
export const imageForms: ImageForm[] = [
  { suffix: '', theme: 'light' },
  { suffix: '-dark', theme: 'dark' },
];

/** Pixels of a PNG per pixel of the drawing: sharp on any screen, and in print at the width of two columns. */
export const pngScale = 2;

/** One path a chart or calculator, form and language. */
export const imagePaths = (catalog: Catalog) =>
  chartPaths(catalog).flatMap(({ params, props }) =>
    imageForms.map((form) => ({
      params: { ...params, id: params.id + form.suffix },
      props: { ...props, form },
    })),
  );

const drawn = new Map<string, string>();

/** The image of a chart as SVG, drawn once a build. */
export function imageSvg(id: string, theme: Theme, catalog: Catalog, ui: Interface, address: string): string {
  const key = `${ui.language}/${id}/${theme}`;
  let svg = import.meta.env.DEV ? undefined : drawn.get(key);
  if (svg === undefined) drawn.set(key, (svg = chartSvg(imageParts(id, catalog, ui, address), theme)));
  return svg;
}

const painted = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The image of a chart as PNG. Asking for one form starts the other, so that all processors have work. */
export function imagePng(
  id: string,
  wanted: ImageForm,
  catalog: Catalog,
  ui: Interface,
  address: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (isTrial()) return blankPng();
  const keyOf = ({ suffix }: ImageForm) => `${ui.language}/${id}${suffix}`;
  const paint = ({ theme }: ImageForm) => pngOf(imageSvg(id, theme, catalog, ui, address), pngScale);
  if (import.meta.env.DEV) return paint(wanted);
  if (!painted.has(keyOf(wanted))) for (const form of imageForms) painted.set(keyOf(form), paint(form));
  const png = painted.get(keyOf(wanted))!;
  // Each file is written once; keeping all of them would fill the memory.
  painted.delete(keyOf(wanted));
  return png;
}
