import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { compileCalculator } from '../../../src/models/compile';
import { sensitivity } from '../../../src/models/sensitivity';
import { namesIn } from '../../../src/models/tree';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { readContent } from '../../content/read-content';

const content = new URL('../../../content/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));
const facts = readContent().catalog!.numbers;
const model = compileCalculator(
  'three-euros',
  calculatorSchema.parse(read('calculators/three-euros.yaml')),
  facts,
);
const lens = (id: string, values: Values = {}) => runCalculator(model, values).lenses[id];
const step = (name: string, values: Values = {}) => runCalculator(model, values).steps[name]?.central;

describe('three euros a month', () => {
  it('gives the worked results of the research', () => {
    expect(lens('reward')).toEqual({ low: 4, central: 4.5, high: 5 });
    expect(lens('company')!.central).toBeCloseTo(1.79, 2);
    expect(step('perUserByShare')).toBeCloseTo(4.5, 2);
    expect(step('outsideSearch')).toBeCloseTo(0.5, 2);
    expect(step('outsideShop')).toBeCloseTo(0.2, 2);
    expect(lens('market-ads')).toEqual({
      low: expect.closeTo(2.4),
      central: expect.closeTo(4.8),
      high: expect.closeTo(12),
    });
    expect(lens('people')).toBeNull();
    expect(lens('people-once')!.central).toBe(7);
    expect(lens('harm')!.central).toBeCloseTo(0.04, 2);
    expect(lens('refusal')).toBeNull();
  });

  it('gives no leverage before the reader names the size of the panel', () => {
    expect(lens('company-leverage')).toBeNull();
    expect(lens('company-leverage', { panelSize: 10000 })!.central).toBeCloseTo(10.83, 2);
  });

  it('converts the dollar ladder at the rate of each year', () => {
    expect(step('bulkMonth')! * 1.1195).toBeCloseTo(0.002, 3);
    expect(step('bulkAllBuyers')! * 1.1195).toBeCloseTo(0.03, 2);
    expect(step('googleMeter')! * 1.1422).toBeCloseTo(4.33, 2);
    expect(step('googleExtension')! * 1.2848).toBeCloseTo(2.08, 2);
    expect(step('facebookResearch')! * 1.1195).toBeCloseTo(20, 10);
    expect(step('verbAiMonth')! * 1.13).toBeCloseTo(50, 10);
    expect(step('paybackMonth')).toBe(1);
  });

  it('measures damage by the case the reader picks', () => {
    expect(step('damage', { damageCase: 0 })).toBe(100);
    expect(step('damage', { damageCase: 1 })! * 1.13).toBeCloseTo(4.15, 2);
    expect(step('damage', { damageCase: 2 })! * 1.3285).toBeCloseTo(200, 8);
  });

  it('pays the fixed sum up to the allowed hours and not beyond', () => {
    expect(lens('reward', { hoursOff: 47, surveys: 0 })!.central).toBe(3);
    expect(lens('reward', { hoursOff: 48, surveys: 0 })!.central).toBe(0);
    expect(lens('reward', { withFixed: 0 })!.central).toBe(1.5);
  });

  it('counts credit at what it is worth to the reader', () => {
    expect(lens('reward', { creditValue: 50 })!.central).toBe(2.25);
  });

  it('answers the numbers of the article', () => {
    expect(step('fixedRewardYear')).toBe(36);
    expect(step('surveyWage')).toBeCloseTo(15, 10);
    expect(step('watchedShare')).toBeCloseTo(93.3, 1);
    expect(step('mythCost')).toBe(2920);
    expect(step('searchDisplayPerUser')).toBeCloseTo(171.6, 1);
    expect(step('mythFactor')).toBeCloseTo(17, 0);
    expect(step('displayAdsHigh')).toBeCloseTo(110, 0);
    expect(step('displayAdsLow')).toBeCloseTo(22, 0);
    expect(step('displayPerUser')).toBeCloseTo(6.7, 1);
  });

  it('never adds one lens to another', () => {
    const shown = model.lenses.flatMap(({ lens: name, step: main, also }) =>
      (main ? [main, ...also.map((reading) => reading.step)] : []).map((at) => ({ name, at })),
    );
    const lensOf = new Map(shown.map(({ name, at }) => [at, name]));
    const trees = new Map(model.steps.map(({ name, tree }) => [name, tree]));
    const reached = (name: string): string[] =>
      namesIn(trees.get(name)!).flatMap((used) => (trees.has(used) ? [used, ...reached(used)] : []));
    for (const { name } of model.steps) {
      const lenses = new Set([name, ...reached(name)].map((at) => lensOf.get(at)).filter(Boolean));
      expect(lenses.size, name).toBeLessThanOrEqual(1);
    }
  });

  it('finds that the ad revenue moves the company lens most', () => {
    expect(sensitivity(model, {}, 'company')[0]!.input).toBe('adRevenue');
  });
});
