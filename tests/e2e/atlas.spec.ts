import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { languages, type Language } from '../../src/i18n/languages';
import { at, expect, test, text } from './site';

const status = '[data-atlas-status]';
const countOf = async (page: Page) => Number(/\d+/.exec((await page.locator(status).textContent())!)![0]);
/** Opens the atlas and waits until it shows what its address asks for. */
async function openAtlas(page: Page, language: Language, path: string) {
  await page.goto(at(language, path));
  await page.locator('[data-atlas][data-awake]').waitFor();
}
const preset = (page: Page, language: Language, name: string) =>
  page.getByRole('link', { name: text(language, `atlas.preset.${name}`) });
/** The line in words of one kind of amount. */
const line = (page: Page, language: Language, kind: string) =>
  page.locator('[data-atlas-words] li').filter({ hasText: text(language, `atlas.kind.${kind}`) });

for (const language of languages) {
  test(`${language}: the atlas shows one person and one time unit at first and says when units mix`, async ({
    page,
  }) => {
    await openAtlas(page, language, '/prices/');
    const table = page.locator('[data-atlas-table] tbody tr');
    await expect(page.locator('[name=per]')).toHaveValue('month');
    const months = await table.count();
    expect(months).toBeGreaterThan(20);
    expect(await countOf(page)).toBeGreaterThan(40);
    await expect(page.getByText(text(language, 'atlas.mixed'))).toBeHidden();
    await page.locator('[name=per]').selectOption('all');
    await expect(page.getByText(text(language, 'atlas.mixed'))).toBeVisible();
    await expect(page).toHaveURL(/\?per=all$/);
    await page.getByRole('button', { name: text(language, 'atlas.reset') }).click();
    await expect(table).toHaveCount(months);
    await expect(page).toHaveURL(/\/prices\/$/);
  });

  test(`${language}: three questions in three taps`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openAtlas(page, language, '/prices/');
    // 1. The cheapest and the dearest price paid for one person's location.
    await preset(page, language, 'location').click();
    const paid = line(page, language, 'paid');
    await expect(page.locator('[data-atlas-words] li')).toHaveCount(1);
    await expect(paid.locator('a')).toHaveCount(2);
    await paid.locator('a').last().click();
    await expect(page.locator('#source-card blockquote')).toBeVisible();
    await page.keyboard.press('Escape');
    // 2. Asked against what was offered for browsing.
    await preset(page, language, 'browsing').click();
    await expect(line(page, language, 'asked').locator('a').first()).toBeVisible();
    await expect(line(page, language, 'paid').locator('a').first()).toBeVisible();
    await expect(page).toHaveURL(/\?per=one-time&data=browsing$/);
    // 3. What a data record fetched since 2020.
    await preset(page, language, 'record').click();
    // The last to follow the picture.
    await expect(preset(page, language, 'record')).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('[data-atlas-words] a').first()).toBeVisible();
    const years = await page.locator('[data-atlas-table] tbody td:first-child').allTextContents();
    expect(years.length).toBeGreaterThan(3);
    expect(years.filter((year) => !(Number(year) >= 2020))).toEqual([]);
  });
}

test('whole companies are a view of their own, and it begins at a year', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/');
  await page.getByRole('radio', { name: text('en', 'atlas.view.whole') }).check();
  await expect(page.locator('[name=per]')).toHaveValue('year');
  await expect(page).toHaveURL(/\?view=whole$/);
  await expect(line(page, 'en', 'earned')).toContainText('bn');
  await page.reload();
  await expect(page.locator('[name=view][value=whole]')).toBeChecked();
  await page.getByRole('radio', { name: text('en', 'atlas.view.person') }).check();
  await expect(page.locator('[name=per]')).toHaveValue('month');
  for (const amount of await page.locator('[data-shown]').allTextContents())
    expect(amount).not.toContain('bn');
});

