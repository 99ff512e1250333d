import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { pages as all } from './built';
import { expect, test, unfold } from './site';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Entries of one list are made by one component: so many of them stand for all. */
const entriesEach = 8;
const pagesEach = 10;
/** Frozen embeds are what the live ones were on the day they were frozen. */
const pages = all.filter((page) => !/\/v\d+\/$/.test(page));

const said = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>, where: string) =>
  violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) =>
          `${where} ${id} ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
  );

const builder = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** Everything unfolded, long lists cut to their first entries. */
async function lay(page: Page, address: string) {
  await page.goto(`.${address}`);
  await unfold(page);
  for (const skip of await page.locator('[data-own-skip]:visible').all()) await skip.click();
  await page.evaluate((count) => {
    for (const list of document.querySelectorAll('.notes, .work > ol, .sources-list'))
      for (const entry of [...list.children].slice(count)) entry.remove();
  }, entriesEach);
}

/**
 * A page by all rules: English in the light theme, German in the dark one. Both languages are printed by the same
 * components, so each component is seen in both themes; what colours go together is tested by the tokens besides.
 */
async function check(page: Page, address: string): Promise<string[]> {
  const theme = address.startsWith('/de/') ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: theme });
  await lay(page, address);
  return said(await builder(page).withTags(standards).analyze(), `${address} (${theme})`);
}

for (let start = 0; start < pages.length; start += pagesEach) {
  const batch = pages.slice(start, start + pagesEach);
  test(`axe finds nothing from ${batch[0]} to ${batch.at(-1)}`, async ({ page }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    for (const address of batch) found.push(...(await check(page, address)));
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
