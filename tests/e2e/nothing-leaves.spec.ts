import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressOfEmbed } from './embed-code';
import { at, expect, inTurn, test, unfold } from './site';

/** A price and an input that stand nowhere else in a page. */
const typed = { own: '37.41', surveys: '13' };
const german = { own: '37,41', surveys: '13' };
const traces = /37[.,]41|own=|surveys=/;

/** The built site behind a server that writes down everything it is told. */
async function loggingServer(site: string) {
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    request.on('data', (chunk) => log.push(String(chunk)));
    void fetch(new URL(request.url!, site)).then(async (answer) => {
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    log,
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

for (const [turn, path] of ['/charts/three-euros/', '/calculator/', '/practices/shopper-panel/'].entries())
  test(`a server learns nothing of what is typed on ${path}`, async ({ page, site }) => {
    const server = await loggingServer(site.address);
    try {
      const language = inTurn(turn);
      const words = language === 'de' ? german : typed;
      await page.goto(new URL(at(language, path), `${server.address}/`).href);
      const root = page.locator('[data-calculator]').first();
      await root.scrollIntoViewIfNeeded();
      await expect(root).toHaveAttribute('data-awake', '');
      await root.locator('[data-own-input]').fill(words.own);
      await root.locator('[data-own-show]').click();
      await expect(root.locator('[data-answer]')).toContainText(words.own);
      await unfold(page);
      await root.locator('input[type=text][data-input]:visible').first().fill(words.surveys);
      await page.waitForTimeout(500);
      // On to another page of ours, by a link, and back; then the same address anew.
      const before = server.log.length;
      await page.locator('header a[href$="/charts/"]').first().click();
      await page.waitForURL(/\/charts\/$/);
      await page.goBack();
      await page.reload();
      await page.waitForLoadState('networkidle');
      expect(server.log.length).toBeGreaterThan(before + 1);
      expect(server.log.filter((line) => traces.test(line))).toEqual([]);
    } finally {
      await server.close();
    }
  });

test('neither a host nor a server learns what is typed in an embed, nor where its link leads', async ({
  page,
  context,
  hosts,
  site,
}) => {
  const server = await loggingServer(site.address);
  const asked: string[] = [];
  // The built site names the host it is made for.
  const home = new URL(
    /canonical" href="([^"]+)"/.exec(
      await (await fetch(addressOfEmbed({ site }, 'three-euros'))).text(),
    )![1]!,
  );
  await context.route(`${home.origin}/**`, async (route) => {
    asked.push(`${route.request().url()} ${JSON.stringify(await route.request().allHeaders())}`);
    await route.fulfill({ contentType: 'text/html', body: '<p>The page of the calculator</p>' });
  });
  try {
    const embed = `${server.address}/embed/three-euros/#?secret=Ab3dEf6hIj`;
    await page.goto(hosts.page('listener', { embed }));
    const frame = page.frames()[1]!;
    await frame.waitForLoadState('load');
    await frame.locator('[data-own-input]').fill(typed.own);
    await frame.locator('[data-own-show]').click();
    await frame.locator('.assumptions > summary').click();
    await frame.locator('[data-input=surveys]').fill(typed.surveys);
    const link = frame.locator('[data-home]');
    await expect(link).toHaveAttribute('href', /#m=1&surveys=13&own=37\.41$/);
    // Where WordPress minds the links, it is told of the page alone.
    await link.evaluate((element, address) => {
      (element as HTMLAnchorElement).href = element
        .getAttribute('href')!
        .replace(/^https?:\/\/[^/]+/, address);
    }, server.address);
    await link.click();
    // Elsewhere the browser opens it, and sends nothing of what stands behind #.
    await frame.locator('[data-input=surveys]').fill('14');
    await expect(link).toHaveAttribute('href', /surveys=14/);
    const opened = context.waitForEvent('page');
    await link.click();
    await (await opened).waitForLoadState();
    await frame.evaluate(() => location.reload());
    await frame.waitForLoadState('load');

    expect(asked).toHaveLength(1);
    const messages = await page.evaluate(() =>
      (window as unknown as { heard: { data: unknown }[] }).heard.map(({ data }) => data),
    );
    expect(messages).toContainEqual({
      message: 'link',
      value: `${server.address}/charts/three-euros/`,
      secret: 'Ab3dEf6hIj',
    });
    for (const line of [...asked, ...server.log, ...messages.map((message) => JSON.stringify(message))])
      expect(line).not.toMatch(traces);
    for (const line of asked) expect(line).not.toContain('"referer"');
  } finally {
    await server.close();
  }
});
