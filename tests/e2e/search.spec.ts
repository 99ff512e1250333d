import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { SearchTitle } from '../../src/models/search-titles';
import { partTitles } from '../../src/publish/integrations/search-titles.mjs';
import { folder } from './built';
import { at, expect, test, text } from './site';

const results = (page: Page) => page.locator('dialog [data-results] li');
const best = (page: Page) => page.locator('dialog [data-best]');
const status = (page: Page) => page.locator('dialog [data-status]');
/** Facts, sources and texts are looked through on request where the titles answer. */
const lookDeeper = (page: Page, language: 'en' | 'de') =>
  page.getByRole('button', { name: text(language, 'search.deeper') }).click();

async function open(page: Page, language: 'en' | 'de') {
  await page.goto(at(language, '/imprint/'));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: text(language, 'search.label') })).toBeFocused();
}

for (const [language, query] of [
  ['en', 'three euros'],
  ['de', 'drei Euro'],
] as const)
  test(`“${query}” finds the case with the keyboard alone, its number and source on top`, async ({
    page,
  }) => {
    await open(page, language);
    await page.keyboard.type(query);
    await expect(best(page)).toHaveAttribute('href', /\/practices\/shopper-panel\/$/);
    const box = page.locator('dialog .best');
    await expect(box.locator('.amount')).toContainText('3');
    await expect(box.locator('.note a')).toHaveAttribute('href', /\/facts\/shopper-panel\/#fact-/);
    const paths = await page
      .locator('dialog [data-results] a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(paths.filter((path) => path.startsWith('/de/') !== (language === 'de'))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(best(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('article[data-practice="shopper-panel"]')).toBeVisible();
  });

test('arrow keys lead back to the field, Enter in the field opens the best match', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.type('panel');
  await expect(status(page)).toContainText('“panel”');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const first = await best(page).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(first!, page.url()).href);
});

test('groups stand in one order, facts and sources after all pages, each with its outlet', async ({
  page,
}) => {
  const language = 'de';
  await open(page, language);
  await page.keyboard.type('Amazon');
  await expect(best(page)).toBeVisible();
  await lookDeeper(page, language);
  await expect(page.locator('dialog [data-group=facts]')).toBeVisible();
  const names = await page
    .locator('dialog [data-group]')
    .evaluateAll((groups) => groups.map((group) => (group as HTMLElement).dataset['group']!));
  const order = ['pages', 'tools', 'terms', 'facts', 'sources'];
  expect(names).toEqual(order.filter((name) => names.includes(name)));
  expect(names).toContain('sources');
  const facts = page.locator('dialog [data-group=facts]');
  await expect(facts.locator('li')).toHaveCount(4);
  const kinds = await facts.locator('.kind').allTextContents();
  expect(kinds.every((kind) => kind.startsWith(text(language, 'search.kind-fact')))).toBe(true);
  expect(kinds.some((kind) => kind.includes(' · '))).toBe(true);
  await facts.getByRole('button').click();
  await expect(facts.locator('li').nth(4).locator('a')).toBeFocused();
});

test('a fact found by its words opens at its own address', async ({ page }) => {
  await open(page, 'de');
  await page.getByRole('searchbox').fill('Palant Analyse');
  const link = page.locator('dialog [data-group=facts] a').first();
  await expect(link).toBeVisible();
  const fragment = new URL((await link.getAttribute('href'))!, page.url()).hash;
  await link.click();
  await expect(page.locator(fragment)).toBeInViewport();
});

test('signs and hyphens are no syntax, and 1.3 is not 13', async ({ page }) => {
  await page.goto(at('en', '/search/'));
  const field = page.locator('main [data-query]');
  await field.fill('$90,000');
  await expect(page.locator('main .amount').first()).toContainText('90,000');
  await field.fill('Shopper-Panel');
  const hyphen = await page.locator('main [data-best]').getAttribute('href');
  await field.fill('Shopper Panel');
  await expect(page.locator('main [data-best]')).toHaveAttribute('href', hyphen!);

  await page.goto(at('de', '/search/'));
  await field.fill('1,3 Milliarden Werbung Amazon 2014');
  const hits = page.locator('main [data-results] li, main .best');
  await expect(page.locator('main [data-status]')).not.toHaveText(text('de', 'search.loading'));
  for (const hit of await hits.allTextContents()) expect(hit).not.toMatch(/(?<!\d)13 (Mrd|Mio|Milliarden)/);
});

test('a slow answer neither takes the focus away nor replaces a newer one', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.type('panel');
  await expect(best(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  // The same question anew, as an answer that comes late: the links are other elements, the place is the same.
  await page
    .locator('dialog site-search')
    .evaluate((search) => (search as HTMLElement & { search(): Promise<void> }).search());
  await expect(best(page)).toBeFocused();
});

for (const [language, query] of [
  ['en', 'qqxzvw'],
  ['de', 'Bundeskartellamt'],
] as const)
  test(`${language}: a word that is nowhere finds nothing, and questions are suggested`, async ({ page }) => {
    await page.goto(at(language, '/search/'));
    const nothing = page.locator('main [data-nothing]');
    await expect(nothing).toBeHidden();
    await expect(page.locator('main [data-suggest] a')).toHaveCount(5);
    await page.locator('main [data-query]').fill(query);
    await expect(nothing).toBeVisible();
    await expect(page.locator('main [data-status]')).toHaveText(text(language, 'search.none', { query }));
    await expect(page.locator('main [data-results] a')).toHaveCount(0);
    await expect(page.locator('main [data-suggest] a').first()).toBeVisible();
  });

test('what comes nearest to a word that is nowhere is offered', async ({ page }) => {
  await page.goto(at('de', '/search/'));
  await page.locator('main [data-query]').fill('Preisatlantik');
  await expect(page.locator('main [data-nothing] a').first()).toHaveAttribute('href', /\/prices\/$/);
});

test('a single letter is no query yet, and what was found is read out once when the typing pauses', async ({
  page,
}) => {
  await open(page, 'en');
  const said = page.locator('dialog [data-said]');
  await said.evaluate((region) => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
  });
  await page.keyboard.type('p');
  await expect(page.locator('dialog [data-results] a')).toHaveCount(0);
  await expect(status(page)).toHaveText(text('en', 'search.hint'));
  await page.keyboard.type('anel');
  await expect(said).toContainText('“panel”');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((sentence) => sentence.includes('“panel”'))).toHaveLength(1);
});

