import { expect, test as base, type Locator, type Page } from 'playwright/test';
import { serve } from '../../src/commands/serve.mjs';
import { folder } from './built';
import { readDocuments, type Summary } from './documents';
import { serveHosts } from './hosts';
import { at, inTurn, text } from './interface-text';

interface Traffic {
  /** Addresses of every request that any page of the test made. */
  requests: string[];
}

interface WorkerFixtures {
  /** The built site on a server of its own. */
  site: Awaited<ReturnType<typeof serve>>;
  /** Pages of other people that embed ours, on another origin. */
  hosts: Awaited<ReturnType<typeof serveHosts>>;
  /** All built pages in short. */
  documents: Summary[];
}

/**
 * A test in the browser. Whatever it does, two things hold at its end: nothing was asked of another host, and no page
 * reported an error (`expectedErrors` lists those that a test provokes).
 */
export const test = base.extend<{ expectedErrors: RegExp[]; traffic: Traffic }, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const server = await serve({ dir: folder });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  hosts: [
    async ({}, use) => {
      const server = await serveHosts();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  documents: [
    async ({ browser, site }, use) => use(await readDocuments(browser, site.address)),
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  expectedErrors: [[], { option: true }],
  traffic: [
    async ({ context, expectedErrors }, use) => {
      const requests: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      context.on('requestfailed', (request) => {
        // A page that is left takes back what it still waited for.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED')
          errors.push(`${request.failure()?.errorText} ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error().stack)));
      await use({ requests });
      expect(
        errors.filter((error) => !expectedErrors.some((known) => known.test(error))),
        'errors in the browser',
      ).toEqual([]);
      const foreign = requests.filter(
        (address) => !/^(https?:\/\/(localhost|127\.0\.0\.1):|data:|blob:)/.test(address),
      );
      expect(foreign, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { at, expect, inTurn, text };

/** What a page draws only when the reader comes near. A chart without data of its own in the page stays as it was built. */
const waiting = [
  '[data-chart]:has([data-chart-payload]) [data-chart-box]:not(:has(.picture))',
  '[data-calculator]:not([data-awake])',
  '.atlas-box:not(.awake)',
].join(', ');

/** Waits until what is on the screen is drawn. */
export const screenDrawn = (page: Page) =>
  page.evaluate(async (waiting) => {
    const onScreen = (one: Element) => one.getBoundingClientRect().top < innerHeight;
    while ([...document.querySelectorAll(waiting)].some(onScreen))
      await new Promise((done) => requestAnimationFrame(done));
  }, waiting);

/**
 * Brings on the screen, one after the other, what waits to come near it: charts at their real width, calculators, the
 * atlas. Then back to the top.
 */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async (waiting) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const seen = () => [...document.querySelectorAll(waiting)].find((one) => one.checkVisibility());
    for (let next = seen(); next; next = seen()) {
      while (next.isConnected && next.matches(waiting)) {
        // At once, not gliding as the page does for readers; and again where the page still leads back to its target.
        next.scrollIntoView({ behavior: 'instant' });
        await frame();
      }
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await frame();
    await frame();
  }, waiting);
}

/** Waits for the calculators near the screen to have come to life, and answers none of their questions, which shows the results. */
export async function skipQuestions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const near = (one: Element) => one.getBoundingClientRect().top <= innerHeight + 500;
    const asleep = () => [...document.querySelectorAll('[data-calculator]:not([data-awake])')];
    while (asleep().some(near)) await new Promise((done) => requestAnimationFrame(done));
    for (const skip of document.querySelectorAll<HTMLElement>('[data-own-skip]'))
      if (skip.checkVisibility()) skip.click();
  });
}

/** Unfolds every `details` of the page. */
export const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Presses Tab until the element has the focus: proof that the keyboard reaches it. */
export async function tabTo(page: Page, target: Locator, limit = 60): Promise<void> {
  for (let count = 0; count < limit; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${limit} times Tab did not reach ${target}`);
}
