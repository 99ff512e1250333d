import { languages } from '../../src/i18n/languages';
import { expectFigures, modelOf } from './calculator-page';
import { at, expect, scrollThrough, skipQuestions, test, text, unfold } from './site';

const path = '/charts/three-euros/';

test('a shared link gives the same result in the other language, without asking first', async ({ page }) => {
  await page.goto(at('en', path));
  await page.locator('[data-own-input]').fill('12.5');
  await page.locator('[data-own-show]').click();
  await page.locator('[data-input=surveys]').fill('7');
  await unfold(page);
  await page.locator('[data-input=withFixed]').uncheck();
  const model = await modelOf(page);
  const values = { surveys: 7, withFixed: 0 };
  await expectFigures(page, model, values);
  const { search, hash } = new URL(await page.locator('[data-share]').inputValue());
  expect(search).toBe('');
  expect(hash).toBe('#m=1&withFixed=0&surveys=7&own=12.5');

  await page.goto(at('de', path) + hash);
  await expect(page.locator('[data-ask]')).toBeHidden();
  await expectFigures(page, model, values);
  await expect(page.locator('[data-notices]')).toBeHidden();
  await expect(page.locator('[data-answer]')).toContainText('12,5');
});

test('a link from before, with its state in the query, opens and moves behind #', async ({ page }) => {
  await page.goto(at('de', `${path}?utm_source=letter&m=1&surveys=4&own=3`));
  await expectFigures(page, await modelOf(page), { surveys: 4 });
  await expect.poll(() => new URL(page.url()).hash).toBe('#m=1&surveys=4&own=3');
  expect(new URL(page.url()).search).toBe('?utm_source=letter');
});

for (const [index, language] of languages.entries())
  test(`a garbled link gives a notice in ${language} and the defaults for what could not be read`, async ({
    page,
  }) => {
    await page.goto(
      at(language, `${path}${'#?'[index]}m=1&surveys=lots&surveyPay=99&hoursOff=-5&nonsense=1&withFixed=0`),
    );
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
    await unfold(page);
    await page.locator('[data-reset]').click();
    await expect(notices).toBeHidden();
  });

test('a link of another version says so', async ({ page }) => {
  await page.goto(at('en', `${path}#m=7&surveys=4`));
  await expect(page.locator('[data-notices] li')).toHaveText(
    text('en', 'calculator.notice-version', { found: 7, current: 1 }),
  );
  await expectFigures(page, await modelOf(page), { surveys: 4 });
});

test('markup in a link is shown as text', async ({ page }) => {
  await page.goto(at('en', `${path}#surveys=${encodeURIComponent('<img src=x onerror=alert(1)>')}`));
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
  await page.goto(at('en', '/practices/shopper-panel/#m=1&surveys=4'));
  await expectFigures(page, await modelOf(page), { surveys: 4 });

  await page.goto(at('en', '/practices/insider-sales/'));
  await scrollThrough(page);
  await skipQuestions(page);
  const model = await modelOf(page);
  const input = model.inputs.find(({ kind }) => kind === 'number')!;
  await unfold(page);
  await page.locator(`[data-calculator] [data-input="${input.name}"]`).first().fill(String(input.max));
  const link = page.locator('[data-share]').first();
  await expect(link).toHaveValue(/\/charts\/[^/]+\/#m=\d+&/);
  expect(new URL(page.url()).search).toBe('');
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at('en', `${path}#m=1&surveys=4`));
  await page.getByRole('button', { name: text('en', 'calculator.copy') }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText(text('en', 'calculator.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('[data-share]').inputValue(),
  );
});
