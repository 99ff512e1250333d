import { cases } from './built';
import { at, expect, scrollThrough, tabTo, test } from './site';

test('arrow keys walk the points of a chart and read each out; Home, End and Escape work', async ({
  page,
}) => {
  await page.goto(at('en', '/charts/shopper-panel-ladder/'));
  const box = page.locator('[data-chart-box]');
  await tabTo(page, box);
  await expect(box.locator('svg:visible')).toHaveCount(1);
  const summaries = await box
    .locator('svg:visible g.point')
    .evaluateAll((points) => points.map((point) => point.getAttribute('data-summary')!));
  expect(summaries.length).toBeGreaterThan(3);
  const spoken = box.locator('[data-point]');
  await expect(spoken).toHaveAttribute('role', 'status');

  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(summaries[0]!);
  await page.keyboard.press('ArrowDown');
  await expect(spoken).toHaveText(summaries[1]!);
  await expect(box.locator('g.point.current')).toHaveCount(1);
  await page.keyboard.press('ArrowLeft');
  await expect(spoken).toHaveText(summaries[0]!);
  await page.keyboard.press('End');
  await expect(spoken).toHaveText(summaries.at(-1)!);
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(summaries.at(-1)!);
  await page.keyboard.press('Home');
  await expect(spoken).toHaveText(summaries[0]!);
  await page.keyboard.press('Escape');
  await expect(spoken).toBeEmpty();
  await expect(box.locator('g.point.current')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(box).not.toBeFocused();
});

test('every chart of every case study is drawn before the script and stays when it arrives, one picture each', async ({
  page,
}) => {
  for (const id of cases) {
    await page.goto(at('en', `/practices/${id}/`));
    const shapes = () =>
      page
        .locator('[data-chart-box] svg:visible')
        .evaluateAll((pictures) => pictures.map((svg) => svg.querySelectorAll('g.point').length));
    const before = await shapes();
    expect(Math.min(...before), id).toBeGreaterThan(0);
    await scrollThrough(page);
    await expect.poll(shapes, id).toEqual(before);
  }
});

test('a chart does not jump when its script arrives', async ({ page }) => {
  await page.goto(at('en', '/practices/shopper-panel/'));
  const jump = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        document.querySelector('[data-chart-box]')!.scrollIntoView();
        setTimeout(() => done(sum), 1000);
      }),
  );
  expect(jump).toBeLessThan(0.1);
});

test('a chart redraws for a narrow screen with text of at least 12 pixels', async ({ page }) => {
  for (const width of [1100, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(at('de', '/charts/shopper-panel-ladder/'));
    const picture = page.locator('[data-chart-box] svg:visible');
    await expect
      .poll(() => picture.evaluate((svg) => svg.getBoundingClientRect().width))
      .toBeLessThanOrEqual(width);
    const { sizes, scale } = await picture.evaluate((svg: SVGSVGElement) => ({
      sizes: [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize)),
      scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    }));
    expect(scale).toBeCloseTo(1, 1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  }
});

test('the table of a chart holds its points, and the data come as CSV', async ({ page }) => {
  await page.goto(at('en', '/charts/shopper-panel-ladder/'));
  await page.locator('details.chart-table > summary').click();
  const rows = page.locator('details.chart-table tbody tr');
  await expect(rows.first()).toBeVisible();
  const address = await page.locator('.chart-foot a[download]').first().getAttribute('href');
  const answer = await page.request.get(new URL(address!, page.url()).href);
  expect(answer.ok()).toBe(true);
  expect((await answer.text()).trim().split(/\r?\n/).length).toBe(1 + (await rows.count()));
});
