import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import { absoluteUrl } from '../i18n/addresses';
import { languages, type Language } from '../i18n/languages';
import { pickTexts } from '../i18n/text';
import type { CalculatorModel } from '../models/calculator';
import { calculatorTexts } from './calculator-view';

/** What the class page needs in the browser, as JSON beside its markup. */
export interface ClassPayload {
  model: CalculatorModel;
  language: Language;
  /** Labels of the inputs and lenses, and of the options of choices by input. */
  inputs: Record<string, string>;
  options: Record<string, string[]>;
  lenses: Record<string, string>;
  dictionary: Record<string, string>;
  /** Full addresses of the calculator by language. */
  addresses: Record<string, string>;
}

/** Gathers what the class page needs of a calculator in one language. */
export function classPayload(
  calculator: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
): ClassPayload {
  const { model, definition } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  return {
    model,
    language: ui.language,
    inputs: texts.inputs,
    options: Object.fromEntries(
      Object.entries(definition.inputs).map(([name, input]) => [
        name,
        (input.options ?? []).map(({ label }) => label[ui.language]),
      ]),
    ),
    lenses: Object.fromEntries(Object.entries(texts.lenses).map(([id, { label }]) => [id, label])),
    dictionary: pickTexts(ui.dictionary, [
      'range',
      'range.',
      'per.month',
      'currency.EUR',
      ...[
        'copied',
        'count.',
        'bad.',
        'line',
        'problem.',
        'guesses',
        'plot-alt',
        'plot-row',
        'nothing',
        'no-price',
        'none',
        'refused',
        'column-line',
        'column-own',
        'per-month',
        'csv-name',
      ].map((key) => `class.${key}`),
    ]),
    addresses: Object.fromEntries(
      languages.map((language) => [language, absoluteUrl(language, '/calculator/')]),
    ),
  };
}
