import { expect, tabTo, test, text } from './site';

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
