import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { pages as all } from './built';
import { kinds } from './page-kinds';
import { expect, skipQuestions, test, text, unfold } from './site';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Entries of one list are made by one component: so many of them stand for all. */
const entriesEach = 8;
const pagesEach = 20;

/**
 * Every page but embeds (frames of what the chart pages show; one of them is among the kinds), in English and German in
 * turn, since both languages come from the same components. `ALL_PAGES=1` opens all of them in both languages.
 */
const pages = process.env['ALL_PAGES']
  ? all.filter((page) => !/\/v\d+\/$/.test(page))
  : all
      .filter((page) => !/^\/de\/|\/embed\//.test(page) && !Object.values(kinds).includes(`/de${page}`))
      .map((page, index) => (index % 2 && all.includes(`/de${page}`) ? `/de${page}` : page));

const ofColours = ['color-contrast', 'link-in-text-block'];
/** What follows from colours and layout, and takes most of the time: one page of a kind shows all of both. */
const ofLooks = [...ofColours, 'target-size'];

/** What axe finds in a page that knows it, told with where it was found. */
const faults = (page: Page, where: string, runOnly: string[], without: string[] = [], within = 'html') =>
  page.evaluate(
    async ({ where, runOnly, without, within }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, {
        runOnly,
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ target, failureSummary }) =>
              `${where} ${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
          ),
      );
    },
    { where, runOnly, without, within },
  );

/** Everything unfolded, long lists cut to their first entries. */
async function lay(page: Page): Promise<void> {
  await unfold(page);
  await page.evaluate((count) => {
    for (const list of document.querySelectorAll('.notes, .work > ol, .sources-list'))
      for (const entry of [...list.children].slice(count)) entry.remove();
  }, entriesEach);
}

/** Opens a page as readers do. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`.${address}`);
  await skipQuestions(page);
  await page.evaluate(axe.source);
}

/** Puts another page in the place of this one, as it is before its scripts run, which saves most of a visit. Runs in the page. */
async function replace(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok && !address.endsWith('/404.html')) throw new Error(`${address} answers ${answer.status}`);
  const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.documentElement.replaceWith(document.importNode(other.documentElement, true));
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    while (!link.sheet) await new Promise((done) => setTimeout(done));
}

for (const [kind, address] of Object.entries(kinds))
  test(`axe finds nothing on the ${kind}, in light and dark`, async ({ page }) => {
    await open(page, address);
    await lay(page);
    const light = await faults(page, `${address} (light)`, standards);
    // In the dark nothing differs but colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await faults(page, `${address} (dark)`, ofColours);
    expect([...light, ...dark]).toEqual([]);
  });

// What remains depends on what a page says.
for (let start = 0; start < pages.length; start += pagesEach) {
  const batch = pages.slice(start, start + pagesEach);
  test(`axe finds nothing from ${batch[0]} to ${batch.at(-1)}`, async ({ page, site }) => {
    const found: string[] = [];
    if (!process.env['ALL_PAGES']) await open(page, '/privacy/');
    for (const address of batch) {
      if (process.env['ALL_PAGES']) await open(page, address);
      else await page.evaluate(replace, new URL(`.${address}`, site.address).href);
      await lay(page);
      found.push(...(await faults(page, address, standards, process.env['ALL_PAGES'] ? [] : ofLooks)));
    }
    expect(found).toEqual([]);
  });
}

test('axe finds what is wrong, in a page opened and in one put in its place', async ({ page, site }) => {
  const spoil = () =>
    page.evaluate(() => {
      document.documentElement.removeAttribute('lang');
      const link = document.createElement('a');
      link.href = '#';
      link.append(document.createElement('img'));
      document.querySelector('main')!.append(link);
    });
  const rules = async () => (await faults(page, '', standards)).map((fault) => fault.trim().split(' ')[0]);
  await open(page, '/privacy/');
  await spoil();
  expect(await rules()).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'link-name']));
  await page.evaluate(replace, new URL('./imprint/', site.address).href);
  await expect(page.locator('h1')).toHaveText(text('en', 'nav.imprint'));
  await spoil();
  expect(await rules()).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'link-name']));
});

test('axe finds nothing while a card, the search or the question is open', async ({ page }) => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('./practices/shopper-panel/');
    await page.evaluate(axe.source);
    const look = async (within: string) =>
      found.push(...(await faults(page, `${within} (${colorScheme})`, standards, [], within)));
    await page.locator('.prose a.fact').first().click();
    await look('#source-card');
    await page.keyboard.press('Escape');
    await look('[data-ask]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('survey');
    await expect(page.locator('dialog [data-results] li').first()).toBeVisible();
    await look('dialog');
  }
  expect(found).toEqual([]);
});
