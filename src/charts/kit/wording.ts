import type { Formats, TextLookup } from '../../i18n/formats';
import {
  chosenOption,
  inputRange,
  type CalculatorModel,
  type CalculatorResult,
  type Values,
} from '../../models/calculator';
import type { Wording } from '../../models/explain';
import type { CalculatorTexts } from '../calculator/calculator-picture';

const wordOf = (text: TextLookup) => (word: string) => {
  try {
    return text(`explain.${word}`);
  } catch {
    return word;
  }
};

/** Shows formulas in words: every name by its label. */
export function formulaWording(texts: CalculatorTexts, format: Formats, text: TextLookup): Wording {
  return {
    name: (name) => texts.inputs[name] ?? texts.steps[name] ?? texts.constants[name] ?? name,
    number: (value) => format.number(value),
    quantity: (value, unit) => format.amount(value, unit),
    word: wordOf(text),
  };
}

/** Shows formulas with the reader's own numbers in the place of the names. */
export function figureWording(
  model: CalculatorModel,
  values: Values,
  result: CalculatorResult,
  format: Formats,
  text: TextLookup,
): Wording {
  const figures: Record<string, string> = {};
  for (const input of model.inputs) {
    const range = inputRange(input, values[input.name]);
    figures[input.name] = range ? format.amount(range.central, input.unit) : '?';
    const figuresOfOption = chosenOption(input, values[input.name])?.with;
    for (const { name, unit } of input.with ?? []) {
      const value = figuresOfOption?.[name]?.value;
      figures[name] = value ? format.amount(value.central, unit) : '?';
    }
  }
  for (const { name, value, unit } of model.constants) figures[name] = format.amount(value.central, unit);
  for (const { name, unit } of model.steps) {
    const range = result.steps[name];
    figures[name] = range ? format.amount(range.central, unit) : '?';
  }
  return {
    ...formulaWording({ inputs: {}, constants: {}, steps: {}, lenses: {}, warnings: [] }, format, text),
    name: (name) => figures[name] ?? name,
  };
}
