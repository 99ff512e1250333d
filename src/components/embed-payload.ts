import type { Interface } from '../catalog';
import type { Calculator, Fact } from '../catalog/types';
import { pickTexts } from '../i18n/text';
import type { CalculatorModel } from '../models/calculator';
import { slimModel } from '../models/slim';
import {
  calculatorPayload,
  calculatorTexts,
  formKeys,
  pictureKeys,
  shownUnits,
  unitKeys,
  type CalculatorPayload,
} from './calculator-view';

/** Names that picture and sentence show by their label. */
const namedIn = (model: CalculatorModel, drawn: readonly string[]): string[] => [
  ...drawn,
  ...model.answer.flatMap(({ names }) => names),
];

/** Whether a figure has an open end, so that some result may have one. */
const hasOpenEnds = (model: CalculatorModel): boolean => /"open":"/.test(JSON.stringify(model));

/**
 * What an embed needs of its calculator, in its one file: without the working, which its page shows, and without what
 * only the working uses.
 */
export function embedPayload(
  calculator: Calculator,
  facts: ReadonlyMap<string, Fact>,
  ui: Interface,
  address: string,
): CalculatorPayload {
  const whole = calculatorPayload(calculator, facts, ui, address);
  const drawn = Object.keys(whole.texts.steps);
  const model = slimModel(calculator.model, namedIn(calculator.model, drawn));
  return {
    ...whole,
    model,
    texts: { ...whole.texts, options: calculatorTexts(calculator, facts, ui).options },
    dictionary: pickTexts(ui.dictionary, [
      ...formKeys.filter((key) => key !== 'range.' || hasOpenEnds(model)),
      'calculator.give-value',
      ...pictureKeys[whole.picture.type],
      ...unitKeys(shownUnits(model, drawn)),
    ]),
  };
}
