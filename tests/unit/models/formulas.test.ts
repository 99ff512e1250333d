import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormulaError } from '../../../src/models/formula-error';
import { parseFormula, printFormula } from '../../../src/models/parse';
import { isCondition, namesIn } from '../../../src/models/tree';
import { formulas } from './arbitraries';

const problem = (text: string) => {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
  return 'nothing';
};

describe('reading formulas', () => {
  it('reads arithmetic with the usual precedence', () => {
    expect(parseFormula('a + b * 2 ^ c')).toEqual(['+', 'a', ['*', 'b', ['^', 2, 'c']]]);
    expect(parseFormula('-(a - b) / c')).toEqual(['/', ['neg', ['-', 'a', 'b']], 'c']);
  });

  it('keeps a number and its unit together', () => {
    expect(parseFormula('48 hour/month')).toEqual(['unit', 48, 'hour/month', 60]);
    expect(parseFormula('1.5e9 EUR/year')).toEqual(['unit', 1.5e9, 'EUR/year', 1 / 12]);
    expect(parseFormula('0 EUR/month')).toEqual(['unit', 0, 'EUR/month', 1]);
    expect(parseFormula('-2 EUR')).toEqual(['unit', -2, 'EUR', 1]);
  });

  it('takes a quantity after a multiplication as one piece', () => {
    expect(parseFormula('ads * 30 day/month')).toEqual(['*', 'ads', ['unit', 30, 'day/month', 1440]]);
  });

  it('keeps a price per thousand together, unless brackets part it', () => {
    const price = ['unit', 4, 'EUR/1000 impression', 0.001];
    expect(parseFormula('4 EUR/1000 impression')).toEqual(price);
    expect(parseFormula('ads * 4 EUR/1000 impression')).toEqual(['*', 'ads', price]);
    expect(parseFormula('4 EUR/1000 impression/month')).toEqual([
      'unit',
      4,
      'EUR/1000 impression/month',
      0.001,
    ]);
    expect(parseFormula('4 EUR / (1000 impression)')).toEqual([
      '/',
      ['unit', 4, 'EUR', 1],
      ['unit', 1000, 'impression', 1],
    ]);
    expect(parseFormula('price / 1 item')).toEqual(['/', 'price', ['unit', 1, 'item', 1]]);
  });

  it('reads conditions and functions', () => {
    expect(parseFormula('off <= 48 hour/month and not done ? min(a, b) : clamp(c, 0, 1)')).toEqual([
      'if',
      ['and', ['<=', 'off', ['unit', 48, 'hour/month', 60]], ['not', 'done']],
      ['min', 'a', 'b'],
      ['clamp', 'c', 0, 1],
    ]);
  });

  it.each([
    ['a = 3', '"a = 3"'],
    ['a.b', '"a.b"'],
    ['sin(a)', 'there is no function "sin"'],
    ['"text"', 'no number'],
    ['[1, 2]', '"[1, 2]"'],
    ['a b', 'side by side'],
    ['5!', '"5!"'],
    ['a mod 2', 'a mod 2'],
    ['1 < a < 2', 'a chain of comparisons'],
    ['sqrt(a, b)', 'gives sqrt 2 values'],
    ['min(a)', 'gives min 1 value'],
    ['NaN', 'no number'],
    ['a; b', 'do not know'],
    ['f(x) = x', 'do not know'],
    ['toString(a)', 'there is no function "toString"'],
    ['(a', 'cannot be read'],
    ['', 'no number'],
  ])('turns down %s', (text, complaint) => {
    expect(problem(text)).toContain(complaint);
  });

  it('prints any formula so that it reads back the same', () => {
    fc.assert(
      fc.property(formulas, (tree) => {
        expect(parseFormula(printFormula(tree))).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('tells yes or no from figures', () => {
    for (const text of ['a > 1', 'a >= 1', 'a == b', 'a != b', 'not a', 'a and b', 'a < 1 or b'])
      expect(isCondition(parseFormula(text))).toBe(true);
    for (const text of ['a', '1', '2 EUR', '-a', 'a + b', 'abs(a)', 'a > 1 ? 2 : 3'])
      expect(isCondition(parseFormula(text))).toBe(false);
  });

  it('lists each name once', () => {
    expect(namesIn(parseFormula('a + b * a + 3 EUR'))).toEqual(['a', 'b']);
  });

  it('never fails with anything but a named mistake', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        problem(text);
      }),
    );
  });
});
