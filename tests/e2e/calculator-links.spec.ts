import { languages } from '../../src/i18n/languages';
import { expectFigures, modelOf } from './calculator-page';
import { at, expect, test, text, scrollThrough } from './site';

const path = '/charts/three-euros/';

test('a shared link gives the same result in the other language, without asking first', async ({ page }) => {
  await page.goto(at('en', path));
  await page.locator('[data-own]').fill('12.5');
  await page.locator('[data-own-show]').click();
  await page.locator('[data-input=surveys]').fill('7');
  await page.locator('[data-input=withFixed]').uncheck();
  const model = await modelOf(page);
  const values = { surveys: 7, withFixed: 0 };
  await expectFigures(page, model, values);
  const query = new URL(await page.locator('[data-share]').inputValue()).search;
  expect(query).toBe('?m=1&withFixed=0&surveys=7&own=12.5');

  await page.goto(at('de', path) + query);
  await expect(page.locator('[data-ask]')).toBeHidden();
  await expectFigures(page, model, values);
  await expect(page.locator('[data-notices]')).toBeHidden();
  await expect(page.locator('[data-own-line]')).toContainText('12,5');
});

for (const language of languages)
  test(`a garbled link gives a notice in ${language} and the defaults for what could not be read`, async ({
    page,
  }) => {
    await page.goto(at(language, `${path}?m=1&surveys=lots&surveyPay=99&hoursOff=-5&nonsense=1&withFixed=0`));
    const model = await modelOf(page);
    const notices = page.locator('[data-notices]');
    await expect(notices).toBeVisible();
    await expect(notices).toHaveAttribute('role', 'status');
    await expect(notices.locator('p')).toHaveText(text(language, 'calculator.notice-title'));
    await expect(notices.locator('li')).toHaveCount(4);
    await expect(notices).toContainText('lots');
    await expect(notices).toContainText('99');
    await expect(notices).toContainText('nonsense');
    await expectFigures(page, model, { surveyPay: 1, hoursOff: 0, withFixed: 0 });
    await expect(page.locator('[data-input=surveyPay]')).toHaveValue('1');
    await page.locator('[data-reset]').click();
    await expect(notices).toBeHidden();
  });

test('a link of another version says so', async ({ page }) => {
  await page.goto(at('en', `${path}?m=7&surveys=4`));
  await expect(page.locator('[data-notices] li')).toHaveText(
    text('en', 'calculator.notice-version', { found: 7, current: 1 }),
  );
  await expectFigures(page, await modelOf(page), { surveys: 4 });
});

test('markup in a link is shown as text', async ({ page }) => {
  await page.goto(at('en', `${path}?surveys=${encodeURIComponent('<img src=x onerror=alert(1)>')}`));
  await expect(page.locator('[data-notices] li')).toContainText('<img src=x');
  await expect(page.locator('[data-notices] img')).toHaveCount(0);
});

test('a link that holds nothing for the calculator brings no notice', async ({ page }) => {
  await page.goto(at('en', `${path}?utm_source=letter&fbclid=x`));
  await expect(page.locator('[data-ask]')).toBeVisible();
  await expect(page.locator('[data-notices]')).toBeHidden();
});

test('on a page with one calculator the article’s address keeps the state; with several each has its link only', async ({
  page,
}) => {
  await page.goto(at('en', '/practices/shopper-panel/?m=1&surveys=4'));
  await expectFigures(page, await modelOf(page), { surveys: 4 });

  await page.goto(at('en', '/practices/insider-sales/'));
  await scrollThrough(page);
  await page.locator('[data-own-skip]').first().click();
  const field = page.locator('[data-calculator] input[type=number][data-input]').first();
  await field.fill((await field.getAttribute('max'))!);
  const link = page.locator('[data-share]').first();
  await expect(link).toHaveValue(/\/charts\/[^/]+\/\?m=\d+&/);
  expect(new URL(page.url()).search).toBe('');
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at('en', `${path}?m=1&surveys=4`));
  await page.getByRole('button', { name: text('en', 'calculator.copy') }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText(text('en', 'calculator.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('[data-share]').inputValue(),
  );
});
