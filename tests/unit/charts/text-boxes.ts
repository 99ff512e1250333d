import type { Box } from '../../../src/charts/kit/plot';
import { textSize, textWidth } from '../../../src/charts/kit/text-width';

/** The box of every line of text, by the width table. */
export function textBoxes(svg: SVGSVGElement): (Box & { text: string })[] {
  return [...svg.querySelectorAll('text:not(.halo)')].flatMap((text) => {
    const className = text.getAttribute('class') ?? '';
    const lines = text.children.length ? [...text.children] : [text];
    return lines.map((line) => {
      const [x, y] = [Number(line.getAttribute('x')), Number(line.getAttribute('y'))];
      const [width, size] = [textWidth(line.textContent!.trim(), className), textSize(className)];
      const share = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
      const left = x - width * share;
      return {
        text: line.textContent!,
        left,
        right: left + width,
        top: y - size * 0.8,
        bottom: y + size * 0.22,
      };
    });
  });
}
