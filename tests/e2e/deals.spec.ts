import type { Page } from 'playwright/test';
import { at, text } from './interface-text';
import { expect, test } from './site';
import { languages } from '../../src/i18n/languages';

const current = (page: Page) => page.locator('[data-deal][data-current]');
const awake = (page: Page) => page.locator('[data-deals][data-at]').waitFor();
const practices = ['shopper-panel', 'assistant', 'samples', 'o2-mobility', 'insider-sales'];
const firstAnswers = ['take', 'take', 'keep', 'object', 'next'];

/** Taps through all deals; tells how many taps it took. */
async function walk(page: Page): Promise<number> {
  let taps = 0;
  for (const answer of firstAnswers) {
    await current(page).locator(`[data-answer=${answer}]`).click();
    await current(page).locator('[data-next]').click();
    taps += 2;
  }
  return taps;
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const)
  for (const language of languages)
    test(`question, first receipt and its buttons stand in the first screen of ${width} x ${height}, ${language}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(at(language, '/'));
      await awake(page);
      await expect(page.locator('h1')).toHaveText(text(language, 'home.question'));
      for (const part of [page.locator('h1'), ...(await current(page).locator('button:visible').all())]) {
        const box = (await part.boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      const line = await page
        .locator('h1')
        .evaluate(
          (title) => title.getClientRects()[0]!.height / parseFloat(getComputedStyle(title).lineHeight),
        );
      expect(Math.round(line)).toBe(1);
    });

test('a quick reader is through in at most twelve taps, and nothing moves between steps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    const seen = window as unknown as { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(at('de', '/'));
  await awake(page);
  const tops = new Set<number>();
  const heights = new Set<number>();
  for (const answer of firstAnswers) {
    for (const button of [`[data-answer=${answer}]`, '[data-next]']) {
      const box = (await page.locator('[data-stage]').boundingBox())!;
      const scrolled = await page.evaluate(() => scrollY);
      tops.add(Math.round(box.y + scrolled));
      heights.add(Math.round(box.height));
      await current(page).locator(button).click();
    }
  }
  expect([tops.size, heights.size]).toEqual([1, 1]);
  await expect(page.locator('[data-own]')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
});

test('taps to the end number at most twelve', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  expect(await walk(page)).toBeLessThanOrEqual(12);
  await expect(page.locator('[data-own] .receipt-line')).toHaveCount(5);
  await expect(page.locator('[data-own] .stamp')).toHaveText(text('en', 'receipt.stamp'));
  await expect(page.locator('[data-finding]')).toBeVisible();
});

test('each of five receipts carries its own buttons, and the last only the way on', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  const buttons = await page
    .locator('[data-deal]')
    .evaluateAll((deals) =>
      deals.map((deal) => [
        deal.getAttribute('data-deal'),
        [...deal.querySelectorAll('.receipt [data-answer]')].map((button) =>
          button.getAttribute('data-answer'),
        ),
      ]),
    );
  expect(buttons).toEqual([
    ['shopper-panel', ['take', 'no', 'more']],
    ['assistant', ['take', 'no', 'more']],
    ['samples', ['keep', 'back', 'ask']],
    ['o2-mobility', ['object', 'let']],
    ['insider-sales', ['next']],
  ]);
});

test('a price is read as people type it, and one that is none stays with a message beside it', async ({
  page,
}) => {
  await page.goto(at('de', '/'));
  await awake(page);
  const deal = current(page);
  await deal.locator('[data-answer=more]').click();
  const field = deal.locator('input');
  await expect(field).toBeFocused();
  for (const [typed, key] of [
    ['', 'empty'],
    ['viel', 'unreadable'],
    ['0', 'range'],
    ['4 $', 'currency'],
    ['1,234', 'ambiguous'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(deal.locator('[data-price-hint]')).toHaveText(text('de', `deals.said.${key}`));
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.fill('19,5');
  await field.press('Enter');
  await expect(deal.locator('[data-then=more]')).toContainText('19,50');
  await expect(deal.locator('[data-coin=price]')).toBeVisible();
  const radii = await deal
    .locator('circle')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('r'))));
  expect(radii[0]).toBe(48);
  expect(radii[0]! / radii[1]!).toBeCloseTo(Math.sqrt(19.5 / 3), 2);
});

test('by keyboard alone one answers, goes back, changes the answer and reaches the end', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  await current(page).locator('[data-answer=take]').focus();
  await page.keyboard.press('Enter');
  await expect(current(page).locator('[data-next]')).toBeFocused();
  await expect(page.locator('[data-deals-said]')).toContainText('Google');
  await page.keyboard.press('Enter');
  await expect(current(page).locator('.receipt-title').first()).toBeFocused();
  await page.locator('[data-back]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-deal=shopper-panel]')).toHaveAttribute('data-current', '');
  await current(page).locator('[data-answer=no]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  for (const answer of firstAnswers.slice(1)) {
    await current(page).locator(`[data-answer=${answer}]`).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('[data-own] .receipt-title')).toBeFocused();
  await expect(page.locator('[data-own] .receipt-words').first()).toHaveText('refused');
});

test('the address alone keeps the answers, and a link brings them to the other language', async ({
  page,
}) => {
  await page.goto(at('en', '/'));
  await awake(page);
  await walk(page);
  const address = new URL(page.url());
  expect(address.search).toBe('');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  await page.locator('[data-share]').click();
  await expect(page.locator('[data-link] input')).toHaveValue(new RegExp(`${address.hash}$`));
  await page.goto('about:blank');
  await page.goto(at('de', '/') + address.hash);
  await expect(page.locator('[data-own] .receipt-words').first()).toHaveText('angenommen');
});

for (const hash of [
  '#deals=',
  '#deals=ZZZZ-ZZZZ',
  '#deals=%F0%9F%92%A9',
  `#deals=${'0'.repeat(5000)}`,
  '#deals=<img src=x onerror=alert(1)>',
  '#deals=__proto__',
])
  test(`an address with ${hash.slice(0, 40)} starts anew and says so`, async ({ page }) => {
    await page.goto(at('en', '/') + hash);
    await awake(page);
    await expect(page.locator('[data-deals]')).toHaveAttribute('data-at', '0');
    await expect(page.locator('[data-deals-said]')).toHaveText(text('en', 'deals.said.bad-link'));
  });

