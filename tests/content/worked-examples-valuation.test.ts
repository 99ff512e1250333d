import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ownAmount, runCalculator, type Values } from '../../src/models/calculator';
import { compileCalculator } from '../../src/models/compile';
import { calculatorSchema } from '../../src/schemas/calculator';
import { readContent } from './read-content';

const content = new URL('../../content/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));
const facts = readContent().catalog!.numbers;
const model = compileCalculator(
  'five-rulers',
  calculatorSchema.parse(read('calculators/five-rulers.yaml')),
  facts,
);
const kinds = ['browsing', 'location', 'contacts', 'purchases', 'messages', 'bank', 'everything'];
const offers = [
  'shopper-panel',
  'assistant',
  'samples',
  'o2-mobility',
  'insider-sales',
  'loyalty-card',
  'own',
];
/** One month of one kind of data, at the defaults. */
const month = (kind: string, values: Values = {}) =>
  runCalculator(model, { dataType: kinds.indexOf(kind), months: 1, ...values });
const rounded = (range: { low: number; central: number; high: number } | null | undefined) =>
  range && [range.low, range.central, range.high].map((value) => Number(value.toFixed(2)));

describe('one offer, five yardsticks: the defaults for one month in prices of 2023', () => {
  it('puts browsing at 0.24 euros a site and month, with Facebook’s 5.49 as a ceiling', () => {
    expect(month('browsing', { sites: 1 }).steps['earns']!.central).toBeCloseTo(0.24, 9);
    expect(month('browsing').steps['earns']!.central).toBeCloseTo(29 * 0.24, 9);
    expect(rounded(month('browsing').lenses['company'])).toEqual([5.49, 6.96, 6.96]);
  });

  it('puts panels that paid one person for browsing at 2.06 to 4.43, the household only as a reading of its own', () => {
    const { steps, lenses } = month('browsing');
    expect(rounded(lenses['market'])).toEqual([2.06, 2.06, 4.43]);
    expect(lenses['market']!.central).toBeCloseTo((((25 / 12) * 116.7) / 91.7) * 0.7777, 9);
    expect(steps['panelPhone']!.central).toBeCloseTo(((52 / 12) * 0.8764 * 116.7) / 100, 9);
    expect(steps['panelHousehold']!.central).toBeCloseTo(((20 * 116.7) / 91.7) * 0.7777, 9);
  });

  it('puts saying no at 2.99, 3.54 and 5.99, the naive sum beside it', () => {
    const { steps, lenses } = month('browsing');
    expect(
      [steps['refusal'], steps['refusalMean'], steps['refusalMeta']].map((range) => rounded(range)![1]),
    ).toEqual([2.99, 3.54, 5.99]);
    expect(rounded(lenses['refusal'])).toEqual([2.99, 2.99, 5.99]);
    expect(steps['refusalNaive']!.central).toBeCloseTo(29 * 3.24, 9);
  });

  it('knows no asking price for browsing or purchases', () => {
    expect(month('browsing').lenses['people']).toBeNull();
    expect(month('purchases').lenses['people']).toBeNull();
  });

  it('asks 10 to 30 euros for all data together in France, 83.82 in the US', () => {
    const { steps, lenses } = month('everything');
    expect(rounded(steps['ask'])).toEqual([10, 20, 30]);
    expect(rounded(lenses['people'])).toEqual([10, 20, 83.82]);
    expect(rounded(lenses['market'])).toEqual([7.47, 7.47, 20.95]);
  });

  it('keeps what people would pay for protection apart from what they ask', () => {
    expect(rounded(month('everything').lenses['people-pay'])).toEqual([5.24, 5.24, 5.24]);
    expect(month('browsing').lenses['people-pay']!.central).toBeCloseTo(
      (((0.15 * 77) / 12) * 0.8462 * 116.7) / 98.1,
      9,
    );
  });

  it('sets purchases beside an experiment with real money: nothing to half a dollar, once', () => {
    const real = month('purchases').lenses['people-real']!;
    expect(real.low).toBe(0);
    expect(real.central).toBeCloseTo((0.5 * 0.9493 * 116.7) / 110.2, 9);
    expect(runCalculator(model, { dataType: 3, months: 60 }).lenses['people-real']).toEqual(real);
  });

  it.each([
    ['location', [1.86, 2.56, 2.56]],
    ['contacts', [3.58, 8.18, 8.18]],
    ['messages', [6.19, 8.19, 8.19]],
    ['bank', [8.63, 15.78, 15.78]],
  ])('puts the asking price for %s at %j', (kind, expected) => {
    expect(rounded(month(kind).lenses['people'])).toEqual(expected);
  });

  it('puts what people want once at 1.12 and 5.56 for location, and has no auction of contacts', () => {
    expect(rounded(month('location').lenses['people-hide'])).toEqual([1.12, 1.12, 1.12]);
    expect(month('location').lenses['people-open']!.central).toBeCloseTo(5.56, 2);
    expect(month('contacts').lenses['people-auction']).toBeNull();
    expect(month('browsing').lenses['people-auction']!.central).toBeCloseTo((7 * 116.7) / 93.1, 9);
  });

  it('puts a record with contacts at 15 cents on a German list, 52 looked up singly, and one with purchases at a tenth of a cent', () => {
    expect(month('contacts').steps['listPrice']!.central).toBeCloseTo((0.12 * 116.7) / 91.7, 9);
    expect(month('contacts').steps['listSingle']!.central).toBeCloseTo(0.52, 2);
    expect(month('purchases').lenses['market-list']!.central).toBeCloseTo(0.001 * 0.9245, 9);
    expect(month('purchases', { sales: 100 }).lenses['market-list']!.central).toBeCloseTo(0.09245, 9);
  });

  it('puts the panel for purchases at 7.47', () => {
    expect(rounded(month('purchases').lenses['market'])).toEqual([7.47, 7.47, 7.47]);
  });

  it('says "no figure" where the digest has none, never zero', () => {
    const none = (kind: string) =>
      Object.entries(month(kind).lenses).flatMap(([id, range]) => (range ? [] : [id]));
    const once = ['people-real', 'people-pay', 'people-auction', 'people-hide', 'people-open'];
    const but = (...found: string[]) => once.filter((id) => !found.includes(id));
    const sorted = (ids: string[]) => [...ids].sort();
    expect(sorted(none('browsing'))).toEqual(
      sorted(['people', 'market-list', 'harm', ...but('people-pay', 'people-auction', 'people-hide')]),
    );
    expect(sorted(none('location'))).toEqual(
      sorted(['company', 'market', 'refusal', 'harm', ...but('people-hide', 'people-open')]),
    );
    expect(sorted(none('contacts'))).toEqual(
      sorted(['company', 'market', 'refusal', 'harm', ...but('people-hide')]),
    );
    expect(sorted(none('purchases'))).toEqual(
      sorted(['company', 'refusal', 'people', 'harm', ...but('people-real')]),
    );
    expect(sorted(none('messages'))).toEqual(
      sorted(['company', 'market', 'refusal', 'market-list', 'harm', ...but('people-hide')]),
    );
    expect(sorted(none('bank'))).toEqual(
      sorted(['company', 'market', 'refusal', 'market-list', 'harm', ...once]),
    );
    expect(sorted(none('everything'))).toEqual(
      sorted(['company', 'refusal', 'market-list', 'harm', ...but('people-pay')]),
    );
  });

  it('multiplies by the months, and compares with the offer', () => {
    const { lenses, steps } = runCalculator(model, {});
    expect(lenses['reward']!.central).toBe(36);
    expect(lenses['company']!.central).toBeCloseTo(0.24 * 29 * 12, 9);
    expect(lenses['refusal']!.central).toBeCloseTo(35.88, 9);
    expect(steps['timesAsk']).toBeNull();
    const bank = runCalculator(model, { dataType: kinds.indexOf('bank') }).steps['timesAsk']!;
    expect(bank.central).toBeCloseTo((15.43 * 12 * 0.8764 * 1.167) / 36, 9);
  });

  it.each([
    ['shopper-panel', 36],
    ['assistant', 10],
    ['samples', 2.5 * 0.8933],
    ['o2-mobility', 0],
    ['insider-sales', 0],
    ['loyalty-card', 12],
    ['own', 60],
  ])('knows the offer %s', (offer, euros) => {
    const { lenses, steps } = runCalculator(model, { offer: offers.indexOf(offer) });
    expect(lenses['reward']!.central).toBeCloseTo(euros, 9);
    if (euros === 0) expect(steps['timesAsk']).toBeNull();
  });

  it('gives a share only when the reader sets one, and harm only with a chance', () => {
    expect(month('browsing').steps['yourShare']).toBeNull();
    expect(month('browsing', { share: 70 }).steps['yourShare']!.central).toBeCloseTo(29 * 0.24 * 0.7, 9);
    expect(month('bank', { chance: 5 }).lenses['harm']!.central).toBeCloseTo(5, 9);
  });

  it('counts the own price over the months', () => {
    expect(ownAmount(model, {}, 10)).toEqual({ amount: 120, unit: 'EUR' });
    expect(ownAmount(model, { months: 3 }, 10)).toEqual({ amount: 30, unit: 'EUR' });
    expect(ownAmount(model, {}, null)).toBeNull();
  });
});
