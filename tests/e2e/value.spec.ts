import type { Page } from 'playwright/test';
import { runCalculator, type CalculatorModel, type Values } from '../../src/models/calculator';
import { expectFigures, modelOf as calculatorModel } from './calculator-page';
import { at, expect, tabTo, test, text, unfold } from './site';

/** How many yardsticks have a figure that can be set beside the offer: in its unit, and not the offer itself. */
function comparable(model: CalculatorModel, values: Values): number {
  const { lenses } = runCalculator(model, values);
  const reward = model.lenses.find(({ lens }) => lens === 'reward')!;
  return model.lenses.filter(
    ({ id, lens, unit }) => lens !== 'reward' && unit === reward.unit && (lenses[id]?.central ?? 0) > 0,
  ).length;
}

const row = (page: Page, id: string) => page.locator(`[data-lens-id="${id}"]`);

async function fits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
}

test('asks for the own price first, then compares it', async ({ page, traffic, context }) => {
  const language = 'en';
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at(language, '/calculator/'));
  await expect(page.locator('.results')).toBeHidden();
  await expect(page.locator('[data-gap]')).toBeHidden();
  const before = traffic.requests.length;
  await page.locator('[data-own-input]').fill('12');
  await page.keyboard.press('Enter');
  await expect(page.locator('.results')).toBeVisible();
  await expect(page.locator('[data-answer]')).toBeFocused();
  await expect(page.locator('[data-answer]')).toContainText('€12');
  const model = await calculatorModel(page);
  await expectFigures(page, model, {});
  const compared = page.locator('[data-times] li');
  await expect(compared).toHaveCount(comparable(model, {}));

  await unfold(page);
  const types = model.inputs.find(({ name }) => name === 'dataType')!.options!;
  await page.locator('#five-rulers-dataType').selectOption('bank');
  const bank = { dataType: types.findIndex(({ id }) => id === 'bank') };
  await expectFigures(page, model, bank);
  await expect(row(page, 'company')).toHaveAttribute('data-central', '');
  await expect(compared).toHaveCount(comparable(model, bank));
  await page.locator('#gap-text').fill('<b>Because</b>');
  await expect(page.locator('[data-gap-printed]')).toHaveText('<b>Because</b>');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-gap-printed]')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await fits(page);
  expect(traffic.requests.slice(before).filter((address) => !/\/_astro\/|favicon/.test(address))).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
});

test('takes "no price" and "skip" as answers', async ({ page }) => {
  const language = 'de';
  for (const [choice, words] of [
    ['none', /um keinen Preis/],
    ['skip', /^(?!.*(Du willst|um keinen Preis)).+/],
  ] as const) {
    await page.goto(at(language, '/calculator/'));
    await page.locator(`[data-own-${choice}]`).click();
    await expect(page.locator('.results')).toBeVisible();
    await expect(page.locator('[data-answer]')).toContainText(words);
  }
});

test('goes through the question by keyboard alone', async ({ page }) => {
  const language = 'en';
  await page.goto(at(language, '/calculator/'));
  await tabTo(page, page.locator('[data-own-input]'), 30);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-answer]')).toBeFocused();
  await tabTo(page, page.locator('#gap-text'), 60);
  await page.keyboard.type('x');
  await expect(page.locator('#gap-text')).toHaveValue('x');
});

test('everything but the drawing reads without script', async ({ browser, site }) => {
  const language = 'en';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(at(language, '/calculator/'), site.address).href);
  await expect(page.locator('.results')).toBeVisible();
  await expect(page.locator('#gap-text')).toBeVisible();
  await page.goto(new URL(at(language, '/classroom/class/'), site.address).href);
  await expect(page.getByText(text(language, 'class.no-script'))).toBeVisible();
  await context.close();
});
