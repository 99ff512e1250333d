import type { Page } from 'playwright/test';
import { languages } from '../../src/i18n/languages';
import { calculators } from './built';
import { at, expect, inTurn, test } from './site';

for (const language of languages)
  test(`an article prints in black on white with everything unfolded and without controls, in ${language}`, async ({
    page,
  }) => {
    await page.goto(at(language, '/practices/shopper-panel/'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours.color).toBe('rgb(0, 0, 0)');
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(colours.backgroundColor);

    for (const control of [
      '.site-header nav',
      '.site-header .tools',
      '[data-ask]',
      '[data-reset]',
      '[data-slider]',
      '.share',
      '[data-letter-copy]',
      '.embed-code',
      '.figure-row summary',
      '.row-button',
      '.share-page',
      '.contents',
      '.disagree .tap',
    ])
      await expect(page.locator(control).filter({ visible: true }), control).toHaveCount(0);
    await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
    await expect(page.locator('.source-list > li').last(), 'the sources').toBeVisible();
    await expect(page.locator('.whole-receipt tr.line').last(), 'the whole receipt').toBeVisible();
    await expect(page.locator('[data-letter-text]')).toBeVisible();

    const address = await page
      .locator('.source-head a[href^="https://"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toContain('http');
  });

for (const address of ['/charts/three-euros/', '/embed/three-euros/'])
  test(`what has the focus is printed without its ring: ${address}`, async ({ page }) => {
    await page.goto(at('en', address));
    await page.locator('[data-own-input]').first().fill('12');
    await page.keyboard.press('Enter');
    const answer = page.locator('[data-answer]').first();
    await expect(answer).toBeFocused();
    await expect(answer).toHaveCSS('outline-style', 'solid');
    await page.emulateMedia({ media: 'print' });
    await expect(answer).toHaveCSS('outline-style', 'none');
  });

test('a printed article is a PDF of a sensible length', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(5);
  expect(sheets).toBeLessThanOrEqual(12);
});

/** Pages of the PDF that the page prints to. */
const sheetsOf = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const [turn, id] of ['', ...calculators].entries())
  test(`the result of a calculator prints on one page, with its working on two: ${id || 'value'}`, async ({
    page,
  }) => {
    await page.goto(at(inTurn(turn), id ? `/charts/${id}/` : '/calculator/'));
    await expect(page.locator('[data-calculator]')).toHaveAttribute('data-awake', '');
    if (await page.locator('[data-own-input]').isVisible()) {
      await page.locator('[data-own-input]').fill('5');
      await page.locator('[data-own-show]').click();
    }
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const part of ['[data-answer]', '[data-picture] svg', '[data-print-state]'])
      await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(1);
    await expect(page.locator('.work, .site-footer, #sources, .files').filter({ visible: true })).toHaveCount(
      0,
    );
    expect(await sheetsOf(page)).toBe(1);
    await page.locator('details.work').evaluate((work: HTMLDetailsElement) => (work.open = true));
    await expect(page.locator('.work [data-part=figures] math').first()).toBeVisible();
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2);
  });

test('an embed prints', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(at('en', '/embed/three-euros/'));
  await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
  await expect(page.locator('[data-ask]')).toBeHidden();
});

/** What is cut off because it would scroll on a screen. Runs in the page. */
const cutOff = () =>
  [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const { overflowY } = getComputedStyle(element);
    const hidden = element.scrollHeight - element.clientHeight;
    // Fields and what only voices read are small on purpose.
    return element.checkVisibility() &&
      element.clientHeight > 2 &&
      !element.matches('input, select, textarea') &&
      overflowY !== 'visible' &&
      hidden > 2
      ? [`${element.tagName.toLowerCase()}.${element.className}: ${hidden} px`]
      : [];
  });

for (const path of [
  '/practices/insider-sales/',
  '/charts/insider-sales-timeline/',
  '/charts/three-euros/',
  '/prices/',
  '/classroom/three-euros/',
  '/embed/insider-sales-timeline/',
  '/embed/three-euros/',
])
  test(`nothing is cut off on paper: ${path}`, async ({ page }) => {
    await page.goto(at('de', path));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(cutOff)).toEqual([]);
  });
