/** A figure with its spread: `low <= central <= high`, all in the same unit. */
export interface Range {
  low: number;
  central: number;
  high: number;
}

/**
 * Makes a range without spread.
 *
 * @example exactly(3) // { low: 3, central: 3, high: 3 }
 */
export const exactly = (value: number): Range => ({ low: value, central: value, high: value });

/**
 * Applies a rising function to all three figures of a range.
 *
 * @example mapRange(exactly(3), (x) => x * 2) // { low: 6, central: 6, high: 6 }
 */
export const mapRange = (range: Range, change: (value: number) => number): Range => ({
  low: change(range.low),
  central: change(range.central),
  high: change(range.high),
});

/**
 * Turns a value in a shown unit into base units. Divides by the inverse of a factor under 1, so that 28 percent is
 * exactly 0.28 and comparisons hold at round values.
 *
 * @param factor - base units per shown unit, above 0
 * @example toBase(28, 0.01) // 0.28
 */
export const toBase = (value: number, factor: number): number =>
  factor < 1 ? value / (1 / factor) : value * factor;

/**
 * Turns a value in base units into a shown unit, the reverse of {@link toBase}.
 *
 * @param factor - base units per shown unit, above 0
 * @example fromBase(0.28, 0.01) // 28
 */
export const fromBase = (value: number, factor: number): number =>
  factor < 1 ? value * (1 / factor) : value / factor;

/**
 * A number as the marks in the HTML hold it: plain, with a point, empty where there is none.
 *
 * @example numberMark(0.1 + 0.2) // '0.3'
 */
export const numberMark = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toPrecision(15)));
