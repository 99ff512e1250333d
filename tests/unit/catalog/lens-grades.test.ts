import { describe, expect, it } from 'vitest';
import { calculatorSchema } from '../../../src/schemas/calculator';
import type { FactEntry } from '../../../src/schemas/fact';
import { definition as rawDefinition } from '../models/fixtures';
import { complaintAbout, content, fact, joined } from './broken';

const text = { en: 'Text', de: 'Text' };
const monthly = (more: Partial<FactEntry>) => fact({ unit: 'EUR/month', ...more });
const facts = {
  'samples/reward': {
    filed: monthly({ basis: 'paid', grade: 'A' }),
    listed: monthly({ basis: 'listed', grade: 'D' }),
    guessed: monthly({ basis: 'estimated', grade: 'E' }),
  },
};
const choice = {
  ...{ kind: 'choice', unit: '1', label: text },
  options: ['filed', 'guessed'].map((id, index) => ({
    id,
    value: index + 1,
    status: 'assumed',
    label: text,
  })),
};
const definition = (lenses: object[]) =>
  calculatorSchema.parse(
    rawDefinition({
      inputs: { which: choice },
      facts: Object.fromEntries(
        ['filed', 'listed', 'guessed'].map((id) => [id, { fact: id, unit: 'EUR/month' }]),
      ),
      steps: {
        both: { formula: 'filed + listed', unit: 'EUR/month' },
        twice: { formula: 'both * 2', unit: 'EUR/month' },
        chosen: { formula: 'which == 1 ? filed : guessed', unit: 'EUR/month' },
        free: { formula: '3 EUR/month', unit: 'EUR/month' },
      },
      lenses,
    }),
  );
const lensOf = (lens: object) =>
  joined({ facts, calculators: { small: definition([{ lens: 'reward', ...lens }]) } }).calculators.get(
    'small',
  )!.model.lenses[0]!;

describe('the grade of a result', () => {
  it('is the weakest of the facts it is worked out from, however deep', () => {
    expect(lensOf({ step: 'twice' }).grade).toBe('D');
  });

  it('holds for the defaults, and says how weak another answer makes it', () => {
    expect(lensOf({ step: 'chosen' })).toMatchObject({ grade: 'A', downTo: 'E' });
    expect(lensOf({ step: 'both' })).not.toHaveProperty('downTo');
  });

  it('is there for each further reading, too', () => {
    const { also } = lensOf({ step: 'chosen', also: [{ step: 'both', widens: true, label: text }] });
    expect(also).toEqual([{ step: 'both', widens: true, grade: 'D' }]);
  });

  it('is missing where the result hangs on an assumption', () => {
    expect(lensOf({ step: 'twice', assumed: true })).not.toHaveProperty('grade');
  });

  it('cannot be made up: a figure that rests on no fact must say that it is assumed', () => {
    const small = definition([{ lens: 'reward', step: 'free' }]);
    expect(complaintAbout(content({ facts, calculators: { small } }))).toBe(
      'content/calculators/small.yaml: lenses.0.assumed is missing: free rests on no fact. ' +
        'Write `assumed: true`, or work the step out from a fact.',
    );
  });

  it('cannot be typed', () => {
    const typed = () => definition([{ lens: 'reward', step: 'both', grade: 'A' }]);
    expect(typed).toThrow('grade');
  });
});
