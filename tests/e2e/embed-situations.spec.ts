import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { folder } from './built';
import { addressOfEmbed, script } from './embed-code';
import { expect, test } from './site';

/** The situations that were found in real hosts, each with a page of tests/fixtures/hosts. */
const id = 'shopper-panel-timeline';
const contentOf = (page: Page, index = 1) =>
  page.frames()[index]!.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
const messages = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { data: unknown }[] }).heard.map(({ data }) => data));

test('a host with iframe-resizer fits the frame to its content', async ({ page, hosts, site }) => {
  await page.goto(hosts.page('resizer', { embed: addressOfEmbed({ site }, id) }));
  const fits = async () =>
    (await page.locator('iframe').evaluate((frame) => frame.clientHeight)) - (await contentOf(page));
  await expect.poll(fits).toBe(0);
  await page.frames()[1]!.locator('summary').first().click();
  await expect.poll(fits).toBe(0);
});

test('a frame in a shadow tree is sized', async ({ page, hosts, site }) => {
  await page.goto(hosts.page('shadow', { embed: addressOfEmbed({ site }, id), script: script({ site }) }));
  await expect
    .poll(
      async () =>
        (await page.locator('iframe').evaluate((frame) => frame.clientHeight)) - (await contentOf(page)),
    )
    .toBe(0);
});

test('boxes of 16:9 and frames with padding show the whole chart, and the text after it follows', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(hosts.page('boxes', { embed: addressOfEmbed({ site }, id), script: script({ site }) }));
  for (const [index, box] of ['.padded', '.ratio', '.edged'].entries()) {
    const cut = async () => {
      const content = await contentOf(page, index + 1);
      return page.locator(box).evaluate((element, height) => {
        const frame = element.querySelector('iframe')!;
        const style = getComputedStyle(frame);
        const inner = frame.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
        return {
          frame: Math.round(inner - height),
          box: Math.abs(element.clientHeight - frame.offsetHeight) <= 8,
          below:
            element.nextElementSibling!.getBoundingClientRect().top >=
            frame.getBoundingClientRect().bottom - 1,
        };
      }, content);
    };
    await expect.poll(cut, box).toEqual({ frame: 0, box: true, below: true });
  }
});

test('a server that claims Latin-1 changes no letter and stops no script', async ({ page }) => {
  const address = `**/de/embed/three-euros/`;
  const body = await readFile(join(folder, 'de/embed/three-euros/index.html'));
  await page.route(address, (route) =>
    route.fulfill({ body, headers: { 'content-type': 'text/html; charset=iso-8859-1' } }),
  );
  await page.goto('./de/embed/three-euros/');
  await expect(page.locator('html')).toHaveClass(/js/);
  expect(await page.locator('body').innerText()).not.toMatch(/Ã|â€/);
});

test('what a reader types is told to no host', async ({ page, hosts, site }) => {
  const embed = addressOfEmbed({ site }, 'three-euros');
  await page.goto(hosts.page('listener', { embed }));
  const frame = page.frames()[1]!;
  await frame.waitForLoadState('load');
  // As the page itself keeps what was typed: in the address of the frame.
  await frame.evaluate(() => history.replaceState(null, '', '?m=1&own=37'));
  await frame.locator('[data-own-input]').fill('37');
  await frame.locator('[data-own-input]').press('Enter');
  await expect(frame.locator('.results')).toBeVisible();
  await frame.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => (details.open = true)),
  );
  const told = async () =>
    (await messages(page)).filter((data) => typeof data === 'string' && data.includes('iframe.resize'));
  await expect.poll(async () => (await told()).length).toBeGreaterThan(1);
  expect(JSON.stringify(await messages(page))).not.toContain('own=37');
  for (const text of await told()) expect((JSON.parse(text as string) as { src: string }).src).toBe(embed);
});

test('WordPress follows a link of the embed to our own pages, and no other', async ({
  page,
  hosts,
  site,
}) => {
  const embed = addressOfEmbed({ site }, id);
  // The built site names the host it is made for; here that is the server under test.
  await page.route(`${embed}*`, async (route) => {
    const answer = await route.fetch();
    const home = new URL('/', /canonical" href="([^"]+)"/.exec(await answer.text())![1]!).href;
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(home, site.address) });
  });
  await page.goto(hosts.page('wordpress', { embed }));
  const frame = page.frames()[1]!;
  await frame.locator('.embed-foot a').first().click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { followed?: string }).followed))
    .toMatch(new RegExp(`/charts/${id}/$`));
});

test('a light host on a dark device keeps a light chart; theme=auto follows the device', async ({
  page,
  hosts,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const paper = async (query: string) => {
    await page.goto(
      hosts.page('plain', {
        code: `<iframe src="${addressOfEmbed({ site }, id)}${query}" width="600" height="500" style="border:0;color-scheme:light dark"></iframe>`,
      }),
    );
    return page
      .frames()[1]!
      .evaluate(() => Number(/\d+/.exec(getComputedStyle(document.documentElement).backgroundColor)![0]));
  };
  expect(await paper('')).toBeGreaterThan(200);
  expect(await paper('?theme=auto')).toBeLessThan(60);
  expect(await paper('?theme=dark')).toBeLessThan(60);
});

test('a printed page cuts nothing off an embed', async ({ page, hosts, site }) => {
  for (const embed of [id, 'three-euros', 'five-rulers']) {
    await page.goto(
      hosts.page('plain', {
        code: `<iframe src="${addressOfEmbed({ site }, embed)}" width="100%" height="300"></iframe><script src="${script({ site })}"></script>`,
      }),
    );
    const frame = page.frames()[1]!;
    await frame.waitForLoadState('load');
    const skip = frame.locator('[data-own-skip]');
    if (await skip.count()) await skip.click();
    await expect
      .poll(
        async () =>
          (await page.locator('iframe').evaluate((one) => one.clientHeight)) - (await contentOf(page)),
      )
      .toBe(0);
    await page.emulateMedia({ media: 'print' });
    const over = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(over, embed).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

for (const address of [
  'charts/three-euros/',
  'prices/',
  'de/prices/',
  'embed/three-euros/',
  'de/embed/prices/',
])
  test(`/${address} names its oEmbed answer, whose frame WordPress draws without a border`, async ({
    page,
  }) => {
    const html = await (await page.request.get(`./${address}`)).text();
    const [, link] = /<link[^>]*application\/json\+oembed[^>]*href="([^"]+)"/.exec(
      html.split('</head>')[0]!,
    )!;
    const answer = (await (await page.request.get(`.${new URL(link!).pathname}`)).json()) as {
      html: string;
      title: string;
    };
    expect(answer.html).toMatch(/^<blockquote>.*<iframe [^>]*frameborder="0"><\/iframe>$/);
    expect(answer.title).not.toBe('');
  });
