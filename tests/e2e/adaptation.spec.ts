import type { Page } from 'playwright/test';
import { calculators, cases, charts } from './built';
import { entriesEach, resize, shorten } from './page-kinds';
import { expect, scrollThrough, test, skipQuestions } from './site';

/** Opens a page with everything drawn, and with calculators that show their results. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`.${address}`);
  await skipQuestions(page);
  await page.evaluate(shorten, entriesEach);
  await scrollThrough(page);
}

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
    await page.locator('.contents > summary').click();
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

/** Texts smaller than 12 pixels as drawn, or beyond the page. Runs in the page. */
const drawnTexts = () =>
  [...document.querySelectorAll<SVGSVGElement>('svg.drawing')]
    .filter((picture) => picture.checkVisibility())
    .flatMap((picture) =>
      [...picture.querySelectorAll('text')].flatMap((text) => {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a;
        const { left, right } = text.getBoundingClientRect();
        const words = text.textContent.slice(0, 30);
        return [
          ...(size < 11.99 ? [`"${words}" is ${size} px high`] : []),
          // Small pictures in a row are pushed along on a phone.
          ...((left < 0 || right > innerWidth) && !text.closest('.more-from-case')
            ? [`"${words}" goes from ${left} to ${right} in ${innerWidth}`]
            : []),
        ];
      }),
    );

/** Ids of the charts and calculators that show a picture. Runs in the page. */
const drawnCharts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-chart], [data-calculator]')]
    .filter((box) => [...box.querySelectorAll('svg.drawing')].some((picture) => picture.checkVisibility()))
    .map(({ dataset }) => (dataset['chart'] ?? dataset['calculator'])!);

test('every chart has texts of at least 12 pixels as drawn, none beyond its picture', async ({ page }) => {
  test.setTimeout(180_000);
  const faults: string[] = [];
  const seen = new Set<string>();
  const look = async (path: string) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, path);
    for (const width of [360, 1280]) {
      await resize(page, width, 800);
      for (const fault of await page.evaluate(drawnTexts)) faults.push(`${path} at ${width} px: ${fault}`);
    }
    for (const id of await page.evaluate(drawnCharts)) seen.add(id);
  };
  // Articles hold most charts, at the width that charts have everywhere; what none holds is looked at on its own page.
  for (const id of cases) await look(`/de/practices/${id}/`);
  const all = [...charts, ...calculators];
  expect(seen.size).toBeGreaterThan(cases.length);
  for (const id of all) if (!seen.has(id)) await look(`/de/charts/${id}/`);
  expect([...seen].sort()).toEqual(expect.arrayContaining(all));
  expect(faults).toEqual([]);
});
