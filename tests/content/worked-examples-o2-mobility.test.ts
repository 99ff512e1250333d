import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator, type Values } from '../../src/models/calculator';
import { compileCalculator } from '../../src/models/compile';
import { calculatorSchema } from '../../src/schemas/calculator';
import { readContent } from './read-content';

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

const facts = readContent().catalog!.numbers;

const compile = (id: string) =>
  compileCalculator(id, calculatorSchema.parse(read(`calculators/${id}.yaml`)), facts);

describe('where the discount would come from', () => {
  const model = compile('discount-source');
  const run = (values: Values = {}) => runCalculator(model, values);
  const step = (name: string, values?: Values) => run(values).steps[name]!.central;

  it('costs 521 million euros a year at one euro a month, 6.9 percent of all revenue or 5,208 models of Bonn', () => {
    expect(step('discountTotal')).toBeCloseTo(520_800_000, 0);
    expect(step('shareOfRevenue')).toBeCloseTo(6.944, 3);
    expect(step('bonnContracts')).toBeCloseTo(5208, 6);
  });

  it('takes in about 1.35 million euros a year, three cents a line', () => {
    expect(step('totalIncome')).toBeCloseTo(1_348_200, 0);
    expect(step('incomePerLine')).toBeCloseTo(0.03106, 5);
    expect(step('payoutYear')).toBeCloseTo(0.01553, 5);
    expect(step('breakEven')).toBeCloseTo(1_041_600_000, 0);
    expect(step('timesTooSmall')).toBeCloseTo(772.6, 1);
  });

  it('lets the range of the Ludwigshafen estimate flow through', () => {
    const { low, high } = run().steps['totalIncome']!;
    expect([Math.round(low), Math.round(high)]).toEqual([1_273_200, 1_423_200]);
  });

  it('puts the Spanish contract at 0.8 cents a line and year, widened by the US contract only', () => {
    const market = run().lenses['market-year']!;
    expect(market.central).toBeCloseTo(0.00765, 5);
    expect(market.low).toBe(market.central);
    expect(market.high).toBeCloseTo(0.021 / 1.1827, 6);
    expect(step('appYear')).toBeCloseTo(16 / 33 / 1.1422, 6);
    expect(run({ buyers: 10 }).lenses['market-year']!.high).toBeCloseTo(0.21 / 1.1827, 6);
  });

  it('converts what people ask at the rate of the year', () => {
    expect(run().lenses['people-month']).toEqual({
      low: expect.closeTo(1.82 / 1.1422, 6),
      central: expect.closeTo(2.5 / 1.1422, 6),
      high: expect.closeTo(2.5 / 1.1422, 6),
    });
    expect(run().lenses['market-person']!.central).toBeCloseTo(300 / 1.1195, 6);
    // The Trento auction priced several kinds of data, so it has no lens here.
    expect(run().lenses).not.toHaveProperty('people-item');
  });

  it('has no harm until the reader sets a chance', () => {
    expect(run().lenses['harm']).toBeNull();
    expect(run({ breach: 2 }).lenses['harm']!.central).toBeCloseTo(2, 9);
    expect(step('finePerSubscriber') * 1.0824).toBeCloseTo(0.744, 3);
  });

  it('asks for less the smaller the discount and the share of lines that gets it', () => {
    expect(step('discountTotal', { discount: 0.5, rewarded: 10 })).toBeCloseTo(26_040_000, 0);
    expect(step('shareOfBill', { discount: 0.5 })).toBeCloseTo((0.5 / 9.6) * 100, 6);
    expect(run({ discount: 0 }).lenses['reward-month']!.central).toBe(0);
  });

  it('keeps the lines that are counted apart from the lines that get the discount, and says so when they differ', () => {
    expect(step('discountTotal', { participation: 50 })).toBeCloseTo(520_800_000, 0);
    expect(step('incomePerLine', { rewarded: 10 })).toBeCloseTo(0.03106, 5);
    expect(step('payoutYear', { rewarded: 10 })).toBeCloseTo(0.1553, 4);
    expect(run().warnings).toEqual([false, false]);
    expect(run({ rewarded: 10 }).warnings).toEqual([true, false]);
    expect(run({ participation: 50 }).warnings).toEqual([false, true]);
  });

  it('earns more the more contracts there are', () => {
    const values = { cityContracts: 500, trafficModels: 200, nationalContracts: 20 };
    expect(step('totalIncome', values)).toBeCloseTo(500 * 16_500 + 200 * 20_000 + 20 * 123_200, 0);
    expect(step('modelIncome', { repeatYears: 1 })).toBeCloseTo(2_000_000, 0);
  });

  it('says nothing about how many times too small when nothing is sold', () => {
    const none = run({ cityContracts: 0, trafficModels: 0, nationalContracts: 0 });
    expect(none.lenses['company']!.central).toBe(0);
    expect(none.steps['timesTooSmall']).toBeNull();
  });
});

describe('how many points give you away', () => {
  const model = compile('points-give-away');
  const share = (values: Values = {}) => runCalculator(model, values).steps['uniqueness'];

  it.each([
    [1, 1, 95],
    [2, 1, 92.7],
    [5, 5, 50.5],
  ])('gives the check point at %i hours and %i antennas', (hours, antennas, percent) => {
    // The digest rounds 92.65 up and 36.79 up.
    expect(Math.abs(share({ hours, antennas })!.central - percent)).toBeLessThan(0.06);
  });

  it('never exceeds the measured share, however many points are known', () => {
    expect(share({ points: 10 })!.central).toBeCloseTo(95, 9);
    expect(share({ points: 10, hours: 5, antennas: 5 })!.central).toBeGreaterThan(
      share({ hours: 5, antennas: 5 })!.central,
    );
    expect(share({ hours: 15, antennas: 15 })!.low).toBeGreaterThanOrEqual(0);
  });

  it('gives no figure for aggregated counts', () => {
    expect(share({ aggregated: 1 })).toBeNull();
  });

  it('compares the density of the data', () => {
    const { steps } = runCalculator(model, {});
    expect(steps['pointsPerLineDay']!.central).toBeCloseTo(92.17, 2);
    expect(steps['denserThanStudy']!.central).toBeCloseTo(24.25, 2);
  });
});
