import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { filesIn, folder, pageFiles } from './built';
import { at, expect, inTurn, scrollThrough, test, unfold } from './site';

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

test('a reader who looks at everything leaves no trace and meets no third party', async ({
  page,
  context,
  site,
  traffic,
}) => {
  for (const [turn, path] of kinds.entries()) {
    await page.goto(at(inTurn(turn), path));
    await unfold(page);
    await scrollThrough(page);
    if (path.startsWith('/search/'))
      await expect(page.locator('main [data-results] a').first()).toBeVisible();
    const skip = page.locator('[data-own-skip]:visible').first();
    if (await skip.count()) {
      await skip.click();
      await page.locator('input[type=text][data-input]:visible').first().fill('3');
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
  // Whatever a page would still send once it has time.
  await page.waitForLoadState('networkidle');
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

test('every page says where its scripts may come from, and that is never anywhere or inside an attribute', ({
  documents,
}) => {
  const loose = documents.flatMap(({ address, policy }) => {
    const sources = /(?:^|;)\s*script-src ([^;]+)/.exec(policy)?.[1]?.trim().split(/\s+/) ?? ['none given'];
    const strange = sources.filter((one) => !/^'(self|none|wasm-unsafe-eval|sha256-[\w+/=]+)'$/.test(one));
    return strange.length ? [`${address}: ${strange.join(' ')}`] : [];
  });
  expect(loose).toEqual([]);
});

test('no page has code in its attributes', ({ documents }) => {
  expect(documents.flatMap(({ address, code }) => code.map((one) => `${address}: ${one}`))).toEqual([]);
});

test('no script of the site makes code out of text', () => {
  const files = filesIn(folder).filter((file) => /\.(js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(pageFiles.length);
  const makers = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    // Pages: what stands between the tags of a script, not what an article says.
    const code = file.endsWith('.js')
      ? text
      : [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].join('\n');
    return /(?<![\w$.])(?:eval|Function)\(|\bset(?:Timeout|Interval)\(\s*["'`]/.test(code) ? [file] : [];
  });
  expect(makers).toEqual([]);
});