test('counts behind the choices follow the other filters', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?data=location&per=all');
  const options = page.locator('[name=per] option:not([hidden]):not([value=all])');
  let sum = 0;
  for (const label of await options.allTextContents()) sum += Number(/\((\d+)\)$/.exec(label)![1]);
  expect(sum).toBe(await countOf(page));
  const first = await options.first().getAttribute('value');
  await page.locator('[name=per]').selectOption(first!);
  expect(await countOf(page)).toBeGreaterThan(0);
});

test('where nothing fits, one tap loosens the filter that is in the way', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?per=record&data=finance&grade=A');
  await expect(page.locator(status)).toHaveText(text('en', 'atlas.none'));
  const ways = page.locator('[data-atlas-loosen] button');
  await openAtlas(page, 'en', '/prices/?per=record&data=location');
  await expect(ways.first()).toBeVisible();
  const promised = Number(/(\d+)$/.exec((await ways.first().textContent())!)![1]);
  await ways.first().click();
  await expect(ways).toHaveCount(0);
  expect(await countOf(page)).toBe(promised);
  await expect(page.locator(status)).toBeFocused();
});

test('forecasts come on request', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?view=whole');
  const before = await countOf(page);
  const forecasts = Number(await page.locator('[data-atlas-forecasts]').textContent());
  await openAtlas(page, 'en', '/prices/?view=whole&forecast=yes');
  expect(await countOf(page)).toBe(before + forecasts);
});

test('on a phone the chart begins on the first screen, and the table fits the width', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAtlas(page, 'de', '/prices/');
  const { y } = (await page.locator('.atlas-box').boundingBox())!;
  expect(y).toBeLessThan(740);
  const wide = await page
    .locator('[data-atlas-table] tbody tr')
    .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().right > innerWidth).length);
  expect(wide).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('on paper stand the picture in lines and every amount', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/');
  await page.locator('.atlas-box').scrollIntoViewIfNeeded();
  await expect(page.locator('.atlas-box.awake canvas')).toBeVisible();
  const all = await countOf(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.atlas-box svg:visible')).toHaveCount(1);
  await expect(page.locator('.atlas-box canvas')).toBeHidden();
  await expect(page.locator('[data-atlas-table] tbody tr')).toHaveCount(all);
});

test('another ratio of pixels makes the chart sharp again', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/');
  await page.locator('.atlas-box').scrollIntoViewIfNeeded();
  const canvas = page.locator('.atlas-box.awake canvas');
  await expect(canvas).toBeVisible();
  const ratio = () => canvas.evaluate((one: HTMLCanvasElement) => Math.round(one.width / one.clientWidth));
  expect(await ratio()).toBe(1);
  const client = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize()!;
  await client.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 2,
    mobile: false,
  });
  // The headless browser changes the ratio without telling the page.
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  await expect.poll(ratio).toBe(2);
});

test('the atlas loads its chart library only when the chart comes near', async ({ page, traffic }) => {
  // A size that is set before the first page of the site is at times lost on the way to it.
  await page.goto(at('en', '/imprint/'));
  await page.setViewportSize({ width: 1100, height: 300 });
  await openAtlas(page, 'en', '/prices/');
  await page.waitForLoadState('networkidle');
  expect(traffic.requests.some((address) => address.includes('atlas-chart'))).toBe(false);
  await expect(page.locator('.atlas-box svg').first()).toBeAttached();
  await page.locator('.atlas-box').scrollIntoViewIfNeeded();
  await expect(page.locator('.atlas-box.awake canvas')).toBeVisible();
  expect(traffic.requests.some((address) => address.includes('atlas-chart'))).toBe(true);
});

test('a row opens the card of its fact by keyboard, with where the site uses it, and gives the focus back', async ({
  page,
}) => {
  await openAtlas(page, 'en', '/prices/?text=ad+verification');
  const link = page.locator('[data-atlas-table] tbody a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#source-card');
  await expect(card).toBeVisible();
  await expect(card.locator('blockquote')).toBeVisible();
  await expect(card.getByText(text('en', 'used.title'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(link).toBeFocused();
});

test('a point on the chart opens the card of its fact', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?text=ad+verification');
  const box = page.locator('.atlas-box');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('.atlas-box.awake canvas')).toBeVisible();
  const canvas = page.locator('.atlas-box canvas');
  // Offered is the first lane; its key stands above its marks.
  const position = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const scale = width / element.clientWidth;
    for (let pixel = 4 * width * Math.round(28 * scale); pixel < data.length; pixel += 4)
      if (data[pixel] === 0x28 && data[pixel + 1] === 0xa1 && data[pixel + 2] === 0x97)
        return { x: ((pixel / 4) % width) / scale, y: Math.floor(pixel / 4 / width) / scale + 2 };
    throw new Error('The picture holds no point of the reward.');
  });
  await canvas.click({ position });
  await expect(page.locator('#source-card blockquote')).toBeVisible();
});

