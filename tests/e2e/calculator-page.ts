import type { Frame, Page } from 'playwright/test';
import type { CalculatorModel, Values } from '../../src/models/calculator';
import { expectedMarks, readMarks } from './calculator-marks';
import { expect } from './site';

/** The compiled model that a page hands to its calculator. */
export const modelOf = (page: Page | Frame): Promise<CalculatorModel> =>
  page
    .locator('[data-calculator] [data-payload]')
    .first()
    .evaluate((script) => (JSON.parse(script.textContent) as { model: CalculatorModel }).model);

/** The marks of every lens and step of a page, as outside checks read them. */
export const marksOf = (page: Page | Frame) => page.locator('[data-calculator]').first().evaluate(readMarks);

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
