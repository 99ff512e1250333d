import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built';
import { expect, screenDrawn, test } from './site';

/**
 * The first two screens of each kind of page as they were when they were last looked at: English on a wide screen, German,
 * with its longer words, on a phone. What differs lies in tests/results/e2e, in a folder named after the test.
 *
 * A page that is meant to change: `npm run build && npm run snapshots`, open the pictures, commit them.
 *
 * Typefaces come with the site, so that machines differ in the edges of letters alone. The bounds were chosen by trial
 * with Chromium 156: drawn again, no pixel differed; with other smoothing of letters fewer than 0.2 %, with letters set on
 * whole pixels up to 4.75 %; with the page 6 pixels lower, lines a little wider apart or another typeface 5 to 13 %. Smaller
 * changes stay below, such as one colour, which tests/unit/styles watches, or the typeface of headings alone (0.75 %). Another release of the browser may lay out forms and lines differently: there, only what has been turned upside
 * down counts (`related`), until somebody draws the pictures anew.
 */
const alike = 0.05;
const related = 0.12;
const folder = join(root, 'tests/visual/pages');

const kinds = {
  front: '/',
  case: '/practices/shopper-panel/',
  calculator: '/charts/three-euros/',
  gallery: '/charts/',
  prices: '/prices/',
  lesson: '/classroom/three-euros/',
  facts: '/facts/assistant/',
  imprint: '/imprint/',
};
const screens = {
  phone: { language: '/de', viewport: { width: 360, height: 640 } },
  desk: { language: '', viewport: { width: 1280, height: 640 } },
};
const dark = ['front', 'case', 'calculator'];

for (const [screen, { language, viewport }] of Object.entries(screens))
  for (const [kind, path] of Object.entries(kinds))
    for (const theme of dark.includes(kind) && screen === 'desk' ? ['light', 'dark'] : ['light'])
      test.describe(`${kind}, ${screen}, ${theme}`, () => {
        test.use({ viewport, colorScheme: theme as 'light' | 'dark' });

        test('looks as it did', async ({ page, browser }, { config }) => {
          const own = `chromium-${browser.version().split('.')[0]}`;
          const drawn = existsSync(folder) ? readdirSync(folder).sort() : [];
          const updating = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
          // One set is enough: the one of the browser that drew last.
          if (updating)
            for (const other of drawn.filter((name) => name !== own))
              rmSync(join(folder, other), { recursive: true, force: true });
          const set = updating || drawn.length === 0 || drawn.includes(own) ? own : drawn.at(-1)!;

          await page.goto(`.${language}${path}`);
          const length = await page.evaluate(() => document.documentElement.scrollHeight);
          // A window of that height, which is drawn faster than a cut of the whole page.
          await page.setViewportSize({ ...viewport, height: Math.min(length, viewport.height * 2) });
          await screenDrawn(page);
          await expect(page).toHaveScreenshot([set, `${kind}-${screen}-${theme}.png`], {
            threshold: 0.3,
            maxDiffPixelRatio: set === own ? alike : related,
          });
        });
      });
