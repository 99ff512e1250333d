import { readFileSync } from 'node:fs';
import { languages } from '../../src/i18n/languages';
import { at, expect, tabTo, test, text } from './site';

for (const language of languages) {
  test(`${language}: the atlas shows one time unit at first and says when units mix`, async ({ page }) => {
    await page.goto(at(language, '/prices/'));
    const table = page.locator('[data-atlas-table] tbody tr');
    await expect(page.locator('[name=per]')).toHaveValue('month');
    const months = await table.count();
    expect(months).toBeGreaterThan(20);
    await expect(page.getByText(text(language, 'atlas.mixed'))).toBeHidden();
    await page.locator('[name=per]').selectOption('all');
    await expect(page.getByText(text(language, 'atlas.mixed'))).toBeVisible();
    await expect(page).toHaveURL(/\?per=all$/);
    await page.getByRole('button', { name: text(language, 'atlas.reset') }).click();
    await expect(table).toHaveCount(months);
    await expect(page).toHaveURL(/\/prices\/$/);
  });
}

test('the atlas loads its chart library only when the chart comes near', async ({ page, traffic }) => {
  await page.setViewportSize({ width: 1100, height: 300 });
  await page.goto(at('en', '/prices/'));
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
  await page.goto(at('en', '/prices/?text=ad+verification'));
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
  await page.goto(at('en', '/prices/?text=ad+verification'));
  const box = page.locator('.atlas-box');
  await box.scrollIntoViewIfNeeded();
  await expect(page.locator('.atlas-box.awake canvas')).toBeVisible();
  const canvas = page.locator('.atlas-box canvas');
  // The reward's colour stands nowhere else in the picture.
  const position = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const scale = width / element.clientWidth;
    for (let pixel = 0; pixel < data.length; pixel += 4)
      if (data[pixel] === 0x12 && data[pixel + 1] === 0x43 && data[pixel + 2] === 0x6d)
        return { x: ((pixel / 4) % width) / scale, y: Math.floor(pixel / 4 / width) / scale + 2 };
    throw new Error('The picture holds no point of the reward.');
  });
  await canvas.click({ position });
  await expect(page.locator('#source-card blockquote')).toBeVisible();
});

test('the table sorts by amount and by year, by keyboard too', async ({ page }) => {
  await page.goto(at('en', '/prices/'));
  const head = page.locator('th[data-sort=amount]');
  await tabTo(page, head.getByRole('button'), 80);
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const amounts = await page.locator('[data-shown]').allTextContents();
  const numbers = amounts.flatMap((amount) =>
    /^€[\d.,]+$/.test(amount) ? Number(amount.replace(/[€,]/g, '')) : [],
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('the address holds the view, and words it cannot use are told', async ({ page }) => {
  await page.goto(at('en', '/prices/?per=year&money=2025&grade=Z&colour=red'));
  await expect(page.locator('[name=per]')).toHaveValue('year');
  await expect(page.locator('[data-atlas-money]')).toContainText('2025');
  await expect(page.locator('[data-atlas-notices] li')).toHaveCount(2);
  await expect(page.locator('[name=grade]')).toHaveValue('all');
});

test('the selection can be taken away as CSV', async ({ page }) => {
  await page.goto(at('en', '/prices/?per=record'));
  const count = await page.locator('[data-atlas-table] tbody tr').count();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: text('en', 'atlas.csv') }).click();
  const file = await (await waiting).path();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines[0]).toContain('id,label,year,value,low,high,open,currency,per');
  expect(lines).toHaveLength(count + 1);
});

test('the embed shows the view of its address', async ({ page }) => {
  await page.goto(at('en', '/prices/?per=user-year'));
  const status = await page.locator('[data-atlas-status]').textContent();
  const code = await page.locator('[data-copy-source]').inputValue();
  expect(code).toContain('/embed/prices/?per=user-year"');
  await page.goto(at('en', '/embed/prices/?per=user-year'));
  await expect(page.locator('[data-atlas-status]')).toHaveText(status!);
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