test('every number and every cited word opens its source beside it', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  const missing = await page
    .locator('[data-deals] a.fact:is([data-fact], [data-result])')
    .evaluateAll((links) =>
      links
        .filter(
          (link) =>
            !document.getElementById((link as HTMLAnchorElement).hash.slice(1))?.querySelector('.card'),
        )
        .map((link) => link.outerHTML),
    );
  expect(missing).toEqual([]);
  await current(page).locator('a.fact[data-fact]').first().click();
  await expect(page.locator('#source-card')).toBeVisible();
});

test('no coin is so small that its outline falls into dashes', async ({ page }) => {
  await page.goto('./');
  await awake(page);
  const coins = await page.locator('[data-coin]:not([data-coin=price]) circle').evaluateAll((all) =>
    all.map((circle) => ({
      radius: Number(circle.getAttribute('r')),
      filled: getComputedStyle(circle).fill !== 'none',
    })),
  );
  expect(Math.min(...coins.map(({ radius }) => radius))).toBeLessThan(4);
  expect(coins.filter(({ radius, filled }) => radius < 2 || (radius < 4 && !filled))).toEqual([]);
});

test('the receipt is kept as a picture', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  await walk(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-picture]').click();
  expect((await download).suggestedFilename()).toBe('my-five-deals.png');
});

test('prints the own receipt on one page, without cases and charts', async ({ page }) => {
  await page.goto(at('en', '/'));
  await awake(page);
  await walk(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-own]')).toBeVisible();
  await expect(page.locator('.deals-print')).toBeVisible();
  await expect(page.locator('#cases')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('at twice the text size on a narrow screen nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at('de', '/'));
  await awake(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  for (const answer of firstAnswers) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await current(page).locator(`[data-answer=${answer}]`).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await current(page).locator('[data-next]').click();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('all five receipts stand there with what happened', async ({ page }) => {
    await page.goto(at('en', '/'));
    for (const practice of practices) {
      const deal = page.locator(`[data-deal=${practice}]`);
      await expect(deal.locator('.receipt-title').first()).toBeVisible();
      await expect(deal.locator('[data-happened]')).toBeVisible();
      await expect(deal.locator('button:visible')).toHaveCount(0);
    }
    await expect(page.locator('[data-finding]')).toBeVisible();
  });
});

test('the embed keeps its answers behind the question mark and leads home for the sources', async ({
  page,
}) => {
  await page.goto(at('en', '/embed/five-deals/'));
  await awake(page);
  await current(page).locator('[data-answer=take]').click();
  expect(new URL(page.url()).search).toContain('deals=');
  const targets = await page
    .locator('[data-deals] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(targets.every((path) => /^\/(facts|practices)\/|^\/$/.test(path))).toBe(true);
  await page.goto(`${at('de', '/embed/five-deals/')}${new URL(page.url()).search}`);
  await expect(page.locator('[data-own] .receipt-words').first()).toHaveText('angenommen');
});
