import type { Frame, Page } from 'playwright/test';
import type { CalculatorModel, Values } from '../../src/models/calculator';
import { unpackRanges } from '../../src/models/range';
import { expectedMarks, readMarks } from './calculator-marks';
import { expect } from './site';

/** The compiled model that a page hands to its calculator. */
export async function modelOf(page: Page | Frame): Promise<CalculatorModel> {
  const payload = await page.locator('[data-calculator] [data-payload]').first().textContent();
  return (JSON.parse(payload!, unpackRanges) as { model: CalculatorModel }).model;
}

/** The marks of every lens and step of a page, as outside checks read them. */
export const marksOf = (page: Page | Frame) => page.locator('[data-calculator]').first().evaluate(readMarks);

/** Waits until lenses, and the working where it stands, hold the model's figures for these values. */
export async function expectFigures(
  page: Page | Frame,
  model: CalculatorModel,
  values: Values,
): Promise<void> {
  const { lenses, steps } = expectedMarks(model, values);
  const inEmbed = (await page.locator('[data-calculator] .work').count()) === 0;
  await expect.poll(() => marksOf(page)).toEqual({ lenses, steps: inEmbed ? {} : steps });
}

/** Answers the question for the reader's own price with "skip". */
export const skipQuestion = (page: Page | Frame) => page.locator('[data-own-skip]').first().click();
