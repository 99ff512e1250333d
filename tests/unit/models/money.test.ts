import { describe, expect, it } from 'vitest';
import { convertToEuro, inPricesOf, priceIndexOf, ratesOf } from '../../../src/models/money';
import { readContent } from '../../content/read-content';

const facts = readContent().catalog!.numbers;
const rates = ratesOf(facts);
const index = priceIndexOf(facts);

describe('money', () => {
  it('converts what Facebook earned per European user in 2015', () => {
    const dollars = facts.get('facebook-arpu-europe-2015')!.value!;
    expect(dollars).toBe(14.32);
    const euros = convertToEuro(dollars, 'USD', 2015, rates);
    expect(euros).toBeCloseTo(12.91, 2);
    expect(inPricesOf(euros!, 2015, 2025, index)).toBeCloseTo(16.65, 2);
  });

  it('converts the figure of 2021 and carries it to 2025', () => {
    const euros = convertToEuro(facts.get('facebook-arpu-europe-2021')!.value!, 'USD', 2021, rates);
    expect(euros).toBeCloseTo(58.26, 2);
    expect(inPricesOf(euros!, 2021, 2025, index)).toBeCloseTo(68.88, 2);
  });

  it('converts pounds at the rate of their year', () => {
    expect(convertToEuro(0.88471, 'GBP', 2018, rates)).toBeCloseTo(1, 12);
  });

  it('knows a rate by its money, year and place, whatever its id', () => {
    const rate = { value: 1.25, unit: 'USD', per: 'EUR', asOf: '2019', place: 'EU', verified: 'read' };
    const of = (more: object) => ratesOf(new Map([['any-id', { ...rate, ...more }]]));
    expect(of({})).toEqual({ USD: { 2019: 1.25 } });
    expect(of({ unit: 'PLN', value: 4.3, asOf: '2020' })).toEqual({ PLN: { 2020: 4.3 } });
    // Another source's rate, that of a month, of a day, the other way round, and a price a head are none.
    for (const more of [
      { place: 'US' },
      { asOf: '2019-07' },
      { asOf: undefined },
      { unit: 'EUR', per: 'USD' },
      { per: 'person' },
      { value: undefined },
    ])
      expect(of(more)).toEqual({});
  });

  it('leaves euros and unchanged years as they are', () => {
    expect(convertToEuro(5, 'EUR', 1900, rates)).toBe(5);
    expect(inPricesOf(5, 1900, 1900, index)).toBe(5);
  });

  it.each(['USD', 'PLN', 'constructor'])('has no rate of %s for 1998', (currency) => {
    expect(convertToEuro(1, currency, 1998, rates)).toBeUndefined();
  });

  it('has no prices for years that the index lacks', () => {
    expect(inPricesOf(1, 2015, 2031, index)).toBeUndefined();
    expect(inPricesOf(1, 1980, 2020, index)).toBeUndefined();
    expect(inPricesOf(1, 2020, 2021, { 2020: 100, 2021: 0 })).toBeUndefined();
  });

  it('takes nothing for nothing, not for a missing rate', () => {
    expect(convertToEuro(0, 'USD', 2015, rates)).toBe(0);
    expect(inPricesOf(0, 2015, 2025, index)).toBe(0);
  });
});
