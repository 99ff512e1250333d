import type { Page } from 'playwright/test';
import { serve } from '../tools/serve.mjs';
import { folder } from './built';
import { expect, test } from './site';

interface Heard {
  data: unknown;
  fromFrame: boolean;
}

const id = 'shopper-panel-timeline';
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const contentHeight = (page: Page) =>
  page.frames()[1]!.evaluate(() => Math.ceil(document.documentElement.offsetHeight));
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

for (const name of ['datawrapper', 'pym', 'amp', 'medium', 'wordpress'])
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

test('the host script is under 1 kilobyte before compression', async ({ page }) => {
  const answer = await page.request.get('./embed.v1.js');
  expect((await answer.body()).length).toBeLessThanOrEqual(1024);
});
