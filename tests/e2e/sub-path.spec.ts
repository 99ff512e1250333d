import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isCompressible } from '../../src/publish/integrations/precompressed.mjs';
import { languages } from '../../src/i18n/languages';
import { serve } from '../../src/commands/serve.mjs';
import { addressOf, filesIn, root } from './built';
import { readDocuments } from './documents';
import { expect, scrollThrough, test } from './site';

const base = '/datenwert/';
const host = 'https://example.org';
const dir = join(root, 'tests/results/sub-path');

test.describe.configure({ mode: 'serial' });

let server: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  // `npm test` has built it already.
  if (!process.env['SUB_PATH_BUILT']) {
    await rm(dir, { recursive: true, force: true });
    await promisify(execFile)(process.execPath, ['src/commands/astro.mjs', 'build'], {
      cwd: root,
      env: { ...process.env, BASE_PATH: base, SITE_URL: host, OUT_DIR: dir, PRECOMPRESS: '1', TRIAL: '1' },
      maxBuffer: 1e8,
    });
  }
  server = await serve({ dir, base });
});
test.afterAll(() => server?.close());

test('under a sub-path the front page, an article, the search and an embed work, and nothing is missing', async ({
  page,
}) => {
  const missing: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) missing.push(`${answer.status()} ${answer.url()}`);
  });
  const outside: string[] = [];
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !pathname.startsWith(base)) outside.push(request.url());
  });

  await page.goto(server.address);
  await page.locator('main a[href$="/practices/shopper-panel/"]:visible').first().click();
  await expect(page).toHaveURL(`${server.address}practices/shopper-panel/`);
  await scrollThrough(page);
  await page.locator('[data-own-skip]').first().click();
  await expect(page.locator('[data-share]').first()).toHaveValue(`${host}${base}charts/three-euros/`);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('three euros');
  const hits = page.locator('dialog [data-results] a');
  await expect(hits.first()).toBeVisible();
  for (const address of await hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
    expect(address.startsWith(base), address).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url().startsWith(server.address)).toBe(true);

  await page.locator('[data-language-switch]').click();
  expect(page.url().startsWith(`${server.address}de/`)).toBe(true);
  await page.goto(`${server.address}embed/three-euros/`);
  await page.locator('[data-own-skip]').click();
  await expect(page.locator('[data-calculator] [data-results]')).toBeVisible();
  expect(missing).toEqual([]);
  expect(outside).toEqual([]);
});

test('every internal address of the sub-path site begins with its base and leads to a file', async ({
  browser,
}) => {
  const files = new Set(filesIn(dir));
  const documents = await readDocuments(
    browser,
    server.address,
    [...files].filter((file) => file.endsWith('.html')).sort(),
  );
  const wrong: string[] = [];
  for (const { file, links } of documents)
    for (const link of links) {
      const url = new URL(link, `${host}${base.slice(0, -1)}${addressOf(file)}`);
      if (url.hostname === 'localhost') wrong.push(`${file}: ${link}`);
      if (url.origin !== host) continue;
      const path = decodeURIComponent(url.pathname);
      const inside = path.slice(base.length);
      if (!path.startsWith(base) || !(files.has(inside) || files.has(`${inside}index.html`)))
        wrong.push(`${file}: ${link}`);
    }
  expect(wrong).toEqual([]);
  for (const language of languages)
    expect(
      documents.find(({ file }) => file === (language === 'en' ? 'index.html' : `${language}/index.html`))
        ?.canonical,
    ).toBe(`${host}${base}${language === 'en' ? '' : `${language}/`}`);
});

test('feeds, sitemap, robots and the code to embed name the sub-path site', async () => {
  const files = [
    'feed.xml',
    'de/feed.xml',
    'sitemap-index.xml',
    'sitemap-0.xml',
    'robots.txt',
    'charts/three-euros/index.html',
  ];
  for (const file of files) {
    expect(existsSync(join(dir, file)), file).toBe(true);
    const text = await readFile(join(dir, file), 'utf8');
    expect(text, file).toContain(`${host}${base}`);
    expect(text.replaceAll(`${host}${base}`, ''), file).not.toContain(host);
    expect(text, file).not.toContain('localhost');
  }
});

test('every text file has twins that unpack to the same bytes, and nothing else has any', async ({
  request,
}) => {
  const files = filesIn(dir);
  const wrong: string[] = [];
  let count = 0;
  for (const file of files.filter((name) => !/\.(br|gz)$/.test(name))) {
    const content = await readFile(join(dir, file));
    const twins = [`${file}.br`, `${file}.gz`].filter((name) => files.includes(name));
    if (!isCompressible(file, content.length)) wrong.push(...twins);
    else if (twins.length < 2) wrong.push(file);
    else {
      const [br, gz] = await Promise.all(twins.map((name) => readFile(join(dir, name))));
      if (!brotliDecompressSync(br!).equals(content) || !gunzipSync(gz!).equals(content)) wrong.push(file);
      count += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(300);

  for (const encoding of ['br', 'gzip']) {
    const answer = await request.get(server.address, { headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers()['content-encoding']).toBe(encoding);
    expect(await answer.text()).toContain('</html>');
  }
});
