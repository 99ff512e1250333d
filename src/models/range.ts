/** Which ends of a range are no ends: "80 to more than 2,000" is open at the top. */
export type OpenEnds = 'low' | 'high' | 'both';

/** A figure with its spread: `low <= central <= high`, all in the same unit. */
export interface Range {
  low: number;
  central: number;
  high: number;
  /** Ends beyond which the figure may lie; they stand for the last number that a source names. */
  open?: OpenEnds;
}

/** Whether a range is open at an end. */
export const isOpen = ({ open }: Pick<Range, 'open'>, end: 'low' | 'high'): boolean =>
  open === end || open === 'both';

/**
 * The mark of a range that is open at some ends, to be spread into it.
 *
 * @example openEnds(false, true) // { open: 'high' }
 */
export const openEnds = (low: boolean, high: boolean): Pick<Range, 'open'> =>
  low && high ? { open: 'both' } : low ? { open: 'low' } : high ? { open: 'high' } : {};

/** A range without the numbers of its open ends, for the marks in the HTML: an open end is no figure. */
export const closedEnds = (range: Range): { low: number | null; central: number; high: number | null } => ({
  low: isOpen(range, 'low') ? null : range.low,
  central: range.central,
  high: isOpen(range, 'high') ? null : range.high,
});

/** Whether a range says more than one number. */
export const hasSpread = ({ low, high, open }: Range): boolean => low !== high || open !== undefined;

/**
 * Takes off the dust of binary arithmetic, so that field, link, sheet and code hold the same digits.
 *
 * @example tidy(0.1 + 0.2) // 0.3
 */
export const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;

/**
 * Tells whether a record itself holds a name; `Object.hasOwn` for browsers that lack it, so that no name is found in a prototype.
 *
 * @example hasOwn({}, 'constructor') // false
 */
export const hasOwn = (record: object, name: string | number): boolean =>
  Object.prototype.hasOwnProperty.call(record, name);

/**
 * Makes a range without spread.
 *
 * @example exactly(3) // { low: 3, central: 3, high: 3 }
 */
export const exactly = (value: number): Range => ({ low: value, central: value, high: value });

/**
 * For `JSON.stringify`: writes a range whose three figures are one as `[3]`, since most are, and every embed carries dozens.
 *
 * @example JSON.stringify({ value: exactly(3) }, packRanges) // '{"value":[3]}'
 */
export function packRanges(_: string, value: unknown): unknown {
  const { low, central, high, open } = (value ?? {}) as Partial<Range>;
  return central !== undefined && low === central && high === central && !open ? [central] : value;
}

/**
 * For `JSON.parse`: the reverse of {@link packRanges}.
 *
 * @example JSON.parse('{"value":[3]}', unpackRanges) // { value: exactly(3) }
 */
export const unpackRanges = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'number' ? exactly(value[0]) : value;

/**
 * Applies a rising function to all three figures of a range.
 *
 * @example mapRange(exactly(3), (x) => x * 2) // { low: 6, central: 6, high: 6 }
 */
export const mapRange = (range: Range, change: (value: number) => number): Range => ({
  low: change(range.low),
  central: change(range.central),
  high: change(range.high),
  ...(range.open && { open: range.open }),
});

/**
 * Adds up ranges end by end; nothing makes zero.
 *
 * @example addRanges([exactly(1), { low: 1, central: 2, high: 4 }]) // { low: 2, central: 3, high: 5 }
 */
export const addRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, { low, central, high }) => ({
      low: sum.low + low,
      central: sum.central + central,
      high: sum.high + high,
    }),
    exactly(0),
  );

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
