import { describe, expect, it } from 'vitest';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { compiled, fact, facts, mistake } from './fixtures';

facts.set('arpu-2015', fact(12, 'USD', 'user-year'));
facts.set('arpu-2019', fact(24, 'USD', 'user-year'));
facts.set('index-2015', fact(80, 'index'));
facts.set('index-2019', fact(null, 'index', null, { low: 95, high: 105 }));
facts.set('fee-month', fact(2, 'EUR', 'user-month'));
facts.set('fee-year', fact(36, 'EUR', 'user-year'));

const early = {
  index: { fact: 'index-2015', unit: '1' },
  fee: { fact: 'fee-month', unit: 'EUR/user/month' },
};
const late = {
  index: { fact: 'index-2019', unit: '1' },
  fee: { fact: 'fee-year', unit: 'EUR/user/year' },
};
const formula = 'arpu / (1 USD/EUR) * 100 / index - fee';

/** A choice of a revenue per user that brings its price index and a fee; `parts` replaces what a test is about. */
const choice = (parts: { early?: object; late?: object; formula?: string; more?: object } = {}) => ({
  inputs: {
    arpu: {
      kind: 'choice',
      unit: 'USD/user/month',
      options: [
        { id: 'early', fact: 'arpu-2015', with: parts.early ?? early },
        { id: 'late', fact: 'arpu-2019', with: parts.late ?? late },
      ],
    },
  },
  steps: { reward: { formula: parts.formula ?? formula, unit: 'EUR/user/month' } },
  ...parts.more,
});
const model = compiled(choice());
const reward = (values: Values = {}) => runCalculator(model, values).steps.reward;

describe('figures that come with an option', () => {
  it('keeps unit and factor once an input, and each figure in that unit', () => {
    const [arpu] = model.inputs;
    expect(arpu!.with).toEqual([
      { name: 'index', unit: '1', factor: 1 },
      { name: 'fee', unit: 'EUR/user/month', factor: 1 },
    ]);
    expect(arpu!.options![1]!.with).toEqual({
      index: { value: { low: 95, central: 100, high: 105 }, fact: 'index-2019' },
      fee: { value: { low: 3, central: 3, high: 3 }, fact: 'fee-year' },
    });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(compiled().inputs[0]).not.toHaveProperty('with');
  });

  it('follow the option that is chosen, at first the first one', () => {
    expect(reward()!.central).toBeCloseTo(100 / 80 - 2, 12);
    expect(reward({ arpu: 0 })).toEqual(reward());
    const later = reward({ arpu: 1 })!;
    expect(later.central).toBeCloseTo(2 - 3, 12);
    expect(later.low).toBeCloseTo(200 / 105 - 3, 12);
    expect(later.high).toBeCloseTo(200 / 95 - 3, 12);
  });

  it.each([7, -1, 0.5, NaN, Infinity])('stay with the default where there is no option %d', (arpu) => {
    expect(reward({ arpu })).toEqual(reward());
  });

  it('must have the same names in every option', () => {
    const { index } = late;
    expect(mistake(choice({ late: { index } }))).toBe(
      'content/calculators/three-euros.yaml: inputs.arpu has the option "late" with index, ' +
        'but "early" with fee, index. Define the same names under `with` in every option.',
    );
    expect(mistake(choice({ early: {} }))).toContain('"late" with fee, index, but "early" with nothing');
  });

  it('must have the same dimension in every option', () => {
    const fee = { fact: 'fixed', unit: 'EUR/month' };
    expect(mistake(choice({ late: { ...late, fee } }))).toContain(
      'inputs.arpu has fee in EUR/month in the option "late", but in EUR/user/month in "early"',
    );
  });

  it('must come from facts in their own unit', () => {
    const index = { fact: 'index-2018', unit: '1' };
    expect(mistake(choice({ late: { ...late, index } }))).toContain(
      'names the fact index-2018, which does not',
    );
    const wrong = { fact: 'fixed', unit: 'EUR/user/month' };
    expect(mistake(choice({ late: { ...late, fee: wrong } }))).toContain('declares the fact fixed as');
  });

  it('must be used, and under a name of their own', () => {
    expect(mistake(choice({ formula: 'arpu / (1 USD/EUR) - fee' }))).toContain(
      'inputs.arpu.with.index is used by no step',
    );
    const twice = { facts: { fee: { fact: 'fee-month', unit: 'EUR/user/month' } } };
    expect(mistake(choice({ more: twice }))).toContain('fee uses a name that is taken');
    const reserved = { month: early.index };
    expect(mistake(choice({ early: reserved, late: reserved }))).toContain(
      'inputs.arpu.with.month is called like a unit',
    );
  });
});
