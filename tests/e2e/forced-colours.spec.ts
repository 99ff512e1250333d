import type { Page } from 'playwright/test';
import { expect, test } from './site';

/** The reader's own colours, as the browser reports them. */
const system = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const read = (name: string) => {
      probe.style.cssText = '';
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const colours = { ground: read('Canvas'), words: read('CanvasText') };
    probe.remove();
    return colours;
  });

for (const colorScheme of ['light', 'dark'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`colours forced by a ${colorScheme} system, ${theme} theme chosen`, () => {
      test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

      test.beforeEach(async ({ page }) => {
        await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
      });

      test('marks of a chart are seen, and the lenses still differ', async ({ page }) => {
        await page.goto('./');
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const { ground, words } = await system(page);
        expect(ground).not.toBe(words);
        const picture = page.locator('[data-chart=overview] svg.drawing:visible');
        const marks = await picture.locator('.mark').evaluateAll((paths) =>
          paths.map((path) => {
            const { fill, stroke, strokeDasharray } = getComputedStyle(path);
            return {
              lens: /series-(\w+)/.exec(path.getAttribute('class')!)![1]!,
              assumed: path.classList.contains('assumed'),
              colours: [fill, stroke],
              strokeDasharray,
              // Without its place, the outline is the shape.
              shape: path.getAttribute('d')!.replace(/[\d.-]+/g, '').length,
            };
          }),
        );
        expect(marks.filter(({ colours }) => !colours.includes(words))).toEqual([]);
        const shapes = new Map(marks.map(({ lens, shape }) => [lens, shape]));
        expect(shapes.size).toBeGreaterThanOrEqual(5);
        const texts = await picture
          .locator('text')
          .evaluateAll((all) => [...new Set(all.map((text) => getComputedStyle(text).fill))]);
        expect(texts).toEqual([words]);
      });

      test('swatches keep the shape of their lens, the receipt its rules, the focus its ring', async ({
        page,
      }) => {
        await page.goto('./practices/shopper-panel/');
        const { ground, words } = await system(page);
        const swatches = await page.locator('.receipt .swatch').evaluateAll((all) =>
          all.map((swatch) => {
            const { backgroundColor, clipPath } = getComputedStyle(swatch);
            return { lens: swatch.classList[1]!, backgroundColor, clipPath };
          }),
        );
        expect([...new Set(swatches.map(({ backgroundColor }) => backgroundColor))]).toEqual([words]);
        const byLens = new Map(swatches.map(({ lens, clipPath }) => [lens, clipPath]));
        expect(byLens.size).toBeGreaterThanOrEqual(5);
        expect(new Set(byLens.values()).size).toBe(byLens.size);

        const rules = await page.locator('.receipt').evaluate((receipt) => {
          const cell = getComputedStyle(receipt.querySelector('.line td')!);
          const double = getComputedStyle(receipt.querySelector('.worth .part th')!);
          return [
            [cell.borderBottomStyle, cell.borderBottomColor],
            [double.borderTopStyle, double.borderTopColor],
          ];
        });
        expect(rules.map(([style]) => style)).toEqual(['dotted', 'double']);
        for (const [, colour] of rules) expect(colour).not.toBe(ground);

        await page.locator('.prose a.fact').first().focus();
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
          return { outlineStyle, outlineWidth, outlineColor };
        });
        expect(ring).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
        expect(ring.outlineColor).not.toBe(ground);
      });
    });
