import fc from 'fast-check';
import type { Operator, Tree } from '../../../src/models/tree';
import { unitFactor } from '../../../src/models/units';

/** The names that generated formulas use. */
export const names = ['alpha', 'beta', 'gamma', 'delta'];

/** Drops figures so small that only the limits of floating point show, and turns -0 into 0. */
export const ordinary = (value: number) => (Math.abs(value) < 1e-300 ? 0 : value);

const numbers = fc
  .oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }))
  .map(ordinary);
const quantities = fc
  .tuple(
    numbers,
    fc.constantFrom('EUR', 'hour/month', 'percent', 'EUR/survey', 'EUR/1000 impression', 'person'),
  )
  .map(([value, unit]): Tree => ['unit', value, unit, unitFactor(unit)]);
const binary: Operator[] = [
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
  'min',
  'max',
];
const unary: Operator[] = ['not', 'abs', 'sqrt', 'exp', 'log10', 'round'];

/** Any formula of the language, in the shape in which the parser gives it. */
export const formulas: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => {
  const tree = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(fc.constantFrom(...names), numbers, quantities),
      fc.tuple(fc.constantFrom(...binary), tree, tree),
      fc.tuple(fc.constantFrom(...unary), tree),
      fc.tuple(
        fc.constant('neg' as const),
        tree.filter((operand) => typeof operand !== 'number' && operand[0] !== 'unit'),
      ),
      fc.tuple(fc.constantFrom('if' as const, 'clamp' as const), tree, tree, tree),
    ),
  };
}).tree;
