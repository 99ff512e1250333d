import { expect } from 'vitest';
import { at, text } from '../e2e/interface-text';
import type { EngineBrowser } from './browser';
import { isShown, textOf, valueOf } from './in-page';

/** What a journey is given: the browser, and ways to open and click that collect errors. */
interface Tools {
  browser: EngineBrowser;
  open: (path: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
}

/** A class of thirty in the longer round; six do all there is to do. */
const size = process.env['ALL_PAGES'] ? 30 : 6;
const [third, half] = [size / 3, size / 2];
const practices = ['shopper-panel', 'assistant', 'samples', 'o2-mobility', 'insider-sales'] as const;
/** What a student answers to each deal; the third of three names a price. */
const answersOf = (student: number): string[] => [
  ['take', 'no', 'more'][student % 3]!,
  ['take', 'no'][student % 2]!,
  ['keep', 'back', 'ask'][student % 3]!,
  ['object', 'let'][student % 2]!,
  'next',
];

/** A class decides on five deals and gets its codes; the teacher sets a link and takes the codes in. */
export async function playClass({ browser, open, click }: Tools): Promise<void> {
  const read = <A extends unknown[], R>(reader: (...given: A) => R, ...given: A) =>
    expect.poll(() => browser.evaluate(reader, ...given), { message: given.join(' ') });
  const codes: string[] = [];
  for (let student = 0; student < size; student += 1) {
    // Each starts anew, as on a telephone of their own.
    await open(at('de', '/c/'));
    await open(at('de', '/d/'));
    await read(() => document.querySelector<HTMLElement>('[data-deals]')?.dataset['at']).toBe('0');
    for (const [index, answer] of answersOf(student).entries()) {
      const deal = `[data-deal="${practices[index]}"]`;
      await click(`${deal} [data-answer=${answer}]`);
      if (answer === 'more') {
        await browser.fill(`${deal} input`, String(2 + student));
        await click(`${deal} [type=submit]`);
      }
      await click(`${deal} [data-next]`);
    }
    await click('.step-0 [data-to-step]');
    await click('.step-1 [data-to-step="2"]');
    await read(isShown, '[data-class-code]').toBe(true);
    codes.push(await browser.evaluate(textOf, '[data-class-code]'));
  }

  await open(at('en', '/classroom/class/'));
  await click('[data-kind][value=price]');
  await browser.fill('[data-set=dataType]', 'contacts');
  await browser.fill('[data-set=months]', '3');
  await browser.fill('[data-language-choice]', 'de');
  await read(
    (selector) => document.querySelector(selector)!.getAttribute('d')!.length > 200,
    '[data-qr] path',
  ).toBe(true);
  const link = new URL(await browser.evaluate(valueOf, '[data-link]'));
  expect(link.hash).toMatch(/^#[0-9A-Z-]{4,12}$/);
  await open(at('de', '/c/') + link.hash);
  await read(isShown, '[data-own-input]').toBe(true);
  await read(() => document.querySelectorAll('[data-choose]').length).toBe(1);
  await browser.fill('[data-own-input]', '12');
  await browser.press('Enter');
  await click('.step-0 [data-to-step]');
  await click('.step-1 [data-to-step="2"]');
  await read(isShown, '[data-class-code]').toBe(true);
  codes.push(await browser.evaluate(textOf, '[data-class-code]'));

  await open(at('en', '/classroom/class/'));
  await browser.fill('[data-codes]', codes.map((code, index) => `Kim ${index}: ${code}`).join(', '));
  await click('[data-draw]');
  await read(textOf, '[data-report]').toBe(text('en', 'class.said.count.other', { count: size + 1 }));
  await read(() =>
    [...document.querySelectorAll('.tally b')].map((count) => Number(count.textContent)),
  ).toEqual([...[third, third, third], ...[half, half, 0], ...[third, third, third], ...[half, half]]);
  await read(() => document.querySelectorAll('[data-deal-dots] .lens-own .mark').length).toBe(third);
  expect(await browser.evaluate(textOf, '[data-table] tr')).toContain('12');
}
