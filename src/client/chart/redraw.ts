import type { ChartContext, Draw } from '../../charts/kit/context';

/**
 * Keeps one SVG of a chart box drawn at the box's real width. The two pictures drawn at build make way for one; the nodes
 * of the one that showed are reused, so nothing jumps.
 *
 * @returns a function that draws data, and again whenever the width changes
 */
export function keepDrawn<Data>(
  box: HTMLElement,
  draw: Draw<Data>,
  context: Omit<ChartContext, 'width'>,
): (data: Data) => void {
  const pictures = [...box.querySelectorAll<HTMLElement>('.picture, .narrow, .wide-picture')];
  const shown = pictures.find((picture) => picture.getClientRects().length > 0) ?? pictures[0];
  const svg = shown?.querySelector<SVGSVGElement>('svg');
  if (!shown || !svg) return () => undefined;
  for (const picture of pictures) if (picture !== shown) picture.remove();
  shown.className = 'picture';
  let current: Data | undefined;
  let width = 0;
  const paint = () => {
    if (current && width >= 200) draw(svg, current, { ...context, width });
  };
  new ResizeObserver(() => {
    const next = Math.floor(box.clientWidth);
    if (next === width) return;
    width = next;
    paint();
  }).observe(box);
  return (next) => {
    current = next;
    if (width === 0) width = Math.floor(box.clientWidth);
    paint();
  };
}
