import type { Page } from 'playwright/test';
import { charts, calculators } from './built';
import { entriesEach, kinds, shorten } from './page-kinds';
import { expect, scrollThrough, test } from './site';
import { reachFaults, textFaults } from './text-faults';

/** Opens a page with everything drawn, and with calculators that show their results. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`.${address}`);
  for (const skip of await page.locator('[data-own-skip]:visible').all()) await skip.click();
  await page.evaluate(shorten, entriesEach);
  await scrollThrough(page);
}

/** What WCAG 1.4.12 lets readers ask for. By script, since the pages' policy lets no style sheet be added. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

for (const width of [360, 1280])
  test(`text keeps its place with wider spacing at ${width} px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    const faults: string[] = [];
    for (const [kind, address] of Object.entries(kinds)) {
      await open(page, address);
      await page.evaluate(spaceOut);
      for (const fault of await page.evaluate(textFaults)) faults.push(`${kind}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

for (const [size, viewport, deviceScaleFactor] of [
  ['200 %', { width: 640, height: 450 }, 2],
  ['400 %', { width: 320, height: 256 }, 4],
] as const)
  test.describe(`at ${size}`, () => {
    test.use({ viewport, deviceScaleFactor });

    test('every control can be brought into view and nothing covers it', async ({ page }) => {
      test.setTimeout(180_000);
      const faults: string[] = [];
      for (const [kind, address] of Object.entries(kinds)) {
        await open(page, address);
        for (const fault of await page.evaluate(reachFaults)) faults.push(`${kind}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  });

test.describe('for readers who want less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves, whatever they do', async ({ page }) => {
    const running = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ playState }) => playState === 'running')
          .map((animation) => {
            const target = (animation.effect as KeyframeEffect | null)?.target;
            return `${target?.tagName} ${target?.className}`;
          }),
      );
    await page.goto('./practices/shopper-panel/');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await page.locator('.contents a').last().click();
    expect(await running()).toEqual([]);
    await page.locator('.prose a.fact').first().click();
    expect(await running()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-theme-switch]').click();
    expect(await running()).toEqual([]);
    await page.locator('summary').first().click();
    expect(await running()).toEqual([]);
    await page.goto('./charts/three-euros/');
    await page.locator('[data-own-skip]').first().click();
    await page.locator('[data-slider=surveys]').fill('7');
    expect(await running()).toEqual([]);
    await page.locator('.gallery a, .site-header nav a').first().hover();
    expect(await running()).toEqual([]);
  });
});

for (const width of [360, 1280])
  test(`every chart has texts of at least 12 pixels as drawn at ${width} px, none beyond its picture`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 800 });
    const faults: string[] = [];
    for (const id of [...charts, ...calculators]) {
      await open(page, `/de/charts/${id}/`);
      const found = await page.locator('svg.drawing:visible').evaluateAll((pictures) =>
        pictures.flatMap((picture) =>
          [...picture.querySelectorAll('text')].flatMap((text) => {
            const scale = text.getScreenCTM()!.a;
            const size = parseFloat(getComputedStyle(text).fontSize) * scale;
            const { left, right } = text.getBoundingClientRect();
            const words = text.textContent.slice(0, 30);
            return [
              ...(size < 11.99 ? [`"${words}" is ${size} px high`] : []),
              ...(left < 0 || right > innerWidth
                ? [`"${words}" goes from ${left} to ${right} in ${innerWidth}`]
                : []),
            ];
          }),
        ),
      );
      for (const fault of found) faults.push(`${id}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
