import { axeFaults, ofColours, ofLooks, standards } from './axe';
import { pages as all } from './built';
import { replaceBy } from './in-place';
import { kinds } from './page-kinds';
import { expect, skipQuestions, test, text, unfold } from './site';

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

// tests/e2e/kinds.spec.ts looks at one page of each kind with all rules. What remains depends on what a page says.
for (let start = 0; start < pages.length; start += pagesEach) {
  const batch = pages.slice(start, start + pagesEach);
  test(`axe finds nothing from ${batch[0]} to ${batch.at(-1)}`, async ({ page, site }) => {
    const found: string[] = [];
    await page.goto('./privacy/');
    for (const address of batch) {
      if (process.env['ALL_PAGES']) {
        await page.goto(`.${address}`);
        await skipQuestions(page);
      } else await page.evaluate(replaceBy, new URL(`.${address}`, site.address).href);
      await unfold(page);
      await page.evaluate((count) => {
        for (const list of document.querySelectorAll(
          '.notes, .source-list, .workings, .work > ol, .sources-list',
        ))
          for (const entry of [...list.children].slice(count)) entry.remove();
      }, entriesEach);
      found.push(...(await axeFaults(page, address, standards, process.env['ALL_PAGES'] ? [] : ofLooks)));
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
  const broken = async () =>
    (await axeFaults(page, '', standards)).map((fault) => fault.trim().split(' ')[0]);
  await page.goto('./privacy/');
  await spoil();
  expect(await broken()).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'link-name']));
  await page.evaluate(replaceBy, new URL('./imprint/', site.address).href);
  await expect(page.locator('h1')).toHaveText(text('en', 'nav.imprint'));
  expect(await broken()).toEqual([]);
  await spoil();
  expect(await broken()).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'link-name']));
});

test('axe finds nothing while a card, the search or the question is open', async ({ page }) => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('./practices/shopper-panel/');
    const look = async (within: string) =>
      found.push(
        ...(await axeFaults(
          page,
          `${within} (${colorScheme})`,
          // In the dark nothing differs but colours.
          colorScheme === 'dark' ? ofColours : standards,
          [],
          within,
        )),
      );
    await page.locator('main a[data-fact]:visible').first().click();
    await expect(page.locator('#source-card')).toBeVisible();
    await look('#source-card');
    await page.keyboard.press('Escape');
    await page.goto('./charts/three-euros/');
    await look('[data-ask]');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('survey');
    await expect(page.locator('dialog [data-results] li').first()).toBeVisible();
    await look('dialog');
  }
  expect(found).toEqual([]);
});
