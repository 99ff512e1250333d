import type { Page } from 'playwright/test';
import { at, expect, test, text } from './site';

const results = (page: Page) => page.locator('dialog [data-results] li');
const status = (page: Page) => page.locator('dialog [data-status]');

async function open(page: Page, language: 'en' | 'de') {
  await page.goto(at(language, '/imprint/'));
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: text(language, 'search.label') })).toBeFocused();
}

for (const [language, query] of [
  ['en', 'three euros'],
  ['de', 'drei Euro'],
] as const)
  test(`“${query}” finds the case with the keyboard alone`, async ({ page }) => {
    await open(page, language);
    await page.keyboard.type(query);
    await expect(results(page).first()).toBeVisible();
    const titles = await results(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const prefix = language === 'de' ? '/de' : '';
    const rank = titles.findIndex((path) => path.startsWith(`${prefix}/practices/shopper-panel/`));
    expect(rank, titles.join('\n')).toBeGreaterThanOrEqual(0);
    expect(titles.filter((path) => path.startsWith('/de/') !== (language === 'de'))).toEqual([]);
    for (let step = 0; step <= rank; step += 1) await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(rank).locator('a')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('article[data-practice="shopper-panel"]')).toBeVisible();
  });

test('arrow keys lead back to the field, Enter in the field opens the first result', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.type('panel');
  await expect(status(page)).toContainText('“panel”');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const first = await results(page).first().locator('a').getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(first!, page.url()).href);
});

test('filters narrow to facts of one practice, each with its outlet and amount', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.type('survey');
  await expect(results(page).first()).toBeVisible();
  await page.getByLabel(text('en', 'search.filter-kind')).selectOption('fact');
  await page.locator('dialog select[name=practice]').selectOption('shopper-panel');
  const others = () =>
    results(page)
      .locator('a')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href')!)
          .filter((address) => !/\/facts\/shopper-panel\/#fact-/.test(address)),
      );
  await expect.poll(others).toEqual([]);
  expect(await results(page).count()).toBeGreaterThan(2);
  const kinds = await results(page).locator('.kind').allTextContents();
  // "fact · outlet"
  expect(kinds.every((kind) => kind.startsWith(text('en', 'search.kind-fact')))).toBe(true);
  expect(kinds.some((kind) => kind.includes(' · '))).toBe(true);
  await expect(results(page).locator('.amount').first()).toBeVisible();
});

test('a fact found by its words opens at its own address', async ({ page }) => {
  await open(page, 'de');
  await page.getByLabel(text('de', 'search.filter-kind')).selectOption('fact');
  await page.getByRole('searchbox').fill('Vergütung Umfrage');
  const link = results(page).locator('a').first();
  await expect(link).toBeVisible();
  const fragment = new URL((await link.getAttribute('href'))!, page.url()).hash;
  await link.click();
  await expect(page.locator(fragment)).toBeInViewport();
});

test('results are grouped by kind, and a group opens to all of its kind', async ({ page }) => {
  const language = 'de';
  await open(page, language);
  await page.keyboard.type('Amazon');
  await expect(status(page)).toContainText('Amazon');
  const groups = page.locator('dialog [data-results] > section');
  await expect(groups.first()).toBeVisible();
  const titles = await groups.locator('h2').allTextContents();
  expect(titles).toContain(text(language, 'search.kinds-case'));
  expect(titles).toContain(text(language, 'search.kinds-fact'));
  const facts = groups.filter({
    has: page.getByText(text(language, 'search.kinds-fact'), { exact: true }),
  });
  await expect(facts.locator('li')).toHaveCount(3);
  await facts.getByRole('button').click();
  await expect(groups).toHaveCount(0);
  await expect(results(page)).toHaveCount(8);
  await expect(results(page).first().locator('a')).toBeFocused();
  await expect(page.getByLabel(text(language, 'search.filter-kind'))).toHaveValue('fact');
});

test('a slow answer neither takes the focus away nor replaces a newer one', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.type('panel');
  await expect(status(page)).toContainText('“panel”');
  await page.keyboard.press('ArrowDown');
  // The same question anew, as an answer that comes late: the links are other elements, the place is the same.
  await page
    .locator('dialog site-search')
    .evaluate((search) => (search as HTMLElement & { search(): Promise<void> }).search());
  await expect(results(page).first().locator('a')).toBeFocused();
});

test('more results come on demand and the focus goes to the first of them', async ({ page }) => {
  await open(page, 'en');
  await page.getByLabel(text('en', 'search.filter-kind')).selectOption('fact');
  await page.getByRole('searchbox').fill('data');
  const more = page.locator('dialog [data-more]');
  await expect(more).toBeVisible();
  const before = await results(page).count();
  await more.click();
  await expect(results(page).nth(before).locator('a')).toBeFocused();
});

for (const language of ['en', 'de'] as const)
  test(`says in ${language} that nothing was found`, async ({ page }) => {
    await open(page, language);
    await page.keyboard.type('qqxzvw');
    await expect(status(page)).toContainText(text(language, 'search.none', { query: 'qqxzvw' }));
    await expect(results(page)).toHaveCount(0);
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
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(text('en', 'search.hint'));
  await page.keyboard.type('anel');
  await expect(said).toContainText('“panel”');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.filter((sentence) => sentence.includes('“panel”'))).toHaveLength(1);
});

test.describe('where a part of the search cannot be had', () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_ABORTED|Failed to load|fetch/i] });

  for (const part of ['pagefind.js', 'fragment/'])
    test(`it says so for ${part}, and works as soon as it can be had again`, async ({ context, page }) => {
      const missing = (url: URL) => url.pathname.includes(`/pagefind/${part}`);
      await context.route(missing, (route) => route.abort());
      await open(page, 'en');
      await page.keyboard.type('panel');
      await expect(status(page)).toHaveText(text('en', 'search.unavailable'));
      await context.unroute(missing);
      await page.keyboard.type('s');
      await expect(results(page).first()).toBeVisible();
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

test('the search page takes its query from the address, and shows markup in it as text', async ({ page }) => {
  await page.goto('./search/?q=three%20euros');
  await expect(page.locator('main [data-results] li').first()).toBeVisible();
  await page.goto(`./search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>qqxzvw')}`);
  await expect(page.locator('main [data-status]')).toContainText('<img');
  await expect(page.locator('main [data-status] img, main [data-results] img')).toHaveCount(0);
});

test('where a query finds nothing, the nearest that finds something is shown, and said', async ({ page }) => {
  await page.goto(at('de', '/search/'));
  await page.locator('main [data-query]').fill('Dritelmix');
  const said = page.locator('main [data-status]');
  await expect(said).toContainText(text('de', 'search.none', { query: 'Dritelmix' }));
  await expect(said).toContainText(/ „Drit\p{Letter}*“:$/u);
  await expect(page.locator('main [data-results] li').first()).toBeVisible();
});

test('sources are found, each by its title', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('main select[name=kind]').selectOption('source');
  await page.locator('main [data-query]').fill('Shopper Panel');
  const first = page.locator('main [data-results] li a').first();
  await expect(first).toHaveAttribute('href', /\/sources\/#source-/);
  await first.click();
  await expect(page.locator('li:target')).toBeInViewport();
});

test('the code and the index of the search load only when it opens', async ({ page, traffic }) => {
  await page.goto('./practices/shopper-panel/');
  await page.waitForLoadState('networkidle');
  expect(traffic.requests.filter((address) => address.includes('/pagefind/'))).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect
    .poll(() => traffic.requests.some((address) => address.endsWith('/pagefind/pagefind.js')))
    .toBe(true);
});
