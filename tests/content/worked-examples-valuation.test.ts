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
const kinds = ['browsing', 'location', 'contacts', 'purchases', 'messages', 'bank'];
const offers = [
  'shopper-panel',
  'assistant',
  'samples',
  'o2-mobility',
  'insider-sales',
  'loyalty-card',
  'own',
];
/** One month of one kind of data, as the digest lists its defaults. */
const month = (kind: string, values: Values = {}) =>
  runCalculator(model, { dataType: kinds.indexOf(kind), months: 1, ...values });
const rounded = (range: { low: number; central: number; high: number } | null | undefined) =>
  range && [range.low, range.central, range.high].map((value) => Number(value.toFixed(2)));

describe('one offer, five rulers: the defaults of the digest, for one month in prices of 2023', () => {
  it('puts browsing at 0.24 euros a site and month, with Facebook’s 5.49 as a ceiling', () => {
    expect(month('browsing', { sites: 1 }).steps['earns']!.central).toBeCloseTo(0.24, 9);
    expect(month('browsing').steps['earns']!.central).toBeCloseTo(29 * 0.24, 9);
    expect(rounded(month('browsing').lenses['company'])).toEqual([5.49, 6.96, 6.96]);
  });

  it('puts panels for browsing between 7.47 and 20.95', () => {
    expect(rounded(month('browsing').lenses['market'])).toEqual([7.47, 19.79, 20.95]);
  });

  it('puts saying no at 2.99, 3.54 and 5.99, the naive sum beside it', () => {
    const { steps, lenses } = month('browsing');
    expect(
      [steps['refusal'], steps['refusalMean'], steps['refusalMeta']].map((range) => rounded(range)![1]),
    ).toEqual([2.99, 3.54, 5.99]);
    expect(rounded(lenses['refusal'])).toEqual([2.99, 2.99, 5.99]);
    expect(steps['refusalNaive']!.central).toBeCloseTo(29 * 3.24, 9);
  });

  it('puts what people want for browsing at 5.24, 10 to 30, and 83.82', () => {
    const { steps, lenses } = month('browsing');
    expect(rounded(steps['ask'])).toEqual([10, 20, 30]);
    expect(rounded(lenses['people'])).toEqual([5.24, 20, 83.82]);
  });

  it.each([
    ['location', [1.86, 1.86, 1.86]],
    ['contacts', [3.58, 8.18, 8.18]],
    ['purchases', [5.93, 5.93, 5.93]],
    ['messages', [6.19, 8.19, 8.19]],
    ['bank', [8.63, 15.78, 15.78]],
  ])('puts what people want for %s at %j', (kind, expected) => {
    expect(rounded(month(kind).lenses['people'])).toEqual(expected);
  });

  it('puts what people want once at 1.12 and 5.56 for location, and 31.34 for contacts', () => {
    expect(rounded(month('location').lenses['people-hide'])).toEqual([1.12, 1.12, 1.12]);
    expect(month('location').steps['itemOpen']!.central).toBeCloseTo(5.56, 2);
    expect(rounded(month('contacts').lenses['people-auction'])![1]).toBe(31.34);
    expect(month('browsing').lenses['people-auction']!.central).toBeCloseTo((7 * 116.7) / 93.1, 9);
  });

  it('puts a record with contacts at 0.009 to 0.52 euros, and one with purchases at a tenth of a cent', () => {
    expect(month('contacts').steps['listPrice']!.central).toBeCloseTo(0.009, 3);
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
    expect(none('browsing')).toEqual(['market-list', 'harm']);
    expect(none('location')).toEqual(['company', 'market', 'refusal', 'people-auction', 'harm']);
    expect(none('contacts')).toEqual(['company', 'market', 'refusal', 'harm']);
    expect(none('purchases')).toEqual(['company', 'refusal', 'people-auction', 'people-hide', 'harm']);
    expect(none('messages')).toEqual([
      'company',
      'market',
      'refusal',
      'market-list',
      'people-auction',
      'harm',
    ]);
    expect(none('bank')).toEqual([
      'company',
      'market',
      'refusal',
      'market-list',
      'people-auction',
      'people-hide',
      'harm',
    ]);
  });

  it('multiplies by the months, and compares with the offer', () => {
    const { lenses, steps } = runCalculator(model, {});
    expect(lenses['reward']!.central).toBe(36);
    expect(lenses['company']!.central).toBeCloseTo(0.24 * 29 * 12, 9);
    expect(lenses['refusal']!.central).toBeCloseTo(35.88, 9);
    expect(steps['timesAsk']!.central).toBeCloseTo(240 / 36, 9);
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
