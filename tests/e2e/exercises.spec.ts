import type { Page } from 'playwright/test';
import { languages } from '../../src/i18n/languages';
import { at, expect, test, text } from './site';

const phone = { width: 360, height: 740 };
const twoPrices = '/calculator/wtp-or-wta/';
const addingUp = '/calculator/adding-up/';

const sheetsOf = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const fits = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);

/** The right ends of the bars that show, in pixels, by whose they are. */
const barsOf = (page: Page) =>
  page.locator('.bars > div:visible').evaluateAll((bars) =>
    Object.fromEntries(
      bars.map((bar) => {
        const { bar: other, own } = (bar as HTMLElement).dataset;
        return [other ?? (own && 'own'), bar.querySelector('path')!.getBoundingClientRect().width];
      }),
    ),
  );

for (const language of languages)
  test(`the question comes before any answer, and the own answer stands in the picture, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(at(language, twoPrices));
    const [low, high] = [/\b5[  $]|\$5\b/, /\b80\b/];
    const visible = () => page.locator('main').innerText();
    await expect(page.locator('[data-question] [data-arm]:visible')).toHaveCount(1);
    expect(await visible()).not.toMatch(low);
    expect(await visible()).not.toMatch(high);
    await page.locator('[data-answer]').fill(language === 'de' ? '12,50' : '12.50');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-result]')).toBeFocused();
    // The own answer and the whole picture on one screen of a phone.
    await expect(page.locator('.yours:visible')).toContainText(language === 'de' ? '12,50' : '12.50');
    await expect(page.locator('.bars')).toBeInViewport({ ratio: 1 });
    const bars = await barsOf(page);
    expect(bars['own']! / bars['sell']!).toBeCloseTo(12.5 / 80, 1);
    expect(bars['pay']! / bars['sell']!).toBeCloseTo(5 / 80, 1);
    await expect(page.locator('.tool-sources li').first()).toBeVisible();
    await expect(page.locator('.next-steps a').first()).toBeVisible();
    await fits(page);
    expect(await sheetsOf(page)).toBe(1);
  });

test('both forms come, by chance, each with the own answer under its own kind', async ({ page }) => {
  await page.goto(at('de', twoPrices));
  const arms = new Set<string>();
  for (let round = 0; round < 20 && arms.size < 2; round += 1) {
    await expect(page.locator('[data-answers]')).toBeHidden();
    const arm = (await page.locator('[data-two-prices]').getAttribute('data-armed'))!;
    arms.add(arm);
    await page.locator('[data-answer]').fill('7');
    await page.locator('[data-show]').click();
    await expect(page.locator('[data-own]:visible')).toHaveAttribute('data-own', arm);
    await expect(page.locator('[data-answers]')).toContainText('16');
    await page.locator('[data-again]').click();
    await expect(page.locator('[data-answer]')).toBeFocused();
    await expect(page.locator('[data-answer]')).toHaveValue('');
  }
  expect([...arms].sort()).toEqual(['pay', 'sell']);
});

test('no price, a skip, and a price far off are answers; what is no number gets a message', async ({
  page,
}) => {
  await page.goto(at('en', twoPrices));
  const field = page.locator('[data-answer]');
  for (const wrong of ['ten', '99999', '-5', '']) {
    await field.fill(wrong);
    await page.locator('[data-show]').click();
    await expect(page.locator('[data-problem]'), wrong).not.toBeEmpty();
    await expect(field, wrong).toBeFocused();
    await expect(field).toHaveValue(wrong);
    await expect(page.locator('[data-answers]')).toBeHidden();
  }
  await expect(page.locator('#two-prices-hint')).toContainText('10,000');
  await field.fill('5000');
  await page.keyboard.press('Enter');
  const far = await barsOf(page);
  expect(far['own']!).toBeGreaterThan(far['sell']!);
  expect(far['pay']!).toBeGreaterThan(5);
  await page.locator('[data-again]').click();
  await page.locator('[data-none]').click();
  await expect(page.locator('[data-own]:visible')).toContainText(text('en', 'wta.none-short'));
  await page.locator('[data-again]').click();
  await page.locator('[data-skip]').click();
  await expect(page.locator('[data-own]:visible')).toHaveCount(0);
  await expect(page.locator('.bars')).toBeVisible();
});

test('a link to the evidence shows it without the question', async ({ page }) => {
  await page.goto(`${at('en', twoPrices)}#fact-winegar-sunstein-wta`);
  await expect(page.locator('#fact-winegar-sunstein-wta')).toBeInViewport();
  await expect(page.locator('[data-question]')).toBeHidden();
});

