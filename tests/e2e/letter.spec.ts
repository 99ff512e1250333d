import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/languages';
import { cases, folder } from './built';
import { at, expect, scrollThrough, test, text } from './site';

for (const language of languages)
  test(`the letter takes up what is typed, in ${language}, and nothing leaves the page`, async ({
    page,
    traffic,
    context,
  }) => {
    await page.goto(at(language, '/practices/shopper-panel/'));
    await scrollThrough(page);
    await page.locator('[data-letter] > summary').click();
    const before = traffic.requests.length;
    const letter = page.locator('[data-letter-text]');
    await expect(letter).toContainText(`[${text(language, 'letter.name')}]`);
    await page.getByLabel(text(language, 'letter.name'), { exact: true }).fill('Erika <b>Muster</b>');
    await page.locator('[data-field=address]').fill('Hauptstraße 1, 12345 Ort');
    await expect(letter).toContainText('Erika <b>Muster</b>');
    await expect(letter).toContainText('Hauptstraße 1, 12345 Ort');
    await expect(letter).not.toContainText(`[${text(language, 'letter.name')}]`);
    await expect(letter).toContainText(/Art(icle|ikel|\.) ?15/);
    await page.locator('[data-field=name]').fill('');
    await expect(letter).toContainText(`[${text(language, 'letter.name')}]`);
    // Scripts of the page's charts may still arrive; what is typed goes nowhere.
    expect(
      traffic.requests.slice(before).filter((address) => !/\/_astro\/[\w.-]+\.js$/.test(address)),
    ).toEqual([]);
    expect((await context.storageState()).origins).toEqual([]);
  });

test('the letter can be copied as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at('en', '/practices/shopper-panel/'));
  await page.locator('[data-letter] > summary').click();
  await page.locator('[data-field=name]').fill('Erika Muster');
  await page.getByRole('button', { name: text('en', 'letter.copy') }).click();
  await expect(page.locator('[data-letter-status]')).toHaveText(text('en', 'letter.copied'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Erika Muster');
  expect(copied).toBe(await page.locator('[data-letter-text]').textContent());
});

test('printing the letter prints the letter alone', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator('[data-letter] > summary').click();
  await page.getByRole('button', { name: text('en', 'letter.print') }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-letter-text]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.locator('.receipt')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every case study ends with a letter to somebody', () => {
  for (const language of languages)
    for (const id of cases) {
      const file = join(folder, at(language, `/practices/${id}/index.html`));
      expect(readFileSync(file, 'utf8').match(/ data-letter-text\b/g), `${language} ${id}`).toHaveLength(1);
    }
});
