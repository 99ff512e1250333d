import { describe, expect, it } from 'vitest';
import { runCalculator, type CalculatorModel, type InputModel } from '../../../src/models/calculator';
import { factsOfLens } from '../../../src/catalog/lens-facts';
import { lensReading, type LensChoice } from '../../../src/models/lens-reading';
import { exactly } from '../../../src/models/range';

const input = (name: string, unit: string, initial: InputModel['initial']): InputModel => ({
  name,
  kind: 'number',
  unit,
  factor: 1,
  min: 0,
  max: 100,
  step: 1,
  initial,
  status: 'assumed',
});

/** Two prices of which a choice takes one, over an assumed number of months. */
const model: CalculatorModel = {
  id: 'coupon',
  version: 1,
  inputs: [
    input('months', 'month', exactly(20)),
    input('kind', '1', exactly(2)),
    input('empty', 'month', null),
  ],
  constants: ['first', 'second', 'rate', 'wide', 'idle'].map((name, index) => ({
    name,
    unit: 'EUR',
    factor: 1,
    value: exactly(10 * (index + 1)),
    fact: `fact-${name}`,
  })),
  steps: [
    { name: 'chosen', unit: 'EUR', factor: 1, tree: ['if', ['==', 'kind', 1], 'first', 'second'] },
    { name: 'total', unit: 'EUR', factor: 1, tree: ['*', 'chosen', ['/', 'rate', 30]] },
    { name: 'wider', unit: 'EUR', factor: 1, tree: 'wide' },
    { name: 'faint', unit: 'EUR', factor: 1, tree: 'idle' },
    { name: 'yearly', unit: 'EUR/year', factor: 1 / 12, tree: ['/', 'rate', 12] },
  ],
  lenses: [
    {
      id: 'reward',
      lens: 'reward',
      unit: 'EUR',
      step: 'total',
      grade: 'A',
      also: [
        { step: 'wider', grade: 'B' },
        { step: 'faint', grade: 'E' },
      ],
    },
    { id: 'company', lens: 'company', unit: 'EUR/year', step: 'yearly', grade: 'A', also: [] },
    { id: 'refusal', lens: 'refusal', unit: '', step: null, also: [] },
    { id: 'harm', lens: 'harm', unit: 'EUR', step: 'total', also: [], apart: true },
  ],
};
const result = runCalculator(model, {});
const read = (choice: LensChoice, unit: string) => lensReading(model, result, choice, unit).range;

describe('a lens read for another picture', () => {
  it('keeps its own unit as it is', () => {
    expect(read({ lens: 'reward' }, 'EUR')).toEqual(result.lenses['reward']);
  });

  it('turns a year into months', () => {
    expect(read({ lens: 'company' }, 'EUR/month')!.central).toBeCloseTo(
      result.lenses['company']!.central / 12,
    );
  });

  it('divides a sum by the default of an input', () => {
    expect(read({ lens: 'reward', over: 'months' }, 'EUR/month')).toEqual({ low: 1, central: 1, high: 2 });
    expect(read({ lens: 'reward', over: 'months' }, 'EUR/year')!.central).toBeCloseTo(12);
  });

  it('is empty where the lens has no figure', () => {
    expect(read({ lens: 'refusal' }, 'EUR')).toBeNull();
  });

  it('tells what is wrong and what to do', () => {
    expect(() => read({ lens: 'compny' }, 'EUR')).toThrow('Did you mean company');
    expect(() => read({ lens: 'harm' }, 'EUR')).toThrow('stands apart');
    expect(() => read({ lens: 'reward' }, 'EUR/month')).toThrow('gives EUR, but the scale is in EUR/month');
    expect(() => read({ lens: 'reward', over: 'month' }, 'EUR/month')).toThrow('Did you mean months');
    expect(() => read({ lens: 'reward', over: 'empty' }, 'EUR/month')).toThrow('no default above zero');
  });
});

describe('the facts of a lens', () => {
  it('are those of the branch that the defaults take and of readings that widen it, no others', () => {
    expect(factsOfLens(model, 'reward')).toEqual(['fact-second', 'fact-rate', 'fact-wide']);
    expect(factsOfLens(model, 'company')).toEqual(['fact-rate']);
    expect(factsOfLens(model, 'refusal')).toEqual([]);
    expect(factsOfLens(model, 'nobody')).toEqual([]);
  });
});
