import type { Page } from 'playwright/test';
import { serve } from '../../src/commands/serve.mjs';
import { folder } from './built';
import { snippet } from './embed-code';
import { expect, test } from './site';

interface Heard {
  data: unknown;
  fromFrame: boolean;
}

const id = 'shopper-panel-timeline';
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const contentHeight = (page: Page) =>
  page.frames()[1]!.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const frameHeight = (page: Page) =>
  page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).clientHeight);

test('an embed tells its height in the words of six kinds of hosts, and never says null', async ({
  page,
  hosts,
  site,
}) => {
  const embed = `${site.address}embed/${id}/?childId=box-1#?secret=Ab3dEf6hIj`;
  await page.goto(hosts.page('listener', { embed }));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(6);
  const messages = await heard(page);
  const said = messages.map(({ data }) => data);
  const height = await contentHeight(page);
  expect(messages.every(({ fromFrame }) => fromFrame)).toBe(true);
  expect(said).not.toContain(null);
  expect(said).toContainEqual({ 'datawrapper-height': { [id]: height } });
  expect(said).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(said).toContain(`pymxPYMxbox-1xPYMxheightxPYMx${height}`);
  expect(said).toContain(JSON.stringify({ src: embed, context: 'iframe.resize', height }));
  expect(said).toContainEqual({ message: 'height', value: height, secret: 'Ab3dEf6hIj' });
  expect(said).toContainEqual({ type: 'datenwert:height', id, version: 1, height });
});

test('words for pym and WordPress are only said where the address asks for them', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(hosts.page('listener', { embed: `${site.address}embed/${id}/` }));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(4);
  const said = (await heard(page)).map(({ data }) => JSON.stringify(data));
  expect(said.filter((message) => /pym|secret/.test(message))).toEqual([]);
});

test('unchanged heights are not repeated, but AMP’s and WordPress’s questions are answered', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(hosts.page('listener', { embed: `${site.address}embed/${id}/#?secret=Ab3dEf6hIj` }));
  const ours = async () =>
    (await heard(page)).filter(({ data }) => (data as { type?: string }).type === 'datenwert:height').length;
  await expect.poll(ours).toBe(1);
  const ask = (message: unknown) =>
    page.evaluate((data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'), message);
  await ask({ sentinel: 'amp', type: 'frames-init' });
  await expect.poll(ours).toBe(2);
  await ask({ message: 'ready', secret: 'Ab3dEf6hIj' });
  await expect.poll(ours).toBe(3);
  await ask({ message: 'ready', secret: 'another' });
  await ask({ sentinel: 'amp', type: 'frames-init' });
  await expect.poll(ours).toBe(4);
});

for (const name of ['datawrapper', 'pym', 'newswire', 'amp', 'medium', 'wordpress'])
  test(`a host with ${name}’s script fits the frame to its content`, async ({ page, hosts, site }) => {
    await page.goto(hosts.page(name, { embed: `${site.address}embed/${id}/` }));
    await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
  });

test('a careful host without inline style or script can embed', async ({ page, hosts, site }) => {
  await page.goto(
    hosts.page('strict', { embed: `${site.address}embed/${id}/`, script: `${site.address}embed.v1.js` }),
  );
  await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
});

test('an isolated host can embed where the server sends the headers that the README names', async ({
  page,
  hosts,
}) => {
  const server = await serve({
    dir: folder,
    headers: {
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  });
  try {
    await page.goto(
      hosts.page('isolated', {
        embed: `${server.address}embed/${id}/`,
        script: `${server.address}embed.v1.js`,
      }),
    );
    await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
  } finally {
    await server.close();
  }
});

test('junk from a hostile host changes nothing in the embed, junk from others nothing in the host', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(
    hosts.page('hostile', { embed: `${site.address}embed/${id}/`, script: `${site.address}embed.v1.js` }),
  );
  await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
  const height = await frameHeight(page);
  await page.evaluate(() => {
    const { junk } = window as unknown as { junk: (target: Window) => void };
    junk(document.querySelector('iframe')!.contentWindow!);
    junk(window);
    // Right words from the wrong window.
    window.postMessage({ type: 'datenwert:height', height: 555 }, '*');
  });
  // Absurd heights from the frame itself.
  await page.frames()[1]!.evaluate(() => {
    for (const value of [
      NaN,
      Infinity,
      -Infinity,
      -1,
      0,
      0.2,
      20001,
      1e9,
      '600',
      null,
      [600],
      { valueOf: 600 },
    ])
      parent.postMessage({ type: 'datenwert:height', height: value }, '*');
    parent.postMessage(null, '*');
    parent.postMessage('datenwert:height', '*');
  });
  await page.waitForTimeout(300);
  expect(await frameHeight(page)).toBe(height);
  expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  // And a sensible height still counts.
  await page.frames()[1]!.evaluate(() => parent.postMessage({ type: 'datenwert:height', height: 432 }, '*'));
  await expect.poll(() => frameHeight(page)).toBe(432);
});

test('the host script is under 2 kilobytes before compression', async ({ page }) => {
  const answer = await page.request.get('./embed.v1.js');
  expect((await answer.body()).length).toBeLessThanOrEqual(2100);
});

test('the page around an embed does not move, and a dark host that asks for it keeps it dark', async ({
  page,
  hosts,
  documents,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const code = snippet({ documents, site }, id).replace(`/embed/${id}/`, `/embed/${id}/?theme=auto`);
  await page.goto(hosts.page('dark', { code }));
  await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
  const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  // The bound of Core Web Vitals for "good".
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.1);
  const [red = 255] = await page
    .frames()[1]!
    .evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)!.map(Number));
  expect(red).toBeLessThan(60);
});

test('the keyboard goes through an embed and on to the page around it', async ({
  page,
  hosts,
  documents,
  site,
}) => {
  await page.goto(hosts.page('plain', { code: snippet({ documents, site }, id) }));
  const box = page.frameLocator('iframe').locator('[data-chart-box]');
  await expect(box).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.frameLocator('iframe').locator('[data-point]')).not.toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(page.frameLocator('iframe').locator('a:focus')).toHaveCount(1);
});

test('an embed in a printed page shows its chart', async ({ page, hosts, documents, site }) => {
  await page.goto(hosts.page('plain', { code: snippet({ documents, site }, id) }));
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.frameLocator('iframe').locator('[data-chart-box] svg').filter({ visible: true }),
  ).toHaveCount(1);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an embed shows chart and source in the host', async ({ page, hosts, documents, site }) => {
    await page.goto(hosts.page('plain', { code: snippet({ documents, site }, id) }));
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-chart-box] svg').filter({ visible: true })).toHaveCount(1);
    await expect(frame.locator('.embed-foot a').first()).toBeVisible();
  });
});

test.describe('an address that does not exist', () => {
  test.use({ expectedErrors: [/404/] });

  test('gives a readable page in the frame that leads home in a new window', async ({
    page,
    hosts,
    site,
  }) => {
    for (const path of ['embed/no-such-chart/', `embed/${id}/v999/`, `fr/embed/${id}/`]) {
      await page.goto(
        hosts.page('plain', {
          code: `<iframe src="${site.address}${path}" width="100%" height="600"></iframe>`,
        }),
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.getByRole('heading').first()).toBeVisible();
      const home = frame.locator('main a[href="/"]').first();
      await expect(home).toBeVisible();
      await expect(home).toHaveAttribute('target', '_blank');
    }
  });
});
