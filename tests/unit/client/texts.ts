import type { CalculatorTexts } from '../../../src/charts/calculator/calculator-picture';
import { model } from '../models/small-model';

/** Words for the small calculator: its names in capitals, so that a test sees which one was printed. */
export const texts: CalculatorTexts = {
  inputs: Object.fromEntries(model.inputs.map(({ name }) => [name, name.toUpperCase()])),
  constants: {},
  steps: Object.fromEntries(model.steps.map(({ name }) => [name, name.toUpperCase()])),
  lenses: Object.fromEntries(model.lenses.map(({ id }) => [id, { label: id.toUpperCase() }])),
  warnings: [],
  answer: ['Text.'],
  options: {},
};

export { model };
