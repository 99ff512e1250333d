import { isCurrency } from '../../schemas/words';
import { at, path, textBlock, upright, type Group, type Shape } from './scene';
import { powerOfTen, powerScale } from './scale';
import { textWidth } from './text-width';
import type { ChartContext } from './context';

/** A logarithmic axis with a stop for zero to the left of it. */
export interface LogAxis {
  left: number;
  right: number;
  ticks: { value: number; x: number; label: string }[];
  /** How many times the one before each labelled step is: 10, 100 or 1,000. */
  factor: number;
  /** The stop for 0, off the axis; null when no number needs it. */
  zero: { x: number; label: string; negative: boolean } | null;
  /** Where a number stands; null for a missing number. Zero and less stand at the stop, never on the axis. */
  position: (value: number | null | undefined) => number | null;
}

/** The head of a unit: `EUR` of `EUR/user/month`, for numbers that stand under a title naming the rest. */
export const headUnit = (unit: string): string => unit.split('/')[0]!.trim() || '1';

/** The label of a step: an amount of money with its sign, anything else as a bare number. */
function stepLabel(value: number, unit: string, context: ChartContext): string {
  const head = headUnit(unit);
  return isCurrency(head) || head === 'percent'
    ? context.format.amount(value, head)
    : context.format.number(value);
}

/**
 * Lays a log axis over some numbers, from the power of ten below the least to the power of ten above the greatest.
 *
 * @param values - all numbers to show; null, zero and less do not stretch the axis
 * @param span - left and right end in pixels
 * @param domain - numbers that the axis shows in any case, so that it stands still while a reader moves a slider
 * @returns null when there is no number at all
 */
export function logAxis(
  values: (number | null | undefined)[],
  unit: string,
  span: [number, number],
  context: ChartContext,
  domain: number[] = [],
): LogAxis | null {
  const known = values.filter(
    (value): value is number => typeof value === 'number' && Number.isFinite(value),
  );
  if (known.length === 0) return null;
  const positive = [...known, ...domain].filter((value) => value > 0);
  const [least, greatest] = positive.length ? [Math.min(...positive), Math.max(...positive)] : [1, 10];
  const from = Math.floor(Math.log10(least) + 1e-9);
  const to = Math.max(Math.ceil(Math.log10(greatest) - 1e-9), from + 1);
  const label = (exponent: number) => stepLabel(powerOfTen(exponent), unit, context);
  const width = (exponent: number) => textWidth(label(exponent), 'axis');

  const negative = known.some((value) => value < 0);
  const zeroLabel = context.text(negative ? 'chart.axis.zero-or-less' : 'chart.axis.zero');
  const hasZero = known.some((value) => value <= 0);
  const zeroWidth = hasZero ? textWidth(zeroLabel, 'axis') : 0;
  const zeroX = span[0] + Math.max(zeroWidth / 2, 8);
  const left = (hasZero ? span[0] + Math.max(zeroWidth, 16) + 26 : span[0]) + Math.max(width(from) / 2, 8);
  const right = span[1] - Math.max(width(to) / 2, 8);

  const perDecade = (right - left) / (to - from);
  const exponents = (every: number) =>
    Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every);
  const crowded = (every: number) =>
    exponents(every).some(
      (one, index, all) => index > 0 && (width(one) + width(all[index - 1]!)) / 2 + 8 > perDecade * every,
    );
  const every = [1, 2, 3].find((count) => !crowded(count)) ?? 4;

  const scale = powerScale([from, to], [left, right]);
  return {
    left,
    right,
    factor: 10 ** every,
    ticks: exponents(every).map((exponent) => ({
      value: powerOfTen(exponent),
      x: scale(powerOfTen(exponent)),
      label: label(exponent),
    })),
    zero: hasZero ? { x: zeroX, label: zeroLabel, negative } : null,
    position: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return null;
      return value > 0 ? scale(value) : zeroX;
    },
  };
}

/** The axis in words: how far each step goes, and where zero is. */
export function axisSentence(axis: LogAxis, context: ChartContext): string {
  const steps = context.text('chart.axis.log', { factor: context.format.number(axis.factor) });
  const step = axis.factor === 10 ? context.text('chart.axis.log-ten') : steps;
  if (!axis.zero) return step;
  return `${step} ${context.text(axis.zero.negative ? 'chart.axis.zero-or-less-note' : 'chart.axis.zero-note')}`;
}

/** Labels of the steps in one row, 16 px high. */
export function axisLabels(axis: LogAxis, top: number): Shape[] {
  const place = (x: number) => ({ x, top, width: 200, class: 'axis muted', anchor: 'middle' as const });
  const shapes = axis.ticks.map((tick) => textBlock(`step-${tick.value}`, tick.label, place(tick.x)).shape);
  if (axis.zero) shapes.push(textBlock('step-zero', axis.zero.label, place(axis.zero.x)).shape);
  return shapes;
}

/** Grid lines within bands of y, a lone one for zero, and the base line with a break between zero and the first step. */
export function axisGrid(axis: LogAxis, bands: [number, number][], base: number): Shape[] {
  const shapes = axis.ticks.map((tick) => path(`grid-${tick.value}`, upright(tick.x, bands), 'rule'));
  const first = axis.ticks[0]!.x;
  if (axis.zero) {
    const middle = (axis.zero.x + 8 + first) / 2;
    const slash = (x: number) => `M${at(x - 2)} ${base + 4}L${at(x + 2)} ${base - 4}`;
    shapes.push(path('grid-zero', upright(axis.zero.x, bands), 'rule zero'));
    shapes.push(
      path(
        'break',
        `M${at(axis.zero.x)} ${base}H${at(middle - 3)}${slash(middle - 3)}${slash(middle + 3)}M${at(middle + 3)} ${base}H${at(first)}`,
        'axis-line',
      ),
    );
  }
  shapes.push(path('base', `M${at(first)} ${base}H${at(axis.right)}`, 'axis-line'));
  return shapes;
}

/** A group that frames data points and is none itself. */
export const frame = (key: string, shapes: Shape[]): Group => ({ key, class: 'frame', shapes });
