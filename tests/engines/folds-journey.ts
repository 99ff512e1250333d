import { expect } from 'vitest';
import { at } from '../e2e/interface-text';
import type { EngineBrowser } from './browser';
import { distanceFromTop } from './in-page';

/** So far below the top of the window a target may land, in pixels. */
const near = 100;
/** What wakes above a target has pushed it away by then, if ever, in milliseconds. */
const settled = 500;

/** Follows links from another page to what a case study keeps folded, and comes Back to one of them. */
export async function followLinksIntoFolds({
  browser,
  open,
}: {
  browser: EngineBrowser;
  open: (path: string) => Promise<void>;
}): Promise<void> {
  const path = at('de', '/practices/o2-mobility/');
  const elsewhere = at('de', '/privacy/');
  const lands = async (id: string) => {
    const distance = expect.poll(() => browser.evaluate(distanceFromTop, `#${id}`), { message: id });
    await distance.toBeLessThan(near);
    await new Promise((done) => setTimeout(done, settled));
    expect(await browser.evaluate(distanceFromTop, `#${id}`), `${id}, later`).toBeLessThan(near);
  };
  await open(path);
  const lastFact = await browser.evaluate(
    () => [...document.querySelectorAll('.source-list [id^=fact-]')].at(-1)!.id,
  );
  for (const id of ['sources', 'method', lastFact]) {
    await open(elsewhere);
    await open(`${path}#${id}`);
    await lands(id);
  }
  await open(elsewhere);
  await browser.back();
  await expect.poll(() => browser.evaluate(() => location.hash)).toBe(`#${lastFact}`);
  await lands(lastFact);
}
