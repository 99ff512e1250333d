import type { Catalog, Interface } from '../catalog';
import { drawThumbnail } from '../charts/thumbnail/thumbnail';
import { figureView } from './figure-view';

/**
 * A chart or calculator drawn for a small size, as SVG markup that scales with its box. It is hidden from assistive
 * technology: the title beside it says what it shows.
 *
 * @param id - of a figure that exists
 * @example <div set:html={thumbnail('three-euros', catalog, ui)} />
 */
export function thumbnail(id: string, catalog: Catalog, ui: Interface): string {
  const { language, format, text } = ui;
  const svg = drawThumbnail(figureView(id, catalog, ui).drawing, { language, format, text });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg.outerHTML;
}
