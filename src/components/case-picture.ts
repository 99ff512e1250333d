import type { Catalog, Interface } from '../catalog';
import { renderStatic } from '../charts/kit/static';
import { chartView } from './chart-view';
import { thumbnail } from './thumbnail';

/** Width that the picture of a row is drawn at, in pixels. */
const width = 300;

/**
 * A case's lead picture, drawn for the width of a row and without what serves keyboard and redrawing.
 *
 * @param id - a chart of content/charts that exists
 */
export function casePicture(id: string, catalog: Catalog, ui: Interface): string {
  const { drawing } = chartView(id, catalog, ui);
  const { language, format, text } = ui;
  return thumbnail(renderStatic(drawing, { width, language, format, text }), Infinity);
}
