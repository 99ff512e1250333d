import type { Interface } from '../catalog';
import type { CatalogSource } from '../catalog/types';

/**
 * The day on which a source was read, as `2026-11-29`.
 *
 * @example readDay(source) // '2026-11-29'
 */
export const readDay = ({ accessed }: Pick<CatalogSource, 'accessed'>): string =>
  accessed['date-parts'][0].map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');

/** When some sources were read, and whether all of them only in copies. */
export interface Reading {
  /** The latest day. */
  day: string;
  copies: boolean;
}

/**
 * When the sources of a text were last read; undefined where it has none.
 *
 * @example lastRead(sources) // { day: '2026-11-29', copies: true }
 */
export function lastRead(sources: Iterable<Pick<CatalogSource, 'accessed' | 'copy'>>): Reading | undefined {
  const all = [...sources];
  const day = all.map(readDay).sort().at(-1);
  return day === undefined ? undefined : { day, copies: all.every(({ copy }) => copy !== undefined) };
}

/**
 * On which day and in which copy a source was read, in words.
 *
 * @example readText(source, ui) // 'Read in a stored copy on 29 November 2026'
 */
export function readText(source: CatalogSource, { t, format }: Interface): string {
  const date = format.date(readDay(source));
  return t(`read.${source.copy ?? 'directly'}`, { date });
}
