import type { CslSource } from '../../schemas/source';

/**
 * The day, month or year on which a work appeared (or was read) as numbers, the year first; empty where it is undated.
 */
export const dateParts = (source: CslSource, field: 'issued' | 'accessed' = 'issued'): number[] =>
  (source[field] as CslSource['issued'])?.['date-parts']?.[0] ?? [];

/**
 * Year, month and day as reference managers read them: with two digits each for month and day.
 *
 * @example twoDigits([2023, 4, 2]) // ['2023', '04', '02']
 */
export const twoDigits = (parts: readonly number[]): string[] =>
  parts.map((part) => String(part).padStart(2, '0'));
