import { expect } from 'vitest';
import type { Language } from '../../src/i18n/languages';
import { at } from '../e2e/interface-text';
import type { EngineBrowser } from './browser';
import { isShown, textOf } from './in-page';

/** What a journey is given: the browser, and ways to open and click that collect errors. */
interface Tools {
  browser: EngineBrowser;
  open: (path: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
}

const answers = [
  ['assistant', 'take'],
  ['samples', 'keep'],
  ['o2-mobility', 'object'],
  ['insider-sales', 'next'],
] as const;

/** Names a price for the first deal, answers the others, and opens the own receipt again from its address. */
export async function walkDeals(language: Language, { browser, open, click }: Tools): Promise<void> {
  const read = <A extends unknown[], R>(reader: (...given: A) => R, ...given: A) =>
    expect.poll(() => browser.evaluate(reader, ...given), { message: given.join(' ') });
  const deal = (practice: string, rest: string) => `[data-deal="${practice}"] ${rest}`;
  await open(at(language, '/'));
  await read(() => document.querySelector<HTMLElement>('[data-deals]')?.dataset['at']).toBe('0');
  await click(deal('shopper-panel', '[data-answer=more]'));
  await browser.fill(deal('shopper-panel', 'input'), '19');
  await click(deal('shopper-panel', '[type=submit]'));
  await read(isShown, deal('shopper-panel', '[data-then=more]')).toBe(true);
  await click(deal('shopper-panel', '[data-next]'));
  for (const [practice, answer] of answers) {
    await click(deal(practice, `[data-answer=${answer}]`));
    await read(isShown, deal(practice, '[data-happened]')).toBe(true);
    await click(deal(practice, '[data-next]'));
  }
  await read(isShown, '[data-own]').toBe(true);
  await read(textOf, '[data-own]').toContain('19');
  const hash = await browser.evaluate(() => location.hash);
  expect(hash).toContain('deals=');
  await open(at(language, '/calculator/'));
  await open(at(language, '/') + hash);
  await read(textOf, '[data-own]').toContain('19');
}
