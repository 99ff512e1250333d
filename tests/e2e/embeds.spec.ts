import type { Page } from 'playwright/test';
import { calculators, charts, embeds } from './built';
import { expectFigures, modelOf } from './calculator-page';
import { addressOfEmbed, script, snippet, withoutScript } from './embed-code';
import { expect, inTurn, test, unfold } from './site';

/** The embed's frame, loaded. */
async function frameOf(page: Page, index = 0) {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const frame = (await handle!.contentFrame())!;
  await frame.waitForLoadState('load');
  return frame;
}
const heights = async (page: Page, index = 0) => {
  const frame = await frameOf(page, index);
  return {
    content: await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
    // As the host laid it out: a frame off the screen learns of its size only when it is shown.
    frame: await page
      .locator('iframe')
      .nth(index)
      .evaluate((element) => element.clientHeight),
    scrolls: await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight),
  };
};

for (const [name, ids] of [
  ['chart', charts],
  ['calculator', calculators],
] as const)
  test(`every ${name} fits a frame of the height that its code names`, async ({
    page,
    hosts,
    documents,
    site,
  }) => {
    const wrong: string[] = [];
    for (const [turn, id] of ids.entries()) {
      const code = withoutScript(snippet({ documents, site }, id, inTurn(turn))).replace(
        'loading="lazy"',
        '',
      );
      await page.goto(hosts.page('plain', { code }));
      const frame = await frameOf(page);
      const { scrolls, empty } = await frame.evaluate(() => ({
        scrolls: document.documentElement.scrollHeight > innerHeight,
        empty: innerHeight - document.documentElement.offsetHeight,
      }));
      if (scrolls) wrong.push(`${id}: the frame scrolls by ${-empty} px`);
      if (empty > 120) wrong.push(`${id}: ${empty} px of nothing below`);
    }
    expect(wrong).toEqual([]);
  });

test('with our script the frame takes the height of its content, and follows it', async ({
  page,
  hosts,
  documents,
  site,
}) => {
  for (const id of ['shopper-panel-timeline', 'three-euros']) {
    await page.goto(hosts.page('plain', { code: snippet({ documents, site }, id) }));
    const settled = () =>
      expect
        .poll(async () => {
          const { content, frame } = await heights(page);
          return frame - content;
        }, id)
        .toBe(0);
    await settled();
    const before = (await heights(page)).frame;
    const frame = await frameOf(page);
    if (id === 'three-euros') await frame.locator('[data-own-skip]').click();
    else await frame.locator('details > summary').first().click();
    await expect.poll(async () => (await heights(page)).frame).not.toBe(before);
    await settled();
    expect((await heights(page)).scrolls).toBe(false);
  }
});

test('the script minds borders and other box models, and frames that were ready before it', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(
    hosts.page('system', {
      embed: addressOfEmbed({ site }, 'shopper-panel-timeline'),
      script: script({ site }),
    }),
  );
  await expect.poll(async () => (await heights(page)).scrolls).toBe(false);
  const { content, frame } = await heights(page);
  expect(frame).toBe(content);
});

test('twenty embeds on one page each get their own height', async ({ page, hosts, documents, site }) => {
  const ids = charts.slice(0, 4);
  const code = Array.from(
    { length: 20 },
    (_, index) =>
      `<p><iframe src="${addressOfEmbed({ site }, ids[index % 4]!)}" title="${index}" width="${340 + 20 * index}" height="100"></iframe></p><script src="${script({ site })}" async></script>`,
  ).join('');
  expect(documents.length).toBeGreaterThan(0);
  await page.goto(hosts.page('twenty', { code }));
  await expect(page.locator('iframe')).toHaveCount(20);
  for (let index = 0; index < 20; index += 1) {
    // Browsers lay out a frame that nobody sees only when it comes near.
    await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        const { content, frame } = await heights(page, index);
        return frame - content;
      }, `frame ${index}`)
      .toBe(0);
  }
});

for (const id of ['shopper-panel-timeline', 'three-euros'])
  test(`${id} works with sandbox="allow-scripts" alone: one request, nothing stored`, async ({
    page,
    hosts,
    documents,
    site,
    traffic,
    context,
  }) => {
    const code = withoutScript(snippet({ documents, site }, id)).replace(
      /sandbox="[^"]*"/,
      'sandbox="allow-scripts"',
    );
    await page.goto(hosts.page('plain', { code }));
    const frame = await frameOf(page);
    expect(await frame.evaluate(() => origin)).toBe('null');
    if (id === 'three-euros') {
      const model = await modelOf(frame);
      await frame.locator('[data-own-skip]').click();
      await frame.locator('.assumptions > summary').click();
      await frame.locator('[data-input=surveys]').fill('4');
      await expectFigures(frame, model, { surveys: 4 });
      await frame.locator('[data-reset]').click();
      await expectFigures(frame, model, {});
    } else {
      const box = frame.locator('[data-chart-box]');
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect(box.locator('[data-point]')).not.toBeEmpty();
    }
    expect(traffic.requests.filter((address) => address.startsWith(site.address))).toEqual([
      addressOfEmbed({ site }, id),
    ]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
  });

test('every embed is one request, reports no error and stays within a phone with everything unfolded', async ({
  page,
  site,
  traffic,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const [turn, id] of embeds.entries()) {
    const address = addressOfEmbed({ site }, id, inTurn(turn));
    const before = traffic.requests.length;
    await page.goto(address);
    expect.soft(traffic.requests.slice(before), id).toEqual([address]);
    await unfold(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, id).toBeLessThanOrEqual(0);
  }
});

test('embeds are light unless ?theme=dark or ?theme=auto says otherwise', async ({ page }) => {
  const paper = async (query: string) => {
    await page.goto(`./embed/shopper-panel-timeline/${query}`);
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  const light = await paper('');
  const dark = await paper('?theme=dark');
  expect(dark).not.toBe(light);
  expect(await paper('?theme=auto')).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper('')).toBe(light);
  expect(await paper('?theme=auto')).toBe(dark);
  expect(await paper('?theme=javascript:1')).toBe(light);
});

test('a calculator embed takes its state from the query, beside what hosts add', async ({
  page,
  hosts,
  site,
}) => {
  const address = `${addressOfEmbed({ site }, 'three-euros')}?m=1&surveys=4&theme=dark&initialWidth=600&childId=x`;
  await page.goto(hosts.page('listener', { embed: address }));
  const frame = await frameOf(page);
  await expect(frame.locator('[data-ask]')).toBeHidden();
  await expect(frame.locator('[data-notices]')).toBeHidden();
  await expectFigures(frame, await modelOf(frame), { surveys: 4 });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('embeds carry their chart’s page, licence, source and version, opened in a new window', async ({
  page,
}) => {
  for (const id of ['shopper-panel-timeline', 'three-euros']) {
    await page.goto(`./embed/${id}/`);
    const foot = page.locator('.embed-foot');
    await expect(foot.locator(`a[href$="/charts/${id}/"]`)).toHaveAttribute('target', '_blank');
    await expect(foot.locator('a[rel~=license]')).toBeVisible();
    // One base for all links, instead of a target on each.
    await expect(page.locator('base')).toHaveAttribute('target', '_blank');
    await expect(page.locator('a[href]:not([target=_blank])[target]')).toHaveCount(0);
  }
});
