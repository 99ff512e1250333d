import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { pages as all } from './built';
import { kinds } from './page-kinds';
import { expect, test, unfold, skipQuestions } from './site';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Entries of one list are made by one component: so many of them stand for all. */
const entriesEach = 8;
const pagesEach = 10;

/**
 * Every page but embeds (frames of what the chart pages show; one of them is among the kinds), in English and German in
 * turn, since both languages come from the same components. `ALL_PAGES=1` looks at all of them in both languages.
 */
const pages = process.env['ALL_PAGES']
  ? all.filter((page) => !/\/v\d+\/$/.test(page))
  : all
      .filter((page) => !/^\/de\/|\/embed\//.test(page) && !Object.values(kinds).includes(`/de${page}`))
      .map((page, index) => (index % 2 && all.includes(`/de${page}`) ? `/de${page}` : page));

const said = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>, where: string) =>
  violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) =>
          `${where} ${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
  );

const ofColours = ['color-contrast', 'link-in-text-block'];
/** What follows from colours and layout, and takes most of the time: one page of a kind shows all of both. */
const ofLooks = [...ofColours, 'target-size'];

const builder = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** Everything unfolded, long lists cut to their first entries. */
async function lay(page: Page, address: string) {
  await page.goto(`.${address}`);
  await unfold(page);
  await skipQuestions(page);
  await page.evaluate((count) => {
    for (const list of document.querySelectorAll('.notes, .work > ol, .sources-list'))
      for (const entry of [...list.children].slice(count)) entry.remove();
  }, entriesEach);
}

for (const [kind, address] of Object.entries(kinds))
  test(`axe finds nothing on the ${kind}, in light and dark`, async ({ page }) => {
    const found: string[] = [];
    await lay(page, address);
    found.push(...said(await builder(page).withTags(standards).analyze(), `${address} (light)`));
    // In the dark nothing differs but colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...said(await builder(page).withRules(ofColours).analyze(), `${address} (dark)`));
    expect(found).toEqual([]);
  });

// What remains depends on what a page says.
for (let start = 0; start < pages.length; start += pagesEach) {
  const batch = pages.slice(start, start + pagesEach);
  test(`axe finds nothing from ${batch[0]} to ${batch.at(-1)}`, async ({ page }) => {
    const found: string[] = [];
    for (const address of batch) {
      await lay(page, address);
      const rules = builder(page).withTags(standards);
      found.push(
        ...said(await (process.env['ALL_PAGES'] ? rules : rules.disableRules(ofLooks)).analyze(), address),
      );
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing while a card, the search or the question is open', async ({ page }) => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('./practices/shopper-panel/');
    await page.locator('.prose a.fact').first().click();
    found.push(
      ...said(
        await builder(page).include('#source-card').withTags(standards).analyze(),
        `card (${colorScheme})`,
      ),
    );
    await page.keyboard.press('Escape');
    found.push(
      ...said(
        await builder(page).include('[data-ask]').withTags(standards).analyze(),
        `question (${colorScheme})`,
      ),
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('survey');
    await expect(page.locator('dialog [data-results] li').first()).toBeVisible();
    found.push(
      ...said(await builder(page).include('dialog').withTags(standards).analyze(), `search (${colorScheme})`),
    );
  }
  expect(found).toEqual([]);
});
