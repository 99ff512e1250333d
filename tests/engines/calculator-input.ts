import { isDeepStrictEqual } from 'node:util';
import type { CalculatorModel, InputModel, Values } from '../../src/models/calculator';
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

/** Puts values into all fields at once; runs in the page. */
export function fillIn(values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-input="${name}"]`)!;
    if (field instanceof HTMLSelectElement) field.selectedIndex = value;
    else if (field.type === 'checkbox') field.checked = value === 1;
    else field.value = String(value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Opens the folds around the first such element from outside in, by their summaries. */
export async function unfoldTo(browser: EngineBrowser, selector: string): Promise<void> {
  const closed = `details:not([open]):has(${selector})`;
  while (await browser.evaluate((fold) => document.querySelector(fold) !== null, closed))
    await browser.click(`${closed} > summary`);
}

/** Gives an input of a calculator a value as a reader does: a number typed, a switch clicked, an option chosen. */
export async function choose(
  browser: EngineBrowser,
  input: Pick<InputModel, 'name' | 'kind' | 'options'>,
  value: number,
): Promise<void> {
  const field = `[data-input="${input.name}"]`;
  await unfoldTo(browser, field);
  if (input.kind === 'switch') return browser.click(field);
  return browser.fill(field, input.options ? input.options[value]!.id : String(value));
}
