import type { Page } from 'playwright/test';
import { languages } from '../../src/i18n/languages';
import { at, expect, scrollThrough, test, unfold } from './site';

const kinds = [
  '/',
  '/practices/',
  '/practices/shopper-panel/',
  '/charts/',
  '/charts/three-euros/',
  '/charts/samples-amazon-ads/',
  '/facts/',
  '/facts/o2-mobility/',
  '/search/?q=euro',
  '/privacy/',
  '/embed/three-euros/',
  '/embed/samples-timeline/',
];

/** Everything a page could keep in the browser, besides cookies and localStorage. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));

for (const language of languages)
  test(`a reader who looks at everything in ${language} leaves no trace and meets no third party`, async ({
    page,
    context,
    site,
    traffic,
  }) => {
    for (const path of kinds) {
      await page.goto(at(language, path));
      await unfold(page);
      await scrollThrough(page);
      const skip = page.locator('[data-own-skip]:visible').first();
      if (await skip.count()) {
        await skip.click();
        await page.locator('input[type=number][data-input]:visible').first().fill('3');
      }
      expect(await kept(page), path).toEqual({
        local: [],
        session: [],
        databases: [],
        caches: [],
        workers: 0,
        cookie: '',
      });
    }
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    expect(
      traffic.requests.filter(
        (address) =>
          !address.startsWith(site.address) && !address.startsWith('data:') && !address.startsWith('blob:'),
      ),
    ).toEqual([]);
    // Nothing that was typed went out with a request.
    expect(traffic.requests.filter((address) => /[?&](own|surveys|m)=/.test(address))).toEqual([]);
  });

test('no file of the site names another host that a page would load from', async ({ documents }) => {
  const loading = documents.flatMap(({ address, policy }) =>
    policy.includes('http') ? [`${address}: ${policy}`] : [],
  );
  expect(loading).toEqual([]);
  expect(
    documents.filter(({ policy }) => !policy.includes("default-src 'none'")).map(({ address }) => address),
  ).toEqual([]);
  expect(
    documents.filter(({ policy }) => /'unsafe-(inline|eval)'/.test(policy)).map(({ address }) => address),
  ).toEqual([]);
});
