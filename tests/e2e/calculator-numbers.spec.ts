import type { Language } from '../../src/i18n/languages';
import { modelOf } from './calculator-page';
import { at, expect, test, unfold } from './site';

/** What stands in force for a text in the question's field (null: a message instead), by the language of the page. */
const typed: [text: string, en: number | null, de: number | null][] = [
  ['1,5', null, 1.5],
  ['1.5', 1.5, null],
  // A thousand in one language, in the other one with three digits: asked back, or out of range.
  ['1.000', null, null],
  ['1,000', null, null],
  ['2 Mio.', null, null],
  ['1/2', 0.5, 0.5],
  ['-2', null, null],
  ['\u22122', null, null],
  ['12,50 €', null, 12.5],
  ['€ 12.50', 12.5, null],
  [' 20 ', 20, 20],
  ['5 $', null, null],
  ['viel', null, null],
];

// The language of the browser must not count, only that of the page.
for (const locale of ['en-GB', 'de-DE'])
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    for (const language of ['en', 'de'] as Language[])
      test(`the question reads what people type on a page in ${language}`, async ({ page }) => {
        await page.goto(at(language, '/charts/three-euros/'));
        await expect(page.locator('[data-calculator]')).toHaveAttribute('data-awake', '');
        const field = page.locator('[data-own-input]');
        for (const [text, en, de] of typed) {
          const value = language === 'en' ? en : de;
          await field.fill(text);
          await page.locator('[data-own-show]').click();
          if (value === null) {
            await expect(field, text).toHaveAttribute('aria-invalid', 'true');
            await expect(field, text).toHaveValue(text);
            await expect(page.locator('[data-own-problem]'), text).not.toBeEmpty();
            await expect(page.locator('[data-calculator] [data-results]'), text).toBeHidden();
            continue;
          }
          await expect(page.locator('[data-calculator] [data-results]'), text).toBeVisible();
          await expect(field, text).toHaveAttribute('data-value', String(value));
          await expect(page.locator('[data-share]'), text).toHaveValue(new RegExp(`#m=1&own=${value}$`));
          await page.locator('[data-own-again]').click();
        }
      });
  });

test('large numbers are read with their words, and a thousand with the mark of the language', async ({
  page,
}) => {
  for (const [language, text, value] of [
    ['de', '2 Mio.', 2e6],
    ['de', '20.000', 20000],
    ['en', '2 million', 2e6],
    ['en', '20,000', 20000],
  ] as const) {
    await page.goto(at(language, '/charts/record-price/'));
    const model = await modelOf(page);
    const input = model.inputs.find(
      ({ kind, min, max, initial }) =>
        kind === 'number' && min <= value && max >= value && initial?.central !== value,
    )!;
    await expect(page.locator('[data-calculator]')).toHaveAttribute('data-awake', '');
    if (model.ask) await page.locator('[data-own-skip]').click();
    await unfold(page);
    await page.locator(`[data-input="${input.name}"]`).fill(text);
    await expect(page.locator('[data-share]'), `${language}: ${text}`).toHaveValue(
      new RegExp(`[#&]${input.name}=${value}(&|$)`),
    );
  }
});