test('the table sorts by amount and by year', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/');
  await page.locator('[data-atlas-order]').selectOption('lowest');
  const amounts = await page.locator('[data-shown]').allTextContents();
  const numbers = amounts.flatMap((amount) =>
    /^€[\d.,]+$/.test(amount) ? Number(amount.replace(/[€,]/g, '')) : [],
  );
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  await page.locator('[data-atlas-order]').selectOption('oldest');
  const years = (await page.locator('[data-atlas-table] tbody td:first-child').allTextContents()).map(Number);
  expect(years.filter(Number.isFinite)).toEqual(years.filter(Number.isFinite).sort((a, b) => a - b));
});

test('the address holds the view, and words it cannot use are told', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?per=user-year&money=2025&grade=Z&colour=red');
  await expect(page.locator('[name=per]')).toHaveValue('user-year');
  await expect(page.locator('[data-atlas-money]')).toContainText('2025');
  await expect(page.locator('[data-atlas-notices] li')).toHaveCount(2);
  await expect(page.locator('[name=grade]')).toHaveValue('all');
});

test('the selection can be taken away as CSV', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?per=record');
  const count = await page.locator('[data-atlas-table] tbody tr').count();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: text('en', 'atlas.csv') }).click();
  const file = await (await waiting).path();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines[0]).toContain('id,label,year,value,low,high,open,currency,per');
  expect(lines).toHaveLength(count + 1);
});

test('the embed shows the view of its address', async ({ page }) => {
  await openAtlas(page, 'en', '/prices/?per=user-year');
  const shown = await page.locator(status).textContent();
  const code = await page.locator('[data-copy-source]').inputValue();
  expect(code).toContain('/embed/prices/?per=user-year"');
  await page.goto(at('en', '/embed/prices/?per=user-year'));
  await expect(page.locator(status)).toContainText(shown!);
  await expect(page.locator('[data-atlas-back]')).toHaveAttribute('href', /\/prices\/\?per=user-year$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the atlas has its picture and every amount in the table', async ({ page }) => {
    await page.goto(at('de', '/prices/'));
    await expect(page.locator('.atlas-box svg:visible')).toHaveCount(1);
    expect(await page.locator('[data-atlas-table] tbody tr:visible').count()).toBeGreaterThan(400);
    await expect(page.locator('[data-atlas-form]')).toBeHidden();
  });
});

test.describe('while the script is on its way', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('as many lines of the table show as after it', async ({ page }) => {
    const shown = page.locator('[data-atlas-table] tbody tr:visible');
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(at('en', '/prices/?per=all'));
    const before = await shown.count();
    await page.unroute(/\.js$/);
    await page.reload();
    await expect(page.locator('[data-atlas-table][data-sortable]')).toBeVisible();
    await expect(shown).toHaveCount(before);
    expect(before).toBeLessThan(100);
  });
});

test('a source can be found and taken to a reference manager', async ({ page }) => {
  await page.goto(at('en', '/sources/'));
  await page.locator('[name=text]').fill('amazon zahlt dir jetzt geld');
  const entry = page.locator('.sources-list > li:visible').first();
  await entry.locator('summary').click();
  for (const format of ['BibTeX', 'RIS', 'CSL-JSON']) {
    const waiting = page.waitForEvent('download');
    await entry.getByRole('button', { name: format, exact: true }).click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(file.toLowerCase()).toContain('basic thinking');
    expect(file.length).toBeLessThan(2000);
  }
});
