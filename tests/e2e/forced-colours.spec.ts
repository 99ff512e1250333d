import type { Locator, Page } from 'playwright/test';
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

/** The colours of the words in a drawing, each once. */
const fillsOfTexts = (picture: Locator) =>
  picture.locator('text').evaluateAll((all) => [...new Set(all.map((text) => getComputedStyle(text).fill))]);

for (const colorScheme of ['light', 'dark'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`colours forced by a ${colorScheme} system, ${theme} theme chosen`, () => {
      test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

      test.beforeEach(async ({ page }) => {
        await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme);
      });

      test('marks of a chart are seen, and what happened still differs from what did not', async ({
        page,
      }) => {
        await page.goto('./');
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const { ground, words } = await system(page);
        expect(ground).not.toBe(words);
        const picture = page.locator('[data-chart=overview] svg.drawing:visible');
        const coins = await picture.locator('.coin').evaluateAll((paths) =>
          paths.map((path) => {
            const { fill, stroke } = getComputedStyle(path);
            return {
              kind: [...path.classList].find((name) => /^(full|rim)$/.test(name)) ?? 'empty',
              fill,
              stroke,
            };
          }),
        );
        const looks = (kind: string) => [
          ...new Set(
            coins.filter((coin) => coin.kind === kind).map(({ fill, stroke }) => `${fill} within ${stroke}`),
          ),
        ];
        expect(looks('full')).toEqual([`${words} within none`]);
        expect(looks('rim')).toEqual([`none within ${ground}`]);
        expect(looks('empty')).toEqual([`none within ${words}`]);
        expect(await fillsOfTexts(picture)).toEqual([words]);
      });

      test('marks of the lenses are seen, and still differ by their shape', async ({ page }) => {
        await page.goto('./prices/');
        // Waking, the table puts lines away, and what is not in the page has no colour.
        await page.locator('[data-atlas][data-awake]').waitFor();
        const { words } = await system(page);
        const marks = await page.locator('svg.drawing .mark').evaluateAll((paths) =>
          paths.map((path) => {
            const { fill, stroke } = getComputedStyle(path);
            return {
              lens: /series-(\w+)/.exec(path.getAttribute('class')!)![1]!,
              inTable: path.parentElement!.classList.contains('atlas-mark'),
              colours: [fill, stroke],
              shape: path.getAttribute('d')!,
            };
          }),
        );
        expect(marks.filter(({ colours }) => !colours.includes(words))).toEqual([]);
        // All stand at one place of their own small picture, so that the outline is the shape.
        const shapes = new Map(
          marks.filter(({ inTable }) => inTable).map(({ lens, shape }) => [lens, shape]),
        );
        expect(shapes.size).toBeGreaterThanOrEqual(4);
        expect(new Set(shapes.values()).size).toBe(shapes.size);
        const drawn = marks.filter(({ inTable }) => !inTable);
        expect(new Set(drawn.map(({ lens }) => lens)).size).toBeGreaterThanOrEqual(4);
        // In the chart as in the table: as many corners, and curves where there are curves.
        const commands = (path: string) => path.replace(/[\d.\s-]+/g, '');
        for (const { lens, shape } of drawn) expect(commands(shape), lens).toBe(commands(shapes.get(lens)!));
        expect(await fillsOfTexts(page.locator('svg.drawing:not(.atlas-mark)'))).toEqual([words]);
      });

      test('the marks of the atlas are filled on its canvas, too', async ({ page }) => {
        await page.goto('./prices/');
        await page.locator('.atlas-box').scrollIntoViewIfNeeded();
        await expect(page.locator('.atlas-box.awake canvas')).toBeVisible();
        const { words } = await system(page);
        const [red, green, blue] = words.match(/\d+/g)!.map(Number);
        // Below its words a lane holds nothing in the colour of words but marks, ranges and medians.
        const filled = await page.locator('.atlas-box canvas').evaluate(
          (canvas: HTMLCanvasElement, [r, g, b]) => {
            const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
            let count = 0;
            for (let pixel = 0; pixel < data.length; pixel += 4)
              if (
                data[pixel] === r &&
                data[pixel + 1] === g &&
                data[pixel + 2] === b &&
                data[pixel + 3] === 255
              )
                count += 1;
            return count;
          },
          [red, green, blue],
        );
        expect(filled).toBeGreaterThan(1500);
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
          const line = receipt.querySelector('.line')!;
          // On a narrow slip the rule belongs to the line, else to its cells.
          const ruled = [line, line.querySelector('td')!].map((part) => getComputedStyle(part));
          const below = ruled.find(({ borderBottomStyle }) => borderBottomStyle !== 'none') ?? ruled[0]!;
          const leader = getComputedStyle(
            receipt.querySelector('.receipt-line:has(.receipt-amount)')!,
            '::before',
          );
          const double = getComputedStyle(receipt.querySelector('.worth .part th')!);
          return [
            [leader.borderBottomStyle, leader.borderBottomColor],
            [below.borderBottomStyle, below.borderBottomColor],
            [double.borderTopStyle, double.borderTopColor],
          ];
        });
        expect(rules.map(([style]) => style)).toEqual(['dotted', 'dotted', 'double']);
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
