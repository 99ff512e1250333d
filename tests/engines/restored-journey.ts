import { expect } from 'vitest';
import { at } from '../e2e/interface-text';
import type { EngineBrowser } from './browser';

interface Tools {
  browser: EngineBrowser;
  open: (path: string) => Promise<void>;
}

/** A field that a browser may fill again, and whether what follows from it agrees; runs in the page. */
const agreement = {
  facts: () => {
    const { value } = document.querySelector<HTMLInputElement>('[data-filter]')!;
    const hidden = document.querySelectorAll('.notes > li[hidden]').length;
    return { held: value, agrees: hidden > 0 === (value !== '') };
  },
  ticks: () => {
    const ticked = [...document.querySelectorAll<HTMLInputElement>('[data-euros]')].at(-1)!.checked;
    const sum = document.querySelector('[data-sum]')!.textContent;
    return { held: ticked ? 'ticked' : '', agrees: /8[.,]?800/.test(sum) === ticked };
  },
};

/** Fills fields, loads the page anew, leaves it and comes Back: what stands beside a field always follows from it. */
export async function comeBackToFields({ browser, open }: Tools): Promise<void> {
  const follows = async (read: () => { held: string; agrees: boolean }) => {
    await expect.poll(() => browser.evaluate(() => document.readyState)).toBe('complete');
    await expect.poll(async () => (await browser.evaluate(read)).agrees).toBe(true);
    return (await browser.evaluate(read)).held;
  };
  for (const [path, fill, read, held] of [
    ['/facts/assistant/', () => browser.fill('[data-filter]', 'germany'), agreement.facts, 'germany'],
    ['/calculator/adding-up/', () => browser.click('tr:last-child [data-euros]'), agreement.ticks, 'ticked'],
  ] as const) {
    await open(at('en', path));
    await fill();
    expect(await follows(read)).toBe(held);
    await browser.reload();
    if ((await follows(read)) === '') await fill();
    await open(at('en', '/privacy/'));
    await browser.back();
    await expect.poll(() => browser.evaluate(() => location.pathname)).toContain(path);
    expect(await follows(read), `${path}, by Back`).toBe(held);
  }
}
