import type { Page } from 'playwright/test';
import { at, expect, test } from './site';

/** A page whose fields a browser may fill again, what a reader puts there, and what then stands beside it. */
interface Restored {
  name: string;
  path: string;
  fill: (page: Page) => Promise<unknown>;
  /** What the field holds, and what follows from it. */
  read: (page: Page) => Promise<[held: unknown, follows: unknown]>;
}

const shown = (page: Page, list: string) => page.locator(`${list}:not([hidden])`).count();

const pages: Restored[] = [
  {
    name: 'the filter of facts',
    path: '/facts/assistant/',
    fill: (page) => page.locator('[data-filter]').fill('germany'),
    read: async (page) => [
      await page.locator('[data-filter]').inputValue(),
      await shown(page, '.notes > li'),
    ],
  },
  {
    name: 'the filter of sources',
    path: '/sources/',
    fill: (page) => page.locator('[data-sources-form] select').first().selectOption({ index: 2 }),
    read: async (page) => [
      await page.locator('[data-sources-form] select').first().inputValue(),
      await shown(page, '.sources-list > li'),
    ],
  },
  {
    name: 'the gallery',
    path: '/charts/',
    fill: (page) => page.locator('[data-gallery-filters] select').first().selectOption({ index: 2 }),
    read: async (page) => [
      await page.locator('[data-gallery-filters] select').first().inputValue(),
      await shown(page, '[data-card]'),
    ],
  },
  {
    name: 'the adding-up machine',
    path: '/calculator/adding-up/',
    fill: (page) => page.locator('[data-euros]').last().check(),
    read: async (page) => [
      await page.locator('[data-euros]').last().isChecked(),
      await page.locator('[data-sum]').textContent(),
    ],
  },
  {
    name: 'the letter of a case',
    path: '/practices/o2-mobility/',
    fill: async (page) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.locator('[data-letter] [data-field]').first().fill('Kim');
    },
    read: async (page) => [
      await page.locator('[data-letter] [data-field]').first().inputValue(),
      await page.locator('[data-letter-text] [data-slot]').first().textContent(),
    ],
  },
  {
    name: 'the embed builder',
    path: '/charts/shopper-panel-timeline/',
    fill: (page) => page.locator('[data-option=language]').selectOption('de'),
    read: async (page) => [
      await page.locator('[data-option=language]').inputValue(),
      await page.locator('#embed-code').inputValue(),
    ],
  },
];

for (const { name, path, fill, read } of pages)
  test(`${name} says the same as its fields after a reload and by Back`, async ({ page }) => {
    await page.goto(at('en', path));
    const fresh = await read(page);
    await fill(page);
    const filled = await read(page);
    expect(filled[1]).not.toEqual(fresh[1]);
    /** Whatever the browser put into the fields: what follows from them stands beside them. */
    const follows = async () => {
      const now = await read(page);
      expect(now).toEqual(now[0] === filled[0] ? filled : fresh);
    };
    await page.reload();
    await expect(follows).toPass();
    await fill(page);
    await page.goto(at('en', '/privacy/'));
    await page.goBack();
    await expect.poll(async () => (await read(page))[0]).toEqual(filled[0]);
    await expect(follows).toPass();
  });
