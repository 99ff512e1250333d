import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/models/evaluate';
import { evaluateInterval, type Interval } from '../../../src/models/interval';
import { parseFormula } from '../../../src/models/parse';
import type { Tree } from '../../../src/models/tree';
import { formulas, names, ordinary } from './arbitraries';

const at = (formula: string, scope: Record<string, number> = {}) => evaluate(parseFormula(formula), scope);
const over = (formula: string, scope: Record<string, Interval> = {}) =>
  evaluateInterval(parseFormula(formula), scope);

describe('evaluating at a point', () => {
  it.each([
    ['2 + 3 * 4 ^ 2', 50],
    ['-(2 - 5) / 2', 1.5],
    ['1 < 2 and not (2 <= 1) or 0 ? 7 : 8', 7],
    ['3 == 3 ? 1 : 0', 1],
    ['3 != 3 ? 1 : 0', 0],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['abs(-2) + sqrt(9) + exp(0) + log10(1000)', 9],
    ['round(2.5) - round(-2.5)', 6],
    ['clamp(11, 0, 10) + clamp(-1, 0, 10) + clamp(5, 0, 10)', 15],
    ['28 percent * 100', 28],
    ['2 hour', 120],
    ['12 month/year', 1],
  ])('gives %s = %d', (formula, result) => {
    expect(at(formula)).toBeCloseTo(result, 12);
  });

  it('compares exactly at round values', () => {
    expect(at('off <= 48 hour/month ? 1 : 0', { off: 48 * 60 })).toBe(1);
    expect(at('share == 28 percent ? 1 : 0', { share: 0.28 })).toBe(1);
  });

  it('has no figure where a name is missing, unless the branch taken does not need it', () => {
    expect(at('a + 1')).toBeNaN();
    expect(at('toString')).toBeNaN();
    expect(at('on ? 1 : a', { on: 1 })).toBe(1);
    expect(at('on ? 1 : a', { on: 0 })).toBeNaN();
    expect(at('a > 1 ? 1 : 2')).toBeNaN();
  });
});

describe('evaluating over ranges', () => {
  it.each<[string, Record<string, Interval>, Interval]>([
    ['a - b', { a: [1, 2], b: [0, 5] }, [-4, 2]],
    ['a * b', { a: [-1, 2], b: [-3, 4] }, [-6, 8]],
    ['12 / a', { a: [2, 3] }, [4, 6]],
    ['12 / a', { a: [-2, 3] }, [-Infinity, Infinity]],
    ['12 / a', { a: [0, 3] }, [4, Infinity]],
    ['12 / a', { a: [-3, 0] }, [-Infinity, Infinity]],
    ['a ^ 2', { a: [-3, 2] }, [0, 9]],
    ['a ^ 3', { a: [-3, 2] }, [-27, 8]],
    ['a ^ -2', { a: [-2, 4] }, [1 / 16, Infinity]],
    ['(-a) ^ -1', { a: [-4, 0] }, [1 / 4, Infinity]],
    ['abs(a)', { a: [-3, 2] }, [0, 3]],
    ['sqrt(a)', { a: [-4, 9] }, [0, 3]],
    ['a > 2 ? 10 : b', { a: [1, 3], b: [4, 5] }, [4, 10]],
    ['a > 2 ? 10 : b', { a: [3, 4], b: [4, 5] }, [10, 10]],
    ['min(a, b)', { a: [1, 9], b: [4, 5] }, [1, 5]],
    ['clamp(a, 0, 5)', { a: [-1, 9] }, [0, 5]],
    ['a == b ? 1 : 2', { a: [1, 2], b: [3, 4] }, [2, 2]],
    ['not (a and b)', { a: [0, 1], b: [1, 1] }, [0, 1]],
  ])('gives %s over %j = %j', (formula, scope, result) => {
    expect(over(formula, scope)).toEqual(result);
  });

  it('has no figure where a name is missing', () => {
    expect(over('a + 1')).toEqual([NaN, NaN]);
  });

  it('contains the result of every point', () => {
    const figure = fc
      .oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }))
      .map(ordinary);
    const scopes = fc.tuple(
      ...names.map(() => fc.tuple(figure, figure, fc.double({ min: 0, max: 1, noNaN: true }))),
    );
    fc.assert(
      fc.property(formulas, scopes, (tree: Tree, figures) => {
        const bounds: Record<string, Interval> = {};
        const point: Record<string, number> = {};
        figures.forEach(([a, b, share], index) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          bounds[names[index]!] = [low, high];
          point[names[index]!] = Math.min(high, Math.max(low, low + share * (high - low)));
        });
        const result = evaluate(tree, point);
        const [low, high] = evaluateInterval(tree, bounds);
        if (!Number.isFinite(result)) return;
        if (Number.isNaN(low)) {
          // "No figure" is an honest answer only where some other point may have none.
          expect(JSON.stringify(tree)).toMatch(/sqrt|log10|exp|\^/);
          return;
        }
        const slack = 1e-9 * Math.max(1, Math.abs(result));
        expect(low).toBeLessThanOrEqual(result + slack);
        expect(high).toBeGreaterThanOrEqual(result - slack);
      }),
      { numRuns: 3000 },
    );
  });

  it('shrinks to the point where there is no spread', () => {
    fc.assert(
      fc.property(
        formulas,
        fc.tuple(...names.map(() => fc.integer({ min: -9, max: 9 }))),
        (tree, figures) => {
          const point = Object.fromEntries(names.map((name, index) => [name, figures[index]!]));
          const bounds = Object.fromEntries(
            names.map((name, index) => [name, [figures[index]!, figures[index]!] as Interval]),
          );
          const result = evaluate(tree, point);
          const [low, high] = evaluateInterval(tree, bounds);
          if (Number.isFinite(result) && Number.isFinite(low) && Number.isFinite(high)) {
            expect(low).toBeLessThanOrEqual(result);
            expect(high).toBeGreaterThanOrEqual(result);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the figures', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e308, -1e308));
    fc.assert(
      fc.property(formulas, fc.array(wild, { minLength: 4, maxLength: 4 }), (tree, figures) => {
        const point = Object.fromEntries(names.map((name, index) => [name, figures[index]!]));
        const bounds = Object.fromEntries(
          names.map((name, index) => [name, [figures[index]!, figures[index]!] as Interval]),
        );
        expect(typeof evaluate(tree, point)).toBe('number');
        expect(evaluateInterval(tree, bounds)).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });
});
