import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator, type CalculatorModel, type Values } from '../../src/models/calculator';
import { compileCalculator } from '../../src/models/compile';
import { calculatorSchema } from '../../src/schemas/calculator';
import { readContent } from './read-content';

const content = (path: string): unknown =>
  parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

const facts = readContent().catalog!.numbers;

const compile = (id: string) =>
  compileCalculator(id, calculatorSchema.parse(content(`calculators/${id}.yaml`)), facts);

/** The central result of a step. */
const step = (model: CalculatorModel, name: string, values: Values = {}) =>
  runCalculator(model, values).steps[name]?.central ?? null;

describe('Ten euros, once', () => {
  const model = compile('ten-euros-once');
  const lens = (id: string, values: Values = {}) => runCalculator(model, values).lenses[id] ?? null;

  it('spreads the coupon over 20 months and 5,837 pages', () => {
    expect(lens('reward')?.central).toBe(10);
    expect(lens('reward-month')?.central).toBeCloseTo(0.5, 10);
    expect(step(model, 'pagesRecorded')).toBeCloseTo(5836.8, 6);
    expect(step(model, 'rewardPerPage')).toBeCloseTo(0.0017, 4);
  });

  it('pays nothing where no coupon came', () => {
    expect(lens('reward', { coupon: 0 })?.central).toBe(0);
    expect(step(model, 'rewardPerPage', { coupon: 0 })).toBe(0);
    expect(lens('market', { coupon: 0 })?.central).toBeCloseTo(0.536, 3);
  });

  it('counts the coupon by half where the purchase was an even chance', () => {
    expect(lens('reward', { boughtAnyway: 50 })?.central).toBeCloseTo(5, 10);
  });

  it('has no price per page where no page is recorded', () => {
    expect(step(model, 'rewardPerPage', { watchedShare: 0 })).toBeNull();
  });

  it('puts the wholesale revenue of one device at 54 cents, 12 cents over all Avast users', () => {
    const market = lens('market');
    expect(market?.central).toBeCloseTo((0.36 / 1.1195) * (20 / 12), 6);
    expect(market?.low).toBeCloseTo((36 / 435 / 1.1195) * (20 / 12), 6);
    expect(market?.high).toBe(market?.central);
  });

  it('needs about 31 years of wholesale revenue for one coupon, however long the tool stays', () => {
    expect(step(model, 'wholesaleYears')).toBeCloseTo(31.1, 1);
    expect(step(model, 'wholesaleYears', { months: 33 })).toBeCloseTo(31.1, 1);
    expect(lens('market', { months: 33 })?.central).toBeCloseTo((0.36 / 1.1195) * (33 / 12), 6);
  });

  it('shows the value in advertising once, whatever the months', () => {
    expect(lens('company')?.central).toBeCloseTo(8.58 / 1.1422, 6);
    expect(lens('company', { months: 33 })).toEqual(lens('company'));
  });

  it('saves 5.83 euros of commission on one moved purchase a year', () => {
    const steering = lens('company-steering');
    expect(steering?.central).toBeCloseTo(5.83, 2);
    expect(steering?.low).toBeCloseTo(0.83, 2);
    expect(steering?.high).toBeCloseTo(8.33, 2);
    expect(lens('company-steering', { movedPurchases: 4, commission: 10 })?.central).toBeCloseTo(33.33, 2);
    expect(lens('company-steering', { movedPurchases: 0 })?.central).toBe(0);
  });

  it('breaks even at purchases for 143 euros', () => {
    expect(step(model, 'breakEven')).toBeCloseTo(143, 0);
    expect(step(model, 'breakEven', { commission: 10 })).toBeCloseTo(100, 6);
  });

  it('has no asking price for a month of browsing, and none that was asked for contacts', () => {
    expect(lens('people')).toBeNull();
    expect(model.constants.map(({ fact }) => fact)).not.toContain('prince-wallsten-de-contacts');
  });

  it('never multiplies the price of one item', () => {
    expect(lens('people-item')).toEqual(lens('people-item', { months: 33, pagesPerDay: 260 }));
  });

  it('keeps what was asked in an auction apart from what would be paid to hide the history', () => {
    expect(lens('people-item')).toEqual({ low: 7, central: 7, high: 7 });
    expect(lens('people-hide')?.central).toBeCloseTo(2.28 / 1.3281, 6);
  });

  it('counts what saying no cost over the same months', () => {
    expect(lens('refusal')?.central).toBeCloseTo((29 * 20) / 1.1095, 6);
    // One person's news site is no end of a range whose other end is a household's contract.
    expect(lens('refusal')?.low).toBe(lens('refusal')?.central);
    expect(step(model, 'oneNewsSite')).toBeCloseTo((728 / 13) * (20 / 12), 6);
  });

  it('reads page counts from the studies as the margin notes say', () => {
    expect(step(model, 'pagesMozilla')).toBeCloseTo(48, 0);
    expect(step(model, 'pagesNdrLow')).toBeCloseTo(32, 0);
    expect(step(model, 'pagesNdrHigh')).toBeCloseTo(108, 0);
  });

  it('gives no harm until the reader sets a chance', () => {
    expect(lens('harm')).toBeNull();
    expect(lens('harm', { misuseChance: 1 })?.low).toBeCloseTo(0.0367, 4);
    expect(lens('harm', { misuseChance: 1 })?.high).toBeCloseTo(1.313, 3);
    expect(step(model, 'refundNotified')! * 1.13).toBeCloseTo(4.15, 2);
    expect(step(model, 'refundClaimant')! * 1.13).toBeCloseTo(148, 0);
  });
});

describe('Similar data, other deal', () => {
  const model = compile('same-data-other-deal');

  it('leaves the Assistant where it began', () => {
    for (const months of [1, 12, 24]) expect(step(model, 'assistant', { months })).toBe(10);
  });

  it.each([
    [1, 5],
    [2, 5],
    [3, 10],
    [5, 10],
    [6, 15],
    [11, 20],
    [12, 25],
    [24, 25],
  ])(
    'has Screenwise pay in steps of a quarter up to its ceiling: month %i, %i dollars',
    (months, dollars) => {
      expect(step(model, 'screenwise', { months })).toBeCloseTo(dollars / 1.2848, 6);
    },
  );

  it('has the router pay 340 dollars in the first year', () => {
    expect(step(model, 'router')).toBeCloseTo(340 / 1.2848, 6);
    expect(step(model, 'router', { months: 24 })).toBeCloseTo(580 / 1.2848, 6);
  });

  it('has AT&T take off 348 dollars in the first year', () => {
    expect(step(model, 'att')).toBeCloseTo(348 / 1.1095, 6);
  });
});
