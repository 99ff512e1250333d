import { entriesEach, kinds, shorten } from './page-kinds';
import { expect, tabTo, test, text } from './site';

/** Remembers, for whatever gets the focus, the outline it has then. Runs in the page. */
function watchFocus(): void {
  const seen: { name: string; width: number }[] = [];
  (window as unknown as { seen: typeof seen }).seen = seen;
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const visible = outlineStyle !== 'none' && !/, 0\)$|transparent/.test(outlineColor);
    const text = (element.textContent.trim() || element.id || element.getAttribute('name') || '').slice(
      0,
      30,
    );
    seen.push({
      name: `${element.tagName.toLowerCase()}.${element.className} "${text}"`,
      width: visible ? parseFloat(outlineWidth) : 0,
    });
  });
}

for (const [kind, address] of Object.entries(kinds))
  test(`whatever Tab reaches shows it: ${kind}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`.${address}`);
    await page.evaluate(shorten, entriesEach);
    await page.evaluate(watchFocus);
    const seen = () =>
      page.evaluate(() => (window as unknown as { seen: { name: string; width: number }[] }).seen);
    const stops = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]',
          ),
        ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ checkVisibilityCSS: true }))
          .length,
    );
    for (let count = 0; count < stops; count += 1) await page.keyboard.press('Tab');
    const found = await seen();
    // Radio buttons share one stop and the browser's own interface takes one in between; most stops are still met.
    expect(found.length, 'stops of the keyboard').toBeGreaterThan(stops * 0.8);
    expect(found.filter(({ width }) => width < 2)).toEqual([]);
  });

test('many quick changes of a calculator are told once', async ({ page }) => {
  await page.clock.install();
  await page.goto('./charts/three-euros/');
  await page.locator('[data-own-skip]').first().click();
  await page.clock.runFor(3000);
  await page.evaluate(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const regions =
      '[role=status], [role=alert], [aria-live]:not([aria-live=off]), output:not([aria-live=off])';
    for (const region of document.querySelectorAll('[data-calculator] :is(' + regions + ')'))
      new MutationObserver(() => {
        if (region.textContent.trim()) said.push(region.textContent.trim());
      }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  for (const name of ['surveys', 'adRevenue'])
    for (let count = 0; count < 10; count += 1) {
      await page.locator(`[data-input=${name}]`).press('ArrowUp');
      await page.clock.runFor(40);
    }
  expect(await said(), 'while the reader types').toEqual([]);
  await page.clock.runFor(2000);
  expect(await said(), 'when the reader pauses').toHaveLength(1);
});

test('a chart tells whoever comes by keyboard how to walk it, and takes one stop of it', async ({ page }) => {
  await page.goto('./charts/shopper-panel-ladder/');
  const box = page.locator('[data-chart-box]');
  await tabTo(page, box);
  const told = box.locator('.walk');
  await expect(told).toHaveText(
    text('en', 'chart.walk', { count: await box.locator('svg:visible g.point').count() }),
  );
  expect((await told.boundingBox())!.height).toBeGreaterThan(10);
  await page.keyboard.press('ArrowRight');
  await expect(box).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await box.evaluate((one) => one.contains(document.activeElement))).toBe(false);
  expect((await told.boundingBox())!.height).toBeLessThan(2);
});
