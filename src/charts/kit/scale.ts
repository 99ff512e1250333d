import { nice, ticks } from 'd3-array';

/** Turns a value into a place in pixels. */
export type Scale = (value: number) => number;

/**
 * A linear scale. Written out here because all of d3-scale would double what a calculator's embed weighs.
 *
 * @example linearScale([0, 10], [0, 200])(5) // 100
 */
export const linearScale =
  ([from, to]: [number, number], [start, end]: [number, number]): Scale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start);

/**
 * A logarithmic scale between two powers of ten, named by their exponents; values must be positive.
 *
 * @example powerScale([0, 2], [0, 200])(10) // 100
 */
export function powerScale(exponents: [number, number], range: [number, number]): Scale {
  const scale = linearScale(exponents, range);
  return (value) => scale(Math.log10(value));
}

/** Steps of a linear scale at round values, about `count` of them. */
export const roundSteps = ([from, to]: [number, number], count: number): number[] => ticks(from, to, count);

/** A domain widened to round ends. */
export const roundDomain = ([from, to]: [number, number], count: number): [number, number] =>
  nice(from, to, count) as [number, number];

/** Ten to a power, without the errors of `10 ** -3`. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);
