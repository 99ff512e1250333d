import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/models/evaluate';
import { evaluateInterval, type Interval } from '../../../src/models/interval';
import type { Operator, Tree } from '../../../src/models/tree';
import { ordinary } from './arbitraries';

/** The same cases in every run. */
const seeded = { seed: 20261129, numRuns: 2000 };

const over = (tree: Tree, ...bounds: Interval[]) =>
  evaluateInterval(tree, Object.fromEntries(bounds.map((one, index) => ['abc'[index], one])));
const at = (tree: Tree, ...figures: number[]) =>
  evaluate(tree, Object.fromEntries(figures.map((one, index) => ['abc'[index], one])));

describe('a division of ranges', () => {
  const signs: [name: string, range: Interval][] = [
    ['negative', [-4, -2]],
    ['up to zero', [-4, 0]],
    ['around zero', [-4, 2]],
    ['zero', [0, 0]],
    ['from zero', [0, 2]],
    ['positive', [2, 4]],
  ];
  const all: Interval = [-Infinity, Infinity];
  // By hand: every quotient of a number of the row by one of the column; by a range that ends in zero from below it has no bounds.
  const quotients: Record<string, Record<string, Interval>> = {
    negative: { negative: [0.5, 2], 'from zero': [-Infinity, -1], positive: [-2, -0.5] },
    'up to zero': { negative: [0, 2], 'from zero': [-Infinity, 0], positive: [-2, 0] },
    'around zero': { negative: [-1, 2], 'from zero': all, positive: [-2, 1] },
    zero: { negative: [0, 0], 'from zero': [0, 0], positive: [0, 0] },
    'from zero': { negative: [-1, 0], 'from zero': [0, Infinity], positive: [0, 1] },
    positive: { negative: [-2, -0.5], 'from zero': [1, Infinity], positive: [0.5, 2] },
  };

  it.each(signs.flatMap(([row, a]) => signs.map(([column, b]) => ({ row, a, column, b }))))(
    'of $row by $column has the ends of its quotients',
    ({ row, a, column, b }) => {
      // The `+ 0` makes no difference between 0 and -0.
      const [low, high] = over(['/', 'a', 'b'], a, b);
      expect([low + 0, high + 0]).toEqual(quotients[row]![column] ?? all);
    },
  );
});

/** The sharpest bounds of an operator over whole numbers: those of all its results. */
const within: Record<string, (a: Interval, b: Interval) => Interval> = {
  '+': ([a, b], [c, d]) => [a + c, b + d],
  '-': ([a, b], [c, d]) => [a - d, b - c],
  '*': ([a, b], [c, d]) => [Math.min(a * c, a * d, b * c, b * d), Math.max(a * c, a * d, b * c, b * d)],
  min: ([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d)],
  max: ([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)],
};

const whole = fc.integer({ min: -9, max: 9 });
const figure = fc.oneof(whole, fc.double({ min: -1e3, max: 1e3, noNaN: true }).map(ordinary));
const range = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of).map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)]);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const inside = ([low, high]: Interval, part: number) =>
  Math.min(high, Math.max(low, low + part * (high - low)));

const two: Operator[] = [
  ...(['+', '-', '*', '/', '^', 'min', 'max', 'and', 'or'] as const),
  ...(['<', '<=', '>', '>=', '==', '!='] as const),
];
const one: Operator[] = ['neg', 'not', 'abs', 'sqrt', 'exp', 'log10', 'round'];

describe.each([
  ...two.map((operator) => ({ operator, tree: [operator, 'a', 'b'] as Tree })),
  ...one.map((operator) => ({ operator, tree: [operator, 'a'] as Tree })),
  { operator: 'clamp', tree: ['clamp', 'a', 'b', 'c'] as Tree },
  { operator: 'if', tree: ['if', 'a', 'b', 'c'] as Tree },
])('the operator $operator', ({ tree }) => {
  it('over ranges contains its result at every point within', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(range(figure), share), { minLength: 3, maxLength: 3 }), (figures) => {
        const bounds = figures.map(([one]) => one);
        const result = at(tree, ...figures.map(([one, part]) => inside(one, part)));
        if (!Number.isFinite(result)) return;
        const [low, high] = over(tree, ...bounds);
        const slack = 1e-9 * Math.max(1, Math.abs(result));
        expect(low).toBeLessThanOrEqual(result + slack);
        expect(high).toBeGreaterThanOrEqual(result - slack);
      }),
      seeded,
    );
  });

  it('over points gives what it gives at the point', () => {
    fc.assert(
      fc.property(fc.tuple(whole, whole, whole), (figures) => {
        const result = at(tree, ...figures);
        const [low, high] = over(tree, ...figures.map((one): Interval => [one, one]));
        if (!Number.isFinite(result) || !Number.isFinite(low) || !Number.isFinite(high)) return;
        expect([low, high]).toEqual([expect.closeTo(result, 9), expect.closeTo(result, 9)]);
      }),
      seeded,
    );
  });
});

describe.each(Object.entries(within))('the operator %s', (operator, bounds) => {
  it('over ranges is no wider than its results', () => {
    fc.assert(
      fc.property(range(whole), range(whole), (a, b) => {
        const [low, high] = over([operator, 'a', 'b'] as Tree, a, b);
        const [least, most] = bounds(a, b);
        expect([low + 0, high + 0]).toEqual([least + 0, most + 0]);
      }),
      seeded,
    );
  });
});
