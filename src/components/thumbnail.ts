/** First height that an element stands at, NaN where it says none. */
const top = (element: string) =>
  Number(
    / (?:y|y1|cy)="(-?[\d.]+)"/.exec(element)?.[1] ??
      / d="M-?[\d.]+[ ,]?(-?[\d.]+)/.exec(element)?.[1] ??
      NaN,
  );

/**
 * The upper part of a drawn chart for a list: what lies below the cut, and what serves keyboard and redrawing, goes.
 *
 * @param svg - markup of a chart drawn in absolute coordinates
 * @param height - where to cut, in pixels
 * @returns SVG markup of at most that height, hidden from assistive technology: the title beside it says what it shows
 */
export function thumbnail(svg: string, height: number): string {
  const [, width, full] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const shown = Math.min(height, Number(full));
  return svg
    .replace(/<rect class="hit"[^>]*><\/rect>/g, '')
    .replace(/ (?:data-[a-z-]+|tabindex|role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/<(text|rect|path|line|circle)\b[^>]*>(?:(?!<\/\1>).)*<\/\1>/gs, (element) =>
      top(element) > height + 12 ? '' : element,
    )
    .replace(/<g class="[^"]*"><\/g>/g, '')
    .replace(
      /<svg[^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 ${width} ${shown}" width="${width}" height="${shown}" aria-hidden="true" focusable="false">`,
    );
}
