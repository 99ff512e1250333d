import type { ChartContext, Lens } from '../kit/context';
import { lensMark } from '../lens-strip/lens-mark';
import { frame } from '../kit/log-axis';
import { linearScale, powerOfTen, powerScale } from '../kit/scale';
import { at, hitBox, paint, path, rect, textBlock, type Group, type Shape } from '../kit/scene';
import { textWidth } from '../kit/text-width';

/** One amount of the atlas with its place. */
export interface AtlasPoint {
  key: string;
  /** Year, with a small offset for its lens. */
  x: number;
  low: number;
  central: number;
  high: number;
  /** Without an upper end. */
  open?: boolean;
  lens: Lens;
  /** False where the figure is only recalled: then the mark is an outline. */
  checked: boolean;
  /** What is read out: amount, year, label, source. */
  summary?: string;
}

/** The points of one view, all in one money and, unless the reader wants otherwise, in one time unit. */
export interface AtlasPicture {
  /** Currency of the axis, ISO 4217. */
  currency: string;
  points: AtlasPoint[];
}

/** The exponents of ten that an axis runs between, from the least and greatest amount. */
export function decades(points: readonly Pick<AtlasPoint, 'low' | 'central' | 'high'>[]): [number, number] {
  let [least, greatest] = [Infinity, 0];
  for (const { low, central, high } of points) {
    least = Math.min(least, low > 0 ? low : central);
    greatest = Math.max(greatest, high, central);
  }
  if (greatest === 0) return [0, 1];
  const from = Math.floor(Math.log10(least) + 1e-9);
  return [from, Math.max(Math.ceil(Math.log10(greatest) - 1e-9), from + 1)];
}

/** The years that an axis runs over, at least three. */
export function yearSpan(points: readonly Pick<AtlasPoint, 'x'>[]): [number, number] {
  const years = points.map(({ x }) => Math.round(x));
  const from = years.reduce((least, year) => Math.min(least, year), Infinity);
  const to = years.reduce((greatest, year) => Math.max(greatest, year), -Infinity);
  if (!Number.isFinite(from)) return [2015, 2025];
  return to - from < 2 ? [from - 1, to + 1] : [from, to];
}

/** How many steps lie between two labels so that they do not touch. */
const thinned = (width: number, steps: number, label: number): number => {
  const fits = Math.max(1, Math.floor(width / label));
  return [1, 2, 3, 5, 10].find((every) => steps / every <= fits) ?? 20;
};

/** Draws year against amount; the amounts stand on a logarithmic scale. */
export function draw(svg: SVGSVGElement, { currency, points }: AtlasPicture, context: ChartContext): void {
  const { width, format } = context;
  const height = width < 560 ? 400 : 460;
  const [from, to] = decades(points);
  const [first, last] = yearSpan(points);
  const every = thinned(height - 40, to - from, 20);
  const steps = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, index) => from + index * every,
  );
  const labels = steps.map((exponent) => format.amount(powerOfTen(exponent), currency));
  const left = Math.max(...labels.map((label) => textWidth(label, 'axis'))) + 10;
  const [top, bottom, right] = [12, height - 26, width - 6];
  const x = linearScale([first - 0.5, last + 0.5], [left, right]);
  const y = powerScale([from, to], [bottom, top]);
  const grid: Shape[] = steps.flatMap((exponent, index) => {
    const level = at(y(powerOfTen(exponent)));
    const label = textBlock(`step-${exponent}`, labels[index]!, {
      x: left - 8,
      top: level - 8,
      width: 200,
      class: 'axis muted',
      anchor: 'end',
    });
    return [path(`grid-${exponent}`, `M${at(left)} ${level}H${right}`, 'rule'), label.shape];
  });
  const often = thinned(right - left, last - first + 1, 40);
  for (let year = first; year <= last; year += 1) {
    if (year % often !== 0) continue;
    grid.push(path(`year-${year}`, `M${at(x(year))} ${bottom}v5`, 'axis-line'));
    grid.push(
      textBlock(`label-${year}`, String(year), {
        x: x(year),
        top: bottom + 7,
        width: 60,
        class: 'axis muted',
        anchor: 'middle',
      }).shape,
    );
  }
  grid.push(path('base', `M${at(left)} ${bottom}H${right}`, 'axis-line'));
  const groups: Group[] = [...points]
    .sort((a, b) => a.x - b.x)
    .map((point) => {
      const [px, py] = [x(point.x), y(point.central)];
      const shapes: Shape[] = [hitBox(px - 8, py - 8, 16, 16)];
      if (point.high > point.low) {
        const [high, low] = [y(point.high), point.low > 0 ? y(point.low) : bottom];
        shapes.push(rect('range', px - 1, high, 2, low - high, `range series-${point.lens}`));
      }
      if (point.open) {
        // An arrow: the amount has no upper end.
        const tip = y(point.high);
        shapes.push(path('open', `M${at(px - 4)} ${at(tip)}h8l-4 -7Z`, `range series-${point.lens}`));
      }
      shapes.push(
        path(
          'mark',
          lensMark(point.lens, px, py, 4.5),
          `mark ${point.checked ? '' : 'assumed alone '}series-${point.lens}`,
        ),
      );
      return { key: point.key, class: 'point', ...(point.summary && { summary: point.summary }), shapes };
    });
  paint(svg, { width, height, groups: [frame('axes', grid), ...groups] });
}