test.describe('where a part of the search cannot be had', () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_ABORTED|Failed to load|fetch/i] });

  for (const [part, key] of [
    ['/search/en.json', 'unavailable'],
    ['/pagefind/pagefind.js', 'texts-unavailable'],
    ['/pagefind/fragment/', 'texts-unavailable'],
  ] as const)
    test(`it says so for ${part}, and works as soon as it can be had again`, async ({ context, page }) => {
      const missing = (url: URL) => url.pathname.includes(part);
      await context.route(missing, (route) => route.abort());
      await open(page, 'en');
      const deeper = page.getByRole('button', { name: text('en', 'search.deeper') });
      await page.keyboard.type('panel');
      if (key === 'texts-unavailable') await deeper.click();
      await expect(status(page)).toHaveText(text('en', `search.${key}`));
      await context.unroute(missing);
      await page.getByRole('searchbox').focus();
      await page.keyboard.type('s');
      await expect(best(page)).toBeVisible();
      if (key === 'texts-unavailable') {
        await deeper.click();
        await expect(results(page).locator('.kind').filter({ hasText: 'source' }).first()).toBeVisible();
      }
    });
});

test('Escape closes the search and the focus is where it was', async ({ page }) => {
  await page.goto('./');
  const opener = page.locator('[data-search-open]');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('on a Mac, Command and K open the search, Control and K do not', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  await page.goto(at('en', '/imprint/'));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Meta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the search page takes its query from the address, and shows markup in it as text', async ({ page }) => {
  await page.goto('./search/?q=three%20euros');
  await expect(page.locator('main [data-best]')).toBeVisible();
  await page.goto(`./search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>qqxzvw')}`);
  await expect(page.locator('main [data-status]')).toContainText('<img');
  await expect(page.locator('main [data-status] img, main [data-results] img')).toHaveCount(0);
});

test('sources are found, each by its title', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('main [data-query]').fill('Amazon zahlt dir jetzt Geld');
  const first = page.locator('main [data-group=sources] a').first();
  await expect(first).toHaveAttribute('href', /\/sources\/#source-/);
  await first.click();
  await expect(page.locator('li:target')).toBeInViewport();
});

test('the search loads when it opens, its texts only where titles do not answer', async ({
  page,
  traffic,
}) => {
  const asked = (part: string) => traffic.requests.some((address) => address.includes(part));
  await page.goto('./practices/shopper-panel/');
  await page.waitForLoadState('networkidle');
  expect(asked('/search/en.json') || asked('/pagefind/') || asked('site-search')).toBe(false);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('what is my data worth');
  await expect(best(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked('/search/en.json')).toBe(true);
  expect(asked('/pagefind/')).toBe(false);
  await page.getByRole('searchbox').fill('Jumpshot household');
  await expect(page.locator('dialog [data-group]').first()).toBeVisible();
  expect(asked('/pagefind/pagefind.js')).toBe(true);
});

test.describe('of a list in parts', () => {
  test.use({ expectedErrors: [/404/] });

  const titles = JSON.parse(readFileSync(join(folder, 'search/en.json'), 'utf8')) as SearchTitle[];
  const { list, parts } = partTitles(titles, { most: 1000, size: 3000 });

  test('the best is shown at once, and completed when its part is there', async ({ page }) => {
    expect(parts.length).toBeGreaterThan(1);
    const asked: number[] = [];
    let answered = () => {};
    const there = new Promise<void>((resolve) => (answered = resolve));
    await page.route('**/search/en.json', (route) => route.fulfill({ json: list }));
    await page.route('**/search/en-*.json', async (route) => {
      asked.push(Number(/en-(\d+)\.json/.exec(route.request().url())![1]));
      if (asked.length === 1) return route.fulfill({ status: 404 });
      await there;
      return route.fulfill({ json: parts[asked.at(-1)!] });
    });
    await open(page, 'en');
    await page.keyboard.type('shopper panel');
    // Where the part cannot be had, the title answers alone.
    await expect(best(page)).toHaveAttribute('href', /\/practices\/shopper-panel\/$/);
    await expect.poll(() => asked.length).toBe(1);
    await page.keyboard.type('s');
    await expect.poll(() => asked.length).toBe(2);
    await expect(page.locator('dialog .best .amount')).toHaveCount(0);
    answered();
    await expect(page.locator('dialog .best .amount')).toHaveText(/€3/);
    await expect(page.locator('dialog [data-group="tools"] li').first()).toBeVisible();
    // What is there once is not asked for again.
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(400);
    expect(asked).toHaveLength(2);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of the search leads to what people often ask', async ({ page }) => {
    await page.goto(at('de', '/search/'));
    await expect(page.locator('main [data-suggest] a')).toHaveCount(5);
    await expect(page.locator('main form')).toBeHidden();
  });
});
