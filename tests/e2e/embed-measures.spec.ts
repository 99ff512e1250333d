import type { Frame } from 'playwright/test';
import { calculators, embeds } from './built';
import { addressOfEmbed, script } from './embed-code';
import { at, expect, inTurn, test } from './site';

/** How far a frame's content has jumped since it began to load, as the browser counts it. */
const shiftOf = (frame: Frame) =>
  frame.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 250);
      }),
  );

test('no embed jumps while it loads, however wide', async ({ page, hosts, site }) => {
  test.setTimeout(400_000);
  const wrong: string[] = [];
  await page.setViewportSize({ width: 1280, height: 3600 });
  for (const [turn, id] of embeds.entries()) {
    const address = addressOfEmbed({ site }, id, inTurn(turn));
    const widths = [300, 360, 600, 900];
    const frames = widths.map(
      (width) => `<p><iframe src="${address}" width="${width}" height="800"></iframe></p>`,
    );
    await page.goto(
      hosts.page('plain', { code: `${frames.join('')}<script src="${script({ site })}"></script>` }),
    );
    const shifts = await Promise.all(
      widths.map(async (width, index) => {
        const frame = page.frames()[index + 1]!;
        await frame.waitForLoadState('load');
        return `${id} at ${width}: ${(await shiftOf(frame)).toFixed(3)}`;
      }),
    );
    wrong.push(...shifts.filter((line) => Number(line.split(': ')[1]) > 0.02));
  }
  expect(wrong).toEqual([]);
});

for (const width of [360, 600])
  test(`one tap brings sentence and picture into the first 480 px of a frame of ${width} px`, async ({
    page,
    hosts,
    site,
  }) => {
    test.setTimeout(120_000);
    const wrong: string[] = [];
    for (const [turn, id] of calculators.entries()) {
      const address = addressOfEmbed({ site }, id, inTurn(turn));
      await page.goto(
        hosts.page('plain', { code: `<iframe src="${address}" width="${width}" height="480"></iframe>` }),
      );
      const frame = page.frames()[1]!;
      await frame.waitForLoadState('load');
      if (await frame.locator('[data-own-input]').count()) {
        await frame.locator('[data-own-input]').fill('20');
        await frame.locator('[data-own-show]').click();
        await expect(frame.locator('[data-answer]')).toBeFocused();
      }
      const seen = () =>
        frame.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
          const [answer, picture] = [box('[data-answer]'), box('[data-picture] svg')];
          return { top: answer.top >= 0, below: picture.top + 100 <= innerHeight };
        });
      await expect
        .poll(seen)
        .toEqual({ top: true, below: true })
        .catch(async () => wrong.push(`${id}: ${JSON.stringify(await seen())}`));
    }
    expect(wrong).toEqual([]);
  });

test('the marks of every calculator’s embed have the colours of their yardsticks', async ({ page }) => {
  for (const [turn, id] of calculators.entries()) {
    await page.goto(at(inTurn(turn), `/embed/${id}/`));
    const skip = page.locator('[data-own-skip]');
    if (await skip.isVisible()) await skip.click();
    const marks = page.locator('[data-picture] svg [class*="series-"]');
    await expect(marks.first(), id).toBeAttached();
    // A class whose rule was left out of the frame has no colour.
    const bare = await marks.evaluateAll((all) =>
      all
        .filter((mark) => getComputedStyle(mark).getPropertyValue('--series-color') === '')
        .map((mark) => mark.getAttribute('class')),
    );
    expect.soft(bare, id).toEqual([]);
  }
});
