/** Side of the square that a coin is drawn into. */
export const coinBox = 96;
/** A coin that is smaller than this could not be seen; the label says how much it is. */
const least = 2;

/**
 * Radii of coins whose areas are to scale, the largest filling its box.
 *
 * @param amounts - 0 and more, in one unit; 0 has no coin
 * @returns a radius for each, up to half of `coinBox`
 * @example coinRadii([4, 1]) // [48, 24]
 */
export function coinRadii(amounts: readonly number[]): number[] {
  const largest = Math.max(...amounts);
  return amounts.map((amount) =>
    amount > 0 ? Math.max(least, Number(((coinBox / 2) * Math.sqrt(amount / largest)).toFixed(2))) : 0,
  );
}
