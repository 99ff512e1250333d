import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barPath, barWidths } from '../../../src/models/bar-widths';
import { carry } from '../../../src/models/carry';
import type { FactNumber } from '../../../src/models/fact-figure';
import { addRanges, exactly } from '../../../src/models/range';

const fact = (more: Partial<FactNumber>): FactNumber => ({
  unit: 'EUR',
  per: null,
  verified: 'read',
  ...more,
});
const facts = new Map([
  ['month', fact({ value: 8, unit: 'USD', per: 'month' })],
  ['spread', fact({ low: 1, high: 3, unit: 'USD', per: 'month' })],
  ['list', fact({ value: 0.26, unit: 'USD', per: 'record' })],
  ['year', fact({ value: 1528.87, per: 'user-year' })],
  ['rate', fact({ value: 0.5, unit: 'EUR', per: 'USD' })],
]);
const into = (line: Parameters<typeof carry>[0]) => carry(line, 'EUR/year', facts);

describe('a price carried into another unit', () => {
  it('takes twelve months for a year, at the rate that is named', () => {
    expect(into({ fact: 'month', unit: 'USD/month', rate: 'rate' })).toEqual(exactly(48));
  });

  it('keeps its range', () => {
    expect(into({ fact: 'spread', unit: 'USD/month', rate: 'rate' })).toEqual({
      low: 6,
      central: 12,
      high: 18,
    });
  });

  it('takes what it is multiplied by with its unit', () => {
    const line = { fact: 'list', unit: 'USD/record', rate: 'rate' };
    expect(into({ ...line, times: '1 record/year' }).central).toBeCloseTo(0.13, 12);
    expect(into({ ...line, times: '2 record/month' }).central).toBeCloseTo(3.12, 12);
    expect(into({ fact: 'year', unit: 'EUR/user/year', times: '1 user' })).toEqual(exactly(1528.87));
  });

  it.each([
    ['a rate', { fact: 'month', unit: 'USD/month' }, 'comes to USD/month, and EUR/year is wanted'],
    ['a multiple', { fact: 'list', unit: 'USD/record', rate: 'rate' }, 'comes to EUR/record'],
    ['a known fact', { fact: 'moon', unit: 'USD/month' }, 'names the fact moon'],
    ['the unit of its fact', { fact: 'month', unit: 'USD/record' }, 'but it is in USD/month'],
  ])('is refused without %s', (_, line, problem) => {
    expect(() => into(line)).toThrow(problem);
  });
});

describe('a sum of ranges', () => {
  it('adds end by end, and is nothing without any', () => {
    expect(addRanges([])).toEqual(exactly(0));
    expect(addRanges([exactly(1), { low: 1, central: 2, high: 4 }])).toEqual({ low: 2, central: 3, high: 5 });
  });
});

describe('bars on one scale', () => {
  it('fill the picture with the largest of them', () => {
    expect(barWidths([5, 80])).toEqual({ others: [0.0625, 1], beyond: false });
    expect(barWidths([5, 80], 20)).toEqual({ others: [0.0625, 1], own: 0.25, beyond: false });
    expect(barWidths([5, 80], 160)).toEqual({ others: [0.03125, 0.5], own: 1, beyond: false });
  });

  it('cut an own amount off where the others would vanish beside it', () => {
    expect(barWidths([5, 80], 10_000)).toEqual({ others: [0.03125, 0.5], own: 1, beyond: true });
    expect(barWidths([5, 80], 160.01).beyond).toBe(true);
  });

  it('stay inside the picture and in their order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10_000, noNaN: true }), (own) => {
        const { others, own: width, beyond } = barWidths([5, 80], own);
        expect([...others, width!].every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(others[0]! / others[1]!).toBeCloseTo(5 / 80, 12);
        if (!beyond && own > 0) expect(width! / others[1]!).toBeCloseTo(own / 80, 9);
      }),
      { seed: 4405 },
    );
  });

  it('end straight, or in a point where they go on', () => {
    expect(barPath(0.25)).toBe('M0 0H250V20H0Z');
    expect(barPath(1, true)).toContain('L1000 10');
  });
});
