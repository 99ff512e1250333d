import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../../../src/charts/kit/context';
import { cells, quantityText, statusOf, type Quantity } from '../../../src/charts/kit/reading';
import { formatsOf, plainSpaces, textsOf } from '../i18n/interface-texts';

const context: ChartContext = { width: 600, language: 'en', format: formatsOf('en'), text: textsOf('en') };
const range = (open?: Quantity['open']): Quantity => ({ low: 80, central: null, high: 2000, open });
const row = (quantity: Quantity) => cells(quantity, 'EUR/month', 'reported', context).map(plainSpaces);
const words = (quantity: Quantity, status: 'reported' | 'estimated' = 'reported') =>
  plainSpaces(quantityText(quantity, 'EUR/month', status, context));

describe('a number with its range', () => {
  it('says in a table which of its ends is open', () => {
    const [low, high] = ['€80', '€2,000'];
    const [less, more] = [
      plainSpaces(textsOf('en')('range.only.low', { value: low })),
      plainSpaces(textsOf('en')('range.only.high', { value: high })),
    ];
    expect(new Set([low, high, less, more]).size).toBe(4);
    expect(row(range())).toEqual([low, '', high]);
    expect(row(range('high'))).toEqual([low, '', more]);
    expect(row(range('low'))).toEqual([less, '', high]);
    expect(row(range('both'))).toEqual([less, '', more]);
  });

  it('says the same in a sentence', () => {
    expect(words(range())).toBe('€80 to €2,000');
    expect(words(range('high'))).toBe('€80 to more than €2,000');
    expect(words({ low: 5, central: 5, high: 5, open: 'high' })).toBe('over €5');
    expect(words({ low: 1.234, central: 2.345, high: 3.456 }, 'estimated')).toBe('€2.30 (€1.20 to €3.50)');
    expect(words({ low: null, central: null, high: null })).toBe(textsOf('en')('chart.none'));
  });

  it('is assumed where anything in it is, and estimated before it is reported', () => {
    expect(statusOf({ estimated: true, assumed: true })).toBe('assumed');
    expect(statusOf({ estimated: true, assumed: false })).toBe('estimated');
    expect(statusOf({ estimated: false, assumed: false })).toBe('reported');
  });
});
