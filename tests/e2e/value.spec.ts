import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { languages, type Language } from '../../src/i18n/languages';
import { runCalculator, type CalculatorModel, type Values } from '../../src/models/calculator';
import { writeClassCode } from '../../src/models/class-code';
import { expectFigures, modelOf as calculatorModel } from './calculator-page';
import { at, expect, tabTo, test, text, unfold } from './site';

/** The calculator's model as the class page carries it. */
const modelOf = (page: Page): Promise<CalculatorModel> =>
  page
    .locator('[data-class-payload]')
    .evaluate((data) => (JSON.parse(data.textContent) as { model: CalculatorModel }).model);

/** Thirty students: some refuse, some were not asked, they chose different data. */
const classOf = (model: CalculatorModel) =>
  Array.from({ length: 30 }, (_, index) =>
    writeClassCode(model, {
      values: index % 3 ? { dataType: index % 6, months: 6 } : {},
      ...(index % 7 !== 6 && { own: index % 5 === 4 ? null : (index % 4) * 5 }),
    }),
  );

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

test('asks for the own price first, then compares it, and gives a code that holds only numbers', async ({
  page,
  traffic,
  context,
}) => {
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
  await expect(page.locator('[data-class-code]')).toHaveText(/^[0-9A-Z-]{5,9}$/);

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

test('the class set makes a link that opens the calculator as set', async ({ page }) => {
  const language = 'de';
  const other = languages.find((one) => one !== language) as Language;
  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-set=dataType]').selectOption('contacts');
  await page.locator('[data-set=offer]').selectOption('assistant');
  await page.locator('[data-set=months]').fill('3');
  const { lenses } = await modelOf(page);
  for (const { id, lens } of lenses)
    if (id !== 'people' && lens !== 'reward') await page.locator(`[data-lens-choice=${id}]`).uncheck();
  await page.locator('[data-language-choice]').selectOption(other);
  await expect(page.locator('[data-qr] path')).toHaveAttribute('d', /^M.{200}/);
  const link = new URL(await page.locator('[data-link]').inputValue());
  expect(link.hash).toMatch(/^#class=people&m=\d+&.*months=3/);
  expect(link.search).toBe('');

  await page.goto(at(other, '/calculator/') + link.hash);
  await expect(page.locator('[data-class-note]')).toBeVisible();
  await expect(page.locator('.results')).toBeHidden();
  await page.locator('[data-own-skip]').click();
  await page.locator('details.figures > summary').click();
  await expect(page.locator('[data-lens-id]:visible')).toHaveCount(2);
  await expect(row(page, 'reward')).toHaveAttribute('data-central', '10');
  expect(Number(await row(page, 'people').getAttribute('data-central'))).toBeCloseTo(3 * 8.182, 2);

  await page.goto('about:blank');
  await page.goto(at(other, '/calculator/') + `#class=all&guess=no`);
  await expect(page.locator('.results')).toBeVisible();
  await page.locator('details.figures > summary').click();
  await expect(page.locator('[data-lens-id]:visible')).toHaveCount(lenses.length);
});

test('draws a class of 30 codes and names the garbled ones', async ({ page, traffic, context }) => {
  const language = 'en';
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at(language, '/classroom/class/'));
  const codes = classOf(await modelOf(page));
  const lines = [
    ...codes.map((code, index) => (index % 2 ? `Kim ${index}: ${code.toLowerCase()}` : code)),
    'hello!',
    `${codes[1]!.slice(0, -1)}~`,
    '',
  ];
  await page.locator('[data-codes]').fill(lines.join('\n'));
  await page.waitForLoadState('networkidle');
  await page.locator('[data-draw]').click();
  await expect(page.locator('[data-report]')).toContainText('30');
  await expect(page.locator('[data-problems] li')).toHaveCount(2);
  await expect(page.locator('[data-problems] li').first()).toContainText('31');
  await expect(page.locator('[data-canvas]')).toHaveAttribute(
    'aria-label',
    new RegExp(text(language, 'class.guesses')),
  );
  // One line for each kind of data that the class chose, and one above them.
  await expect(page.locator('[data-table] tr')).toHaveCount(7);
  const inked = () =>
    page.locator('[data-canvas]').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    });
  await expect.poll(inked).toBeGreaterThan(1000);
  await fits(page);

  const waiting = page.waitForEvent('download');
  await page.locator('[data-csv]').click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe(text(language, 'class.csv-name'));
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(31);
  expect(csv).not.toContain('Kim');
  expect((await context.storageState()).origins).toEqual([]);
  expect(traffic.requests.filter((address) => /[?&#]/.test(new URL(address).search))).toEqual([]);
});

test('everything but the drawing reads without script', async ({ browser, site }) => {
  const language = 'en';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(at(language, '/calculator/'), site.address).href);
  await expect(page.locator('.results')).toBeVisible();
  await expect(page.locator('#gap-text')).toBeVisible();
  await expect(page.locator('[data-class-code]')).toBeHidden();
  await page.goto(new URL(at(language, '/classroom/class/'), site.address).href);
  await expect(page.getByText(text(language, 'class.no-script'))).toBeVisible();
  await context.close();
});