for (const language of languages)
  test(`the sum stays in sight while one ticks, ${language}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(at(language, addingUp));
    const sum = page.locator('[data-machine]');
    const boxes = page.locator('[data-euros]');
    await expect(sum).toBeInViewport({ ratio: 1 });
    const count = await boxes.count();
    for (let index = 0; index < count; index += 1) {
      await boxes.nth(index).focus();
      await page.keyboard.press('Space');
      await expect(sum).toBeInViewport({ ratio: 1 });
      // The ticked line is not under the sum, once the page has glided there.
      const room = async () => {
        const [box, machine] = [await boxes.nth(index).boundingBox(), await sum.boundingBox()];
        return machine!.y - box!.y - box!.height;
      };
      await expect.poll(room).toBeGreaterThanOrEqual(-1);
    }
    await expect(page.locator('[data-sum]')).toHaveText(/11[.,]000/);
    await fits(page);
  });

test('adds up what must not be added, says why, and leads on', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(at('en', addingUp));
  await page.locator('[data-euros]').nth(0).check();
  await expect(page.locator('[data-sum]')).toHaveText(/0\.000/);
  await expect(page.locator('[data-biggest]')).toBeHidden();
  await page.locator('[data-all]').click();
  await expect(page.locator('[data-sum]')).toHaveText(/€11,000/);
  await expect(page.locator('[data-biggest]')).toContainText('€8,800');
  await expect(page.locator('[data-answers]')).toBeHidden();
  await page.locator('[data-why]').click();
  await expect(page.locator('[data-answers] h2')).toBeFocused();
  await expect(page.locator('[data-answers] [data-fact=schudy-utikal-bundling]')).toBeVisible();
  expect(await sheetsOf(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-sum]')).toBeVisible();
  await expect(page.locator('.next-steps')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('.next-steps a').first().click();
  await expect(page).toHaveURL(/\/calculator\/$/);
});

test('ticks that come back after a reload or by Back are added up', async ({ page }) => {
  await page.goto(at('en', addingUp));
  await page.locator('[data-euros]').nth(8).check();
  await expect(page.locator('[data-sum]')).toHaveText(/8,800/);
  const agrees = async () =>
    expect
      .poll(async () => {
        const ticked = await page.locator('[data-euros]').nth(8).isChecked();
        const sum = await page.locator('[data-sum]').textContent();
        return /8,800/.test(sum!) === ticked;
      })
      .toBe(true);
  await page.reload();
  await agrees();
  await page.locator('[data-euros]').nth(8).check();
  await page.goto(at('en', '/privacy/'));
  await page.goBack();
  await expect(page.locator('[data-euros]').nth(8)).toBeChecked();
  await agrees();
});

test('both exercises read without script', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(at('en', twoPrices), site.address).href);
  await expect(page.locator('[data-question] [data-arm]:visible')).toHaveCount(2);
  await expect(page.locator('[data-answers]')).toContainText('16');
  await expect(page.locator('.bars > div:visible')).toHaveCount(2);
  await page.goto(new URL(at('en', addingUp), site.address).href);
  await expect(page.locator('.adding-up')).toContainText(/11,000/);
  await expect(page.locator('[data-answers]')).toBeVisible();
  await expect(page.locator('.adding-up input:visible')).toHaveCount(0);
  await context.close();
});
