import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import type { ChartTable } from '../charts/kit/context';
import { calculatorTexts } from './calculator-view';
import { runCalculator } from '../models/calculator';
import type { Range } from '../models/range';

/**
 * A calculator as one table: each result, step, input and fixed figure with low, central and high at the defaults, bare
 * numbers with a point, as in the spreadsheet.
 *
 * @example calculatorTable(calculator, facts, ui).rows[0] // ['result', 'reward', 'What people got', '4', '4.5', '5', 'EUR/month', '', '']
 */
export function calculatorTable(
  calculator: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
): ChartTable {
  const { t } = ui;
  const { definition, model } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  const { steps, lenses } = runCalculator(model, {});
  const figures = (range: Range | null | undefined) =>
    range ? [range.low, range.central, range.high].map(String) : ['', '', ''];
  const row = (
    kind: string,
    name: string,
    label: string | undefined,
    range: Range | null | undefined,
    unit: string,
    formula = '',
    fact = '',
  ) => [kind, name, label ?? name, ...figures(range), unit, formula, fact];
  return {
    columns: [
      t('sheet.kind'),
      t('sheet.name'),
      t('chart.column.what'),
      t('chart.column.low'),
      t('chart.column.central'),
      t('chart.column.high'),
      t('chart.column.unit'),
      t('calculator.formula'),
      t('sheet.fact'),
    ],
    rows: [
      ...model.lenses.map(({ id, unit, step }) =>
        row('result', id, texts.lenses[id]?.label, lenses[id], unit, step ?? ''),
      ),
      ...model.steps.map(({ name, unit }) =>
        row('step', name, texts.steps[name], steps[name], unit, definition.steps[name]!.formula),
      ),
      ...model.inputs.map(({ name, unit, initial, fact }) =>
        row('input', name, texts.inputs[name], initial, unit, '', fact),
      ),
      ...model.constants.map(({ name, unit, value, fact }) =>
        row('constant', name, texts.constants[name], value, unit, '', fact),
      ),
    ],
  };
}
