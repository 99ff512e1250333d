import type { Frame, Page } from 'playwright/test';
import { runCalculator, type CalculatorModel, type Values } from '../../src/models/calculator';
import { expect } from './site';

/** The compiled model that a page hands to its calculator. */
export const modelOf = (page: Page | Frame): Promise<CalculatorModel> =>
  page
    .locator('[data-calculator] [data-payload]')
    .first()
    .evaluate((script) => (JSON.parse(script.textContent) as { model: CalculatorModel }).model);

const printed = (value: number | undefined) =>
  value === undefined ? '' : String(Number(value.toPrecision(15)));

/** The marks of every lens and step of a page, as outside checks read them. */
export const marksOf = (page: Page | Frame) =>
  page
    .locator('[data-calculator]')
    .first()
    .evaluate((root) => {
      const read = (selector: string, name: string) =>
        Object.fromEntries(
          [...root.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => [
            dataset[name],
            [dataset['low'], dataset['central'], dataset['high']],
          ]),
        );
      return { lenses: read('[data-lens-id]', 'lensId'), steps: read('[data-step]', 'step') };
    });

/** What the marks must say for some values, worked out by the model outside the page. */
export function expectedMarks(model: CalculatorModel, values: Values) {
  const result = runCalculator(model, values);
  const marks = (ranges: typeof result.lenses) =>
    Object.fromEntries(
      Object.entries(ranges).map(([name, range]) => [
        name,
        [printed(range?.low), printed(range?.central), printed(range?.high)],
      ]),
    );
  return { lenses: marks(result.lenses), steps: marks(result.steps) };
}

/** Waits until lenses and shown work hold the model's figures for these values. */
export async function expectFigures(
  page: Page | Frame,
  model: CalculatorModel,
  values: Values,
): Promise<void> {
  await expect.poll(() => marksOf(page)).toEqual(expectedMarks(model, values));
}

/** Answers the question for the reader's own price with "skip". */
export const skipQuestion = (page: Page | Frame) => page.locator('[data-own-skip]').first().click();
