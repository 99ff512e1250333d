import { describe, expect, it } from 'vitest';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { compiled, definition, mistake } from './fixtures';

const warnings = (...conditions: string[]) => ({ warnings: conditions.map((when) => ({ when, text: {} })) });
const panel = { status: 'unknown', unit: 'person', min: 10, max: 1000 };
const withPanel = (...conditions: string[]) => ({
  inputs: { ...definition().inputs, panel },
  ...warnings(...conditions),
});

describe('warnings', () => {
  it('become conditions, and leave no trace where there are none', () => {
    expect(compiled(warnings('surveys > 4 survey/month')).warnings).toEqual([
      ['>', 'surveys', ['unit', 4, 'survey/month', 1]],
    ]);
    expect(compiled()).not.toHaveProperty('warnings');
    expect(runCalculator(compiled(), {})).not.toHaveProperty('warnings');
  });

  it('hold at the central figures, over inputs and steps alike', () => {
    const model = compiled(
      warnings('surveys > 4 survey/month', 'reward >= 4.5 EUR/month and not (surveys == 0 survey/month)'),
    );
    const shown = (values: Values = {}) => runCalculator(model, values).warnings;
    expect(shown()).toEqual([false, true]);
    expect(shown({ surveys: 5 })).toEqual([true, true]);
    expect(shown({ surveys: 0 })).toEqual([false, false]);
  });

  it('do not hold while a figure is missing or the mathematics fails', () => {
    const model = compiled(
      withPanel(
        'panel < 100 person',
        'panel > 1 person or surveys > 0 survey/month',
        'sqrt(panel / (-1 person)) > -1',
      ),
    );
    expect(runCalculator(model, {}).warnings).toEqual([false, false, false]);
    expect(runCalculator(model, { panel: 50 }).warnings).toEqual([true, true, false]);
  });

  it('count as a use of what they name', () => {
    expect(mistake(withPanel())).toContain('inputs.panel is used by no step or warning');
    expect(mistake(withPanel('panel < 100 person'))).toBe('no mistake found');
  });

  it.each([
    ['surveys > 4 EUR', 'warnings.1 "surveys > 4 EUR" compares survey/month with EUR'],
    ['surveis > 4 survey/month', 'warnings.1 uses the unknown name "surveis". Did you mean surveys'],
    ['surveys', 'warnings.1 "surveys" gives a number, not yes or no. Compare it'],
    [
      'surveys and surveyPay',
      'warnings.1 "surveys and surveyPay" has "surveys" in survey/month as a condition',
    ],
    ['(surveys', 'warnings.1 "(surveys" cannot be read'],
  ])('turn down %s', (when, complaint) => {
    expect(mistake(warnings('surveys > 4 survey/month', when))).toContain(
      `content/calculators/three-euros.yaml: ${complaint}`,
    );
  });
});
