import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { compileCalculator } from '../../../src/models/compile';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { readContent } from '../../content/read-content';

const content = new URL('../../../content/', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, content), 'utf8'));
const facts = readContent().catalog!.numbers;
const model = compileCalculator(
  'worth-in-year',
  calculatorSchema.parse(read('calculators/worth-in-year.yaml')),
  facts,
);
const step = (name: string, values: Values = {}) => runCalculator(model, values).steps[name]?.central;
const option = (input: string, id: string) =>
  model.inputs.find(({ name }) => name === input)!.options!.findIndex((each) => each.id === id);

describe('what you were worth in year X', () => {
  it('takes Facebook in Europe in 2015 from 14.32 dollars to 12.91 euros, 16.65 in prices of 2025', () => {
    expect(step('inEuros')).toBeCloseTo(12.91, 2);
    expect(step('inTargetPrices')).toBeCloseTo(16.65, 2);
  });

  it('converts nothing where no prices are chosen, or those of the same year', () => {
    for (const id of ['none', 'prices-2015']) {
      const values = { targetIndex: option('targetIndex', id) };
      expect(step('inTargetPrices', values)).toBeCloseTo(step('inEuros')!, 12);
    }
  });

  it('brings the rate and the index of the year that is chosen', () => {
    for (const [index, { id, value, with: figures }] of model.inputs[0]!.options!.entries()) {
      const year = id.slice(-4);
      expect(figures!.dollarsPerEuro!.fact).toBe(`eurusd-average-${year}`);
      expect(figures!.priceIndex!.fact).toBe(`de-cpi-${year}`);
      expect(step('inEuros', { revenuePerUser: index })).toBeCloseTo(
        value.central / figures!.dollarsPerEuro!.value.central,
        9,
      );
    }
  });

  it('gives a figure for every pair of choices', () => {
    const [platforms, targets] = ['revenuePerUser', 'targetIndex'].map(
      (name) => model.inputs.find((input) => input.name === name)!.options!,
    );
    for (const revenuePerUser of platforms!.keys())
      for (const targetIndex of targets!.keys())
        expect(step('inTargetPrices', { revenuePerUser, targetIndex })).toBeGreaterThan(0);
  });
});
