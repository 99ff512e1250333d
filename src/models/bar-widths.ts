/** So many times the largest of the others a reader's own bar may be before the picture cuts it off. */
const cutAt = 2;

/** The bars of a small picture. */
export interface BarWidths {
  /** Of the given amounts, as shares of the picture's width. */
  others: number[];
  /** Of the reader's own amount; undefined where there is none. */
  own?: number;
  /** The own bar goes on beyond the picture. */
  beyond: boolean;
}

/**
 * Widths of bars on one scale from zero. The largest fills the picture; an own amount of more than twice the largest of
 * the others is cut off, so that these can still be seen.
 *
 * @param others - at least one above 0, none below
 * @param own - the reader's amount, 0 or more
 * @example barWidths([5, 80], 20) // { others: [0.0625, 1], own: 0.25, beyond: false }
 */
export function barWidths(others: readonly number[], own?: number): BarWidths {
  const largest = Math.max(...others);
  const full = Math.max(largest, Math.min(own ?? 0, cutAt * largest));
  return {
    others: others.map((amount) => amount / full),
    ...(own !== undefined && { own: Math.min(1, own / full) }),
    beyond: own !== undefined && own > full,
  };
}

/**
 * The outline of a bar in a box of 1000 by 20; one that goes on beyond the picture ends in a point.
 *
 * @param share - of the box's width, from 0 to 1
 * @example barPath(0.5) // 'M0 0H500V20H0Z'
 */
export const barPath = (share: number, beyond = false): string =>
  beyond ? 'M0 0H960L1000 10L960 20H0Z' : `M0 0H${Math.round(1000 * share)}V20H0Z`;
