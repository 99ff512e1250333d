import { isDeepStrictEqual } from 'node:util';
import type { CalculatorModel, InputModel } from '../../src/models/calculator';
import { expectedMarks, extremes } from '../e2e/calculator-marks';
import type { EngineBrowser } from './browser';

/** The compiled model that a page hands to its calculator. */
export const modelOf = (browser: EngineBrowser): Promise<CalculatorModel> =>
  browser.evaluate(() => {
    const payload = document.querySelector('[data-calculator] [data-payload]')!.textContent;
    return (JSON.parse(payload) as { model: CalculatorModel }).model;
  });

/** The first input that, at its other end, moves a yardstick; where there is none, the first that moves the working. */
export function firstThatCounts(model: CalculatorModel): [input: InputModel, value: number] {
  const standing = expectedMarks(model, {});
  const ends = extremes(model);
  const moves = (part: 'lenses' | 'steps') =>
    model.inputs.find(
      ({ name }) => !isDeepStrictEqual(expectedMarks(model, { [name]: ends[name]! })[part], standing[part]),
    );
  const input = moves('lenses') ?? moves('steps')!;
  return [input, ends[input.name]!];
}

/** Gives an input of a calculator a value as a reader does: a number typed, a switch clicked, an option chosen. */
export function choose(browser: EngineBrowser, input: InputModel, value: number): Promise<void> {
  const field = `[data-input="${input.name}"]`;
  if (input.kind === 'switch') return browser.click(field);
  return browser.fill(field, input.options ? input.options[value]!.id : String(value));
}
