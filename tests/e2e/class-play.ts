import type { Page } from 'playwright/test';
import type { Language } from '../../src/i18n/languages';
import { at } from './interface-text';

/** What a student answers to each deal; the third of three names a price. */
const answersOf = (student: number): string[] => [
  ['take', 'no', 'more'][student % 3]!,
  ['take', 'no'][student % 2]!,
  ['keep', 'back', 'ask'][student % 3]!,
  ['object', 'let'][student % 2]!,
  'next',
];

/** One student plays through the deals and hands in the code. */
export async function play(page: Page, language: Language, student: number): Promise<string> {
  await page.goto('about:blank');
  await page.goto(at(language, '/d/'));
  await page.locator('[data-deals][data-at]').waitFor();
  const current = page.locator('[data-deal][data-current]');
  for (const answer of answersOf(student)) {
    await current.locator(`[data-answer=${answer}]`).click();
    if (answer === 'more') {
      await current.locator('input').fill(String(2 + student));
      await current.locator('[type=submit]').click();
    }
    await current.locator('[data-next]').click();
  }
  await page.locator('.step-0 [data-to-step]').click();
  await page.locator('.step-1 [data-to-step="2"]').click();
  return (await page.locator('[data-class-code]').textContent())!;
}
