import { calculatorPicture } from '../../charts/calculator/calculator-chart';
import { loadDraw, type ChartTypeName } from '../../charts/registry';
import type { Painter } from './picture';

/**
 * What draws the picture of a calculator in a page: it loads only the code of its own chart type.
 *
 * @example wakePicture(calculator, format, text, pagePainter(root))
 */
export function pagePainter(root: HTMLElement): () => Promise<Painter> {
  const type = root.querySelector<HTMLElement>('[data-picture]')!.dataset['picture'] as ChartTypeName;
  return async () => ({
    draw: (await loadDraw(type)) as unknown as Painter['draw'],
    dataOf: (payload, standing) => calculatorPicture(payload, standing).data,
  });
}
