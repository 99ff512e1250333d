import { unzipSync, strFromU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { languages, type Language } from '../../src/i18n/languages';
import { play } from './class-play';
import { at, expect, tabTo, test, text } from './site';

const size = 30;
/** Numbers on the screen, in their order. */
const counts = (page: Page) =>
  page.locator('[data-tallies] .tally b').evaluateAll((all) => all.map((one) => Number(one.textContent)));

const chosen = [...[10, 10, 10], ...[15, 15, 0], ...[10, 10, 10], ...[15, 15]];

test('a class of thirty plays through; its codes, pasted as they came, become one picture', async ({
  page,
  context,
  traffic,
}) => {
  const language = 'de';
  await page.setViewportSize({ width: 360, height: 740 });
  const codes: string[] = [];
  for (let student = 0; student < size; student += 1) codes.push(await play(page, language, student));
  expect(Math.max(...codes.map((code) => code.length))).toBeLessThanOrEqual(16);

  await page.goto(at(language, '/classroom/class/'));
  const pasted = codes
    .map(
      (code, index) =>
        [`Kim ${index}: ${code}`, `${code.toLowerCase()} (Lee ${index})`, `\u200b${code}`][index % 3]!,
    )
    .reduce((all, one, index) => all + [', ', '\n', ';\t', ' '][index % 4]! + one);
  await page.locator('[data-codes]').fill(`${pasted}\nhallo!`);
  await expect(page.locator('[data-report]')).toContainText('30');
  await expect(page.locator('[data-problems] li')).toHaveCount(1);
  await expect(page.locator('[data-problems] li')).toContainText('hallo');
  await expect(page.locator('[data-equal-said]')).toContainText('×');
  expect(await counts(page)).toEqual(chosen);
  await expect(page.locator('[data-deal-dots] .lens-own .mark')).toHaveCount(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const csv = page.waitForEvent('download');
  await page.locator('[data-csv]').click();
  const table = readFileSync(await (await csv).path(), 'utf8');
  expect(table.startsWith('\ufeff')).toBe(true);
  expect(table.trim().split('\r\n')).toHaveLength(size + 1);
  expect(table.split('\r\n')[0]).toMatch(/^\ufeffNummer;/);
  expect(table).not.toContain('Kim');
  const xlsx = page.waitForEvent('download');
  await page.locator('[data-xlsx]').click();
  const book = unzipSync(readFileSync(await (await xlsx).path()));
  expect(strFromU8(book['xl/worksheets/sheet1.xml']!).match(/<row /g)).toHaveLength(size + 1);
  expect((await context.storageState()).origins).toEqual([]);
  expect(traffic.requests.filter((address) => new URL(address).search !== '')).toEqual([]);
});

/** Codes of a class in little time: every plan once, then again and again. */
async function someCodes(page: Page, language: Language): Promise<string> {
  const codes = [];
  for (const student of [0, 1, 2, 5]) codes.push(await play(page, language, student));
  return [...codes, ...codes, ...codes].join(' ');
}

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['de', 'dark'],
] as const)
  test(`the projector has no text under 28 px at 1920 x 1080, in ${language} and ${colorScheme}`, async ({
    page,
  }) => {
    const codes = await someCodes(page, language);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.emulateMedia({ colorScheme });
    await page.goto(at(language, '/classroom/class/'));
    await page.locator('[data-codes]').fill(`${codes}\nthis is no code`);
    await page.locator('[data-class-results] [data-project]').click();
    const projector = page.locator('[data-projector]');
    await expect(projector.locator('.join .qr path')).toHaveAttribute('d', /^M/);
    await expect
      .poll(async () => (await projector.locator('.join .qr').boundingBox())?.height)
      .toBeGreaterThanOrEqual(1080 / 2);
    await expect(projector.locator('.join .address')).toHaveText(/\/d\/$/);
    const total = await projector.locator('.slide').count();
    // The way in, five deals, two of them with prices, and the questions of a lesson.
    expect(total).toBeGreaterThanOrEqual(6);
    for (let index = 0; index < total; index += 1) {
      await expect(projector.locator('.slide:visible')).toHaveCount(1);
      await expect(projector.locator('[data-at]')).toHaveText(`${index + 1} / ${total}`);
      const found = await projector.evaluate((dialog) => {
        const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
        const sizes: number[] = [];
        const outside: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement!;
          if (!node.textContent!.trim() || !element.checkVisibility()) continue;
          const svg = element.closest('svg');
          const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
          sizes.push(parseFloat(getComputedStyle(element).fontSize) * scale);
          const box = element.getBoundingClientRect();
          if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) outside.push(node.textContent!);
        }
        return { least: Math.min(...sizes), outside };
      });
      expect.soft(found.least, `slide ${index + 1}`).toBeGreaterThanOrEqual(28);
      expect.soft(found.outside, `slide ${index + 1}`).toEqual([]);
      await expect(projector.getByText('no code')).toHaveCount(0);
      await page.keyboard.press(index % 2 ? 'PageDown' : 'ArrowRight');
    }
    await page.keyboard.press('Home');
    await expect(projector.locator('.join')).toBeVisible();
    await projector.locator('[data-close-projector]').click();
    await expect(projector).toBeHidden();
    await expect(page.locator('[data-problems] li')).toHaveCount(1);
  });

