import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator } from '../../src/models/calculator';
import { compileCalculator } from '../../src/models/compile';
import { calculatorSchema } from '../../src/schemas/calculator';
import { readContent, root } from './read-content';

const readYaml = (path: string): unknown => parse(readFileSync(join(root, 'content', path), 'utf8'));

const facts = readContent().catalog!.numbers;

const compile = (id: string) =>
  compileCalculator(id, calculatorSchema.parse(readYaml(`calculators/${id}.yaml`)), facts);
const model = compile('free-sample');
const central = (step: string, values = {}) => runCalculator(model, values).steps[step]?.central;

describe('Who paid for your free sample?', () => {
  it('values one sample at half its cost: 1.12 euros', () => {
    expect(central('reward')).toBeCloseTo(1.12, 2);
  });

  it('gives Amazon 1.79 euros, half of it for choosing the recipient', () => {
    expect(central('amazonFee')).toBeCloseTo(1.79, 2);
    expect(central('dataPart')).toBeCloseTo(0.89, 2);
  });

  it('leaves the brand with 2.24 euros for 4.02 spent, a loss of 1.78', () => {
    expect(central('brandGain')).toBeCloseTo(2.24, 2);
    expect(central('brandCost')).toBeCloseTo(4.02, 2);
    expect(central('brandNet')).toBeCloseTo(-1.78, 2);
  });

  it('breaks even where one recipient in ten buys only because of the sample', () => {
    expect(central('breakEven')).toBeCloseTo(10.05, 2);
    const atBreakEven = { conversion: 20, incremental: central('breakEven')! * 5 };
    expect(central('brandNet', atBreakEven)).toBeCloseTo(0, 9);
  });

  it('turns a loss into a small gain when every purchase is caused by the sample', () => {
    expect(central('brandNet', { incremental: 100 })).toBeCloseTo(0.46, 2);
    expect(central('gainIfAllNew')).toBeCloseTo(4.48, 2);
  });

  it('spends 35.90 euros per purchase, against 40 (32 to 46) by post', () => {
    expect(central('costPerOrder')).toBeCloseTo(35.89, 2);
    expect(runCalculator(model, {}).lenses['market-customer']).toEqual({ low: 32, central: 40, high: 46 });
  });

  it('sets Vine and the Early Reviewer Program beside the sample, without mixing them in', () => {
    const { low, central: middle, high } = runCalculator(model, {}).lenses['market-try']!;
    expect([low, middle, high].map((value) => value.toFixed(2))).toEqual(['5.67', '10.72', '15.45']);
  });

  it('shows a year of advertising per German customer as a range, 6.80 to 15.20 euros', () => {
    const range = runCalculator(model, {}).lenses['company-profile']!;
    expect(range.central).toBeCloseTo(6.8, 1);
    expect(range.high).toBeCloseTo(15.2, 1);
  });

  it('sets purchases beside an experiment with real money: nothing to 47 cents, once, whatever the samples', () => {
    const given = runCalculator(model, {}).lenses['people-purchases']!;
    expect(given.low).toBe(0);
    expect(given.central).toBeCloseTo(0.5 / 1.053, 6);
    expect(runCalculator(model, { samples: 12 }).lenses['people-purchases']).toEqual(given);
  });

  it('gives no figure for harm or for the price of saying no', () => {
    const { lenses } = runCalculator(model, {});
    expect(lenses.harm).toBeNull();
    expect(lenses.refusal).toBeNull();
  });

  it('doubles what you get, what Amazon takes and what the brand pays when samples double', () => {
    for (const step of ['reward', 'amazonFee', 'brandCost', 'brandGain'])
      expect(central(step, { samples: 2 })).toBeCloseTo(2 * central(step)!, 9);
    expect(central('costPerSample', { samples: 2 })).toBe(central('costPerSample'));
  });

  it('is worth nothing to those who bin the sample, while Amazon still earns', () => {
    expect(central('reward', { worthToYou: 0 })).toBe(0);
    expect(central('amazonFee', { worthToYou: 0 })).toBeCloseTo(1.79, 2);
  });
});

describe('What were you worth in year X?', () => {
  const worth = compile('worth-in-year');
  const choose = (input: string, option: string) => ({
    [input]: worth.inputs.find(({ name }) => name === input)!.options!.findIndex(({ id }) => id === option),
  });
  const worthOf = (step: string, values = {}) => runCalculator(worth, values).steps[step]!.central;

  it('begins with Facebook in Europe 2015: 12.91 euros, 16.65 in prices of 2025', () => {
    expect(worthOf('inEuros')).toBeCloseTo(12.91, 2);
    expect(worthOf('inTargetPrices')).toBeCloseTo(16.65, 2);
  });

  it('brings the rate and the price index of the chosen year along: 2021 gives 58.26 and about 68.90', () => {
    const chosen = choose('revenuePerUser', 'facebook-europe-2021');
    expect(worthOf('inEuros', chosen)).toBeCloseTo(58.26, 2);
    expect(worthOf('inTargetPrices', chosen)).toBeCloseTo(68.9, 1);
  });

  it('leaves amounts alone in prices of their own year, and on request', () => {
    expect(worthOf('inTargetPrices', choose('revenuePerUser', 'meta-world-2025'))).toBeCloseTo(50.47, 2);
    expect(worthOf('inTargetPrices', choose('targetIndex', 'none'))).toBeCloseTo(12.91, 2);
    expect(worthOf('inTargetPrices', choose('targetIndex', 'prices-2015'))).toBeCloseTo(12.91, 2);
  });

  it('takes rate and index from the year in the name of every option', () => {
    for (const { id, with: figures } of worth.inputs.find(({ name }) => name === 'revenuePerUser')!
      .options!) {
      const year = id.slice(-4);
      expect(figures!.dollarsPerEuro!.fact, id).toBe(`eurusd-average-${year}`);
      expect(figures!.priceIndex!.fact, id).toBe(`de-cpi-${year}`);
    }
  });

  it('offers no year that has no yearly figure', () => {
    const ids = worth.inputs.find(({ name }) => name === 'revenuePerUser')!.options!.map(({ id }) => id);
    for (const year of [2016, 2017, 2018, 2019, 2022, 2023])
      expect(ids).not.toContain(`facebook-europe-${year}`);
    expect(ids).toHaveLength(19);
  });

  it('sets the price of a year without ads beside it: 119.88 euros, from November 2024 on 71.88', () => {
    expect(worthOf('refusal')).toBeCloseTo(119.88, 2);
    expect(worthOf('refusalLater')).toBeCloseTo(71.88, 2);
  });
});
