import type { Frame, Page } from 'playwright/test';
import { embeds } from './built';
import { addressOfEmbed, script } from './embed-code';
import { expect, inTurn, test, unfold } from './site';

// The browser shows classic scrollbars (playwright.config.ts): on most readers' computers they take width from a frame.
const widths = [300, 344, 480, 600, 900];
const languages = ['en', 'de'] as const;
/** One language each, in turns; both with `ALL_PAGES=1`. */
const spoken = (turn: number) => (process.env['ALL_PAGES'] ? languages : ([inTurn(turn)] as const));

/** Everything in a frame that shows a scrollbar, the document itself among it. */
const scrollbars = (frame: Frame | Page) =>
  frame.evaluate(() => {
    const bars: string[] = [];
    const root = document.documentElement;
    if (innerWidth > root.clientWidth) bars.push(`document by ${root.scrollHeight - innerHeight} px`);
    if (innerHeight > root.clientHeight) bars.push('document sideways');
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      if (!/auto|scroll/.test(style.overflowX + style.overflowY) || element.closest('details:not([open])'))
        continue;
      const edges = (one: string, other: string) => parseFloat(one) + parseFloat(other);
      const right =
        element.offsetWidth - element.clientWidth - edges(style.borderLeftWidth, style.borderRightWidth);
      const below =
        element.offsetHeight - element.clientHeight - edges(style.borderTopWidth, style.borderBottomWidth);
      if (right > 1) bars.push(`${element.className || element.tagName} down`);
      if (below > 1) bars.push(`${element.className || element.tagName} sideways`);
    }
    return bars;
  });

test('no embed shows a scrollbar in a frame that follows it, however wide', async ({ page, hosts, site }) => {
  test.setTimeout(400_000);
  const wrong: string[] = [];
  for (const [turn, id] of embeds.entries())
    for (const language of spoken(turn)) {
      const address = addressOfEmbed({ site }, id, language);
      const frames = widths.map(
        (width) => `<iframe src="${address}" width="${width}" height="400"></iframe>`,
      );
      await page.goto(
        hosts.page('plain', { code: `${frames.join('')}<script src="${script({ site })}"></script>` }),
      );
      for (const [index, width] of widths.entries()) {
        const frame = page.frames()[index + 1]!;
        await frame.waitForLoadState('load');
        const seen = async () =>
          (await scrollbars(frame)).map((bar) => `${language} ${id} at ${width}: ${bar}`);
        await expect
          .poll(seen, { timeout: 3000 })
          .toEqual([])
          .catch(async () => wrong.push(...(await seen())));
      }
    }
  expect(wrong).toEqual([]);
});

test('in a low frame the document scrolls, and with everything unfolded nothing overlaps', async ({
  page,
  site,
}) => {
  test.setTimeout(400_000);
  const wrong: string[] = [];
  for (const [turn, id] of embeds.entries())
    for (const language of spoken(turn)) {
      await page.setViewportSize({ width: 360, height: 300 });
      await page.goto(addressOfEmbed({ site }, id, language));
      await unfold(page);
      for (const height of [300, 480, 720, 1000]) {
        await page.setViewportSize({ width: 360, height });
        const over = await page.evaluate(() => {
          const found: string[] = [];
          const name = (element: Element) => element.className.toString() || element.tagName;
          // Receipts that take turns in one place lie on one another, and all but one are not to be seen.
          const seen = (element: Element) =>
            [element, ...element.querySelectorAll('*')].some(
              (part) => getComputedStyle(part).visibility === 'visible',
            );
          for (const box of document.querySelectorAll(
            // A slider lies over the edges of its field on purpose: it is as high as a finger.
            'main, main *:not(svg, svg *, table, table *, .input *)',
          )) {
            const flow = [...box.children].filter((child) => {
              const { position, display, float } = getComputedStyle(child);
              const { width, height } = child.getBoundingClientRect();
              return (
                position !== 'absolute' && display !== 'inline' && float === 'none' && width > 0 && height > 0
              );
            });
            const shown = flow.filter(seen);
            shown.forEach((first, index) => {
              const second = shown[index + 1];
              if (!second) return;
              const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
              const beside = b.left >= a.right - 1 || a.left >= b.right - 1;
              if (!beside && b.top < a.bottom - 1.5 && b.bottom > a.top)
                found.push(`${name(second)} over ${name(first)} by ${Math.round(a.bottom - b.top)} px`);
            });
            const { overflowY } = getComputedStyle(box);
            const last = flow.at(-1)?.getBoundingClientRect();
            if (overflowY === 'visible' && last && last.bottom > box.getBoundingClientRect().bottom + 1.5)
              found.push(`${name(box)} is shorter than its content`);
          }
          return found;
        });
        wrong.push(...over.map((text) => `${language} ${id} at 360 × ${height}: ${text}`));
        const lost = await page.evaluate(
          () =>
            document.body.scrollHeight > innerHeight && document.documentElement.scrollHeight <= innerHeight,
        );
        if (lost) wrong.push(`${language} ${id} at 360 × ${height}: content is cut and nothing scrolls`);
      }
    }
  expect(wrong.slice(0, 30)).toEqual([]);
});
