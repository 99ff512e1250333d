import { axeFaults, ofColours, standards } from './axe';
import { entriesEach, kinds, resize, shorten } from './page-kinds';
import { expect, scrollThrough, skipQuestions, test, unfold } from './site';
import { smallTargets } from './small-targets';
import { reachFaults, textFaults } from './text-faults';

/** Remembers, for whatever gets the focus, the outline it has then. Runs in the page. */
function watchFocus(): void {
  const seen: { name: string; width: number }[] = [];
  (window as unknown as { seen: typeof seen }).seen = seen;
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const visible = outlineStyle !== 'none' && !/, 0\)$|transparent/.test(outlineColor);
    const text = (element.textContent.trim() || element.id || element.getAttribute('name') || '').slice(
      0,
      30,
    );
    seen.push({
      name: `${element.tagName.toLowerCase()}.${element.className} "${text}"`,
      width: visible ? parseFloat(outlineWidth) : 0,
    });
  });
}

/** What WCAG 1.4.12 lets readers ask for. By script, since the pages' policy lets no style sheet be added. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

/** How many stops the keyboard has in the page. Runs in the page. */
const countStops = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ checkVisibilityCSS: true }))
    .length;

for (const [kind, address] of Object.entries(kinds))
  test(`${kind}: visible focus, axe in light and dark, room for fingers, zoom, wider spacing`, async ({
    page,
  }) => {
    await page.goto(`.${address}`);
    await page.evaluate(shorten, entriesEach);

    await test.step('whatever Tab reaches shows it', async () => {
      await page.evaluate(watchFocus);
      const stops = await page.evaluate(countStops);
      // Without waiting for each answer, which takes a frame.
      await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')));
      const seen = await page.evaluate(
        () => (window as unknown as { seen: { name: string; width: number }[] }).seen,
      );
      // Radio buttons share one stop and the browser's own interface takes one in between; most stops are still met.
      expect.soft(seen.length, 'stops of the keyboard').toBeGreaterThan(stops * 0.8);
      expect.soft(seen.filter(({ width }) => width < 2)).toEqual([]);
    });

    await skipQuestions(page);
    await test.step('axe finds nothing, with everything unfolded', async () => {
      await unfold(page);
      expect.soft(await axeFaults(page, 'light', standards)).toEqual([]);
      // In the dark nothing differs but colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await axeFaults(page, 'dark', ofColours)).toEqual([]);
    });

    await test.step('fingers, zoom and wider spacing', async () => {
      const look = async (where: string, find: () => string[]) =>
        expect.soft(await page.evaluate(find), where).toEqual([]);
      await resize(page, 360, 800);
      await scrollThrough(page);
      await look('24 pixels or as much room around it', smallTargets);
      // What a window of 1,280 by 1,024 pixels has left.
      await resize(page, 640, 512);
      await look('at 200 %', reachFaults);
      await resize(page, 320, 256);
      await look('at 400 %', reachFaults);
      // Readers set it in their browser: letters of 32 pixels instead of 16.
      await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
      await resize(page, 390, 844);
      await look('with text of twice the size', textFaults);
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
      await page.evaluate(spaceOut);
      for (const width of [360, 1280]) {
        await resize(page, width, 800);
        await look(`with wider spacing at ${width} px`, textFaults);
      }
    });
  });