test('one code after the other goes in by Enter; a slip stays in the field and is named beside it', async ({
  page,
}) => {
  const language = 'en';
  const [one, two] = [await play(page, language, 0), await play(page, language, 1)];
  await page.goto(at(language, '/classroom/class/'));
  const field = page.locator('[data-one-code]');
  await tabTo(page, field, 60);
  await page.keyboard.type(`${one.toLowerCase()}`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await page.keyboard.type(`${two.slice(0, -1)}?`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-one-problem]')).not.toBeEmpty();
  await expect(page.locator('[data-report]')).toHaveText(text(language, 'class.said.count.one'));
  await field.fill(two);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-codes]')).toHaveValue(`${one}\n${two}`);
  // The other device reads all codes from one.
  await page.locator('[data-pass-on]').click();
  await expect(page.locator('[data-codes-qr]')).toHaveAttribute('data-text', `${one} ${two}`);
});

test('equal codes are named and count, or once if the teacher wants it so', async ({ page }) => {
  const language = 'en';
  const code = await play(page, language, 0);
  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-codes]').fill(`${code}\n${code}\nKim: ${code}\nKim: ${code}`);
  await expect(page.locator('[data-equal-said]')).toContainText(`${code} (3 ×)`);
  await expect(page.locator('[data-report]')).toContainText('3');
  await expect(page.locator('[data-report]')).toContainText(text(language, 'class.said.again.one'));
  await page.locator('[data-once]').check();
  await expect(page.locator('[data-report]')).toContainText(text(language, 'class.said.count.one'));
});

test('the teacher is warned of empty yardsticks; the link sets the question up and nothing else shows', async ({
  page,
}) => {
  const language = 'de';
  const other = languages.find((one) => one !== language) as Language;
  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-kind][value=price]').check();
  await page.locator('[data-set=dataType]').selectOption('contacts');
  await expect(page.locator('[data-warning]')).toBeVisible();
  const named = (await page.locator('[data-warning]').textContent())!;
  await page.locator('[data-set=offer]').selectOption('assistant');
  // Numbers are read in the language of the page, and what cannot be used stays with a message.
  await page.locator('[data-set=months]').fill('1,5');
  await expect(page.locator('[data-months-problem]')).not.toBeEmpty();
  await page.locator('[data-set=months]').fill('3');
  await expect(page.locator('[data-months-problem]')).toBeEmpty();
  for (const label of await page.locator('.of-price fieldset label').all())
    if (named.includes((await label.textContent())!.trim())) await label.locator('input').uncheck();
  await expect(page.locator('[data-warning]')).toBeHidden();
  await page.locator('[data-language-choice]').selectOption(other);
  await expect(page.locator('[data-qr]')).toHaveAttribute('data-text', /\/c\/#/);
  const link = new URL(await page.locator('[data-link]').inputValue());
  expect(link.hash).toMatch(/^#[0-9A-Z-]{4,12}$/);
  expect(link.search).toBe('');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at(other, '/c/') + link.hash);
  await expect(page.locator('[data-choose]')).toHaveCount(1);
  await expect(page.locator('.site-header, .site-footer, .search-link')).toHaveCount(0);
  await page.locator('[data-own-input]').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-answer]')).toContainText('7');
  await page.locator('.step-0 [data-to-step]').click();
  await page.locator('[data-words]').fill('Because.');
  await page.locator('.step-1 [data-to-step="2"]').click();
  const code = (await page.locator('[data-class-code]').textContent())!;
  await expect(page.locator('.hand-in [data-qr]')).toHaveAttribute('data-text', code);

  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-codes]').fill(code);
  await expect(page.locator('[data-dots] .lens-own .mark')).toHaveCount(1);
  await expect(page.locator('[data-dots] .lens-own .mark')).toHaveAttribute('data-value', '7');
  await expect(page.locator('[data-table] tr').first()).toContainText('7');
});

test('on paper the class page has its QR code, link, plot and table', async ({ page }) => {
  const language = 'en';
  const code = await play(page, language, 2);
  await page.goto(at(language, '/c/'));
  await page.locator('[data-own-input]').fill('9');
  await page.keyboard.press('Enter');
  await page.locator('.step-0 [data-to-step]').click();
  await page.locator('.step-1 [data-to-step="2"]').click();
  const price = (await page.locator('[data-class-code]').textContent())!;
  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-codes]').fill(`${code} ${price}`);
  await page.emulateMedia({ media: 'print' });
  for (const shown of [
    '[data-qr]',
    '[data-link-printed]',
    '[data-tallies]',
    '[data-dots] svg',
    '[data-table]',
  ])
    await expect(page.locator(shown)).toBeVisible();
  for (const hidden of ['[data-codes]', '[data-class-set] form', '[data-print]'])
    await expect(page.locator(hidden)).toBeHidden();
});

test('where there is no camera, the page says so', async ({ page }) => {
  const language = 'en';
  await page.goto(at(language, '/classroom/class/'));
  await page.locator('[data-scan]').click();
  await expect(page.locator('[data-scan-said]')).toHaveText(text(language, 'class.said.no-camera'));
  await page.locator('[data-scan-end]').click();
  await expect(page.locator('[data-scan]')).toBeFocused();
});
