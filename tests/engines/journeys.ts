import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { languages } from '../../src/i18n/languages';
import { encodeState } from '../../src/models/query';
import { calculators, cases, root } from '../e2e/built';
import { expectedMarks, extremes, readMarks } from '../e2e/calculator-marks';
import { at, inTurn, text } from '../e2e/interface-text';
import type { EngineBrowser } from './browser';
import { playClass } from './class-journey';
import { walkDeals } from './deals-journey';
import { followLinksIntoFolds } from './folds-journey';
import { choose, fillIn, firstThatCounts, modelOf, unfoldTo } from './calculator-input';
import { comeBackToFields } from './restored-journey';
import { asPrinted, isAwake, isPainted, isShown, overWidth, textOf, valueOf } from './in-page';

const pictures = join(root, 'tests/results/engines');

/**
 * What readers do on the site, told once for every engine. One browser and one page serve all journeys; at the end of
 * each, no page it saw may have reported an error.
 *
 * @param start - starts the browser; undefined where the engine is missing, which skips its journeys
 */
export function describeJourneys(engine: string, start: (() => Promise<EngineBrowser>) | undefined): void {
  describe.skipIf(!start)(engine, () => {
    let browser: EngineBrowser;
    const errors: string[] = [];

    /** Collects what the watch noted before the page is left. */
    const gather = async () =>
      errors.push(...(await browser.evaluate(() => window.seenErrors?.splice(0) ?? [])));
    const open = async (path: string) => {
      await gather();
      await browser.open(new URL(path, inject('site')).href);
    };
    /** Opens a page on another origin that holds some code. */
    const openInHost = async (code: string) => {
      const host = new URL(inject('plainHost'));
      host.searchParams.set('code', code);
      await open(host.href);
    };
    const click = async (selector: string) => {
      await gather();
      await browser.click(selector);
    };
    const read = <A extends unknown[], R>(reader: (...given: A) => R, ...given: A) =>
      expect.poll(() => browser.evaluate(reader, ...given), { message: given.join(' ') });

    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true });
      browser = await start!();
    });
    afterAll(() => browser?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail')
        await browser.screenshot(`${pictures}/${engine}-${task.name.replace(/[^a-z0-9]+/gi, '-')}.png`);
      await gather();
      expect(errors.splice(0), 'errors in the page').toEqual([]);
    });

    test.for(languages)('home leads through five deals to the reader’s own receipt, %s', (language) =>
      walkDeals(language, { browser, open, click }),
    );

    test.for(languages)('home shows its question and its chart, %s', async (language) => {
      await open(at(language, '/'));
      await read(textOf, 'h1').toBe(text(language, 'home.question'));
      await read(isShown, '[data-chart="overview"] svg').toBe(true);
      await click('.case-list a[href$="/practices/shopper-panel/"]');
      await read(isShown, 'article[data-practice="shopper-panel"]').toBe(true);
    });

    test.for(cases.map((id, index) => [id, inTurn(index)] as const))(
      'the case study %s opens and its calculators wake, in %s',
      async ([id, language]) => {
        await open(at(language, `/practices/${id}/`));
        expect(await browser.evaluate(isShown, `article[data-practice="${id}"] [data-receipt]`)).toBe(true);
        const count = await browser.evaluate(() => document.querySelectorAll('[data-calculator]').length);
        expect(count).toBeGreaterThan(0);
        for (let index = 0; index < count; index += 1)
          await read(isAwake, '[data-calculator]', index).toBe(true);
      },
    );

    test('a link into a fold opens it and lands on its target, and so does Back', () =>
      followLinksIntoFolds({ browser, open }));

    test('fields that come back say the same as what stands beside them', () =>
      comeBackToFields({ browser, open }));

    test('a figure opens its source beside it, and Escape closes it', async () => {
      await open(at('de', '/practices/shopper-panel/'));
      await click('.prose a.fact[data-fact]');
      await read(isShown, '#source-card').toBe(true);
      await browser.press('Escape');
      await read(isShown, '#source-card').toBe(false);
      expect(await browser.evaluate(() => document.activeElement?.matches('a.fact'))).toBe(true);
    });

    // One language makes the link and the other opens it, in turns.
    test.for(calculators.map((id, index) => [id, inTurn(index), inTurn(index + 1)] as const))(
      'the calculator %s follows an input, and all at their ends, in %s, and its link brings the result back, in %s',
      async ([id, language, other]) => {
        await open(at(language, `/charts/${id}/`));
        const definition = await modelOf(browser);
        expect(await browser.evaluate(readMarks)).toEqual(expectedMarks(definition, {}));
        await read(isAwake, '[data-calculator]').toBe(true);
        if (definition.ask) await click('[data-own-skip]');
        const before = await browser.evaluate(textOf, '[data-calculator] [data-results]');

        const [input, value] = firstThatCounts(definition);
        await choose(browser, input, value);
        await read(readMarks).toEqual(expectedMarks(definition, { [input.name]: value }));
        expect(await browser.evaluate(textOf, '[data-calculator] [data-results]')).not.toBe(before);
        const ends = extremes(definition);
        await browser.evaluate(fillIn, ends);
        const expected = expectedMarks(definition, ends);
        await read(readMarks).toEqual(expected);
        // The address and the field of the link follow when the browser is idle.
        const hash = `#${encodeState(definition, ends)}`;
        await read(() => location.hash).toBe(hash);
        await expect
          .poll(async () => new URL(await browser.evaluate(valueOf, '[data-share]')).hash)
          .toBe(hash);
        expect(await browser.evaluate(() => location.search)).toBe('');

        await open(at(other, `/charts/${id}/`) + hash);
        await read(readMarks).toEqual(expected);
        expect(await browser.evaluate(isShown, '[data-notices]')).toBe(false);
      },
    );

    test('a slider follows the arrow keys, and a typed decimal counts in either language', async () => {
      for (const language of languages) {
        // A link from before, with its state in the query, moves behind #.
        await open(at(language, '/charts/three-euros/?m=1&surveys=3'));
        await read(() => location.search + location.hash).toBe('#m=1&surveys=3');
        const definition = await modelOf(browser);
        await read(readMarks).toEqual(expectedMarks(definition, { surveys: 3 }));
        await browser.evaluate(() => document.querySelector<HTMLElement>('[data-slider=surveys]')!.focus());
        await browser.press('ArrowRight');
        await read(readMarks).toEqual(expectedMarks(definition, { surveys: 4 }));
        await unfoldTo(browser, '[data-input=surveyPay]');
        await browser.fill('[data-input=surveyPay]', language === 'de' ? '0,6' : '0.6');
        await read(readMarks).toEqual(expectedMarks(definition, { surveys: 4, surveyPay: 0.6 }));
      }
    });

    test.for(['shopper-panel-timeline', 'three-euros'])(
      'the embed %s takes its height in a host page',
      async (id) => {
        await open(at('de', `/charts/${id}/`));
        const [code, published] = await browser.evaluate(() => [
          document.querySelector<HTMLTextAreaElement>('main textarea[data-copy-source]')!.value,
          document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href,
        ]);
        const definition = id === 'three-euros' ? await modelOf(browser) : undefined;
        await openInHost(code!.replaceAll(new URL('/', published).href, inject('site')));
        const overhang = async () => {
          const frame = await browser.evaluate(() => document.querySelector('iframe')!.clientHeight);
          return browser.inFrame(async () => {
            await gather();
            const content = await browser.evaluate(() => Math.ceil(document.documentElement.offsetHeight));
            return [frame - content, await browser.evaluate(() => document.documentElement.lang)];
          });
        };
        await expect.poll(overhang).toEqual([0, 'de']);
        if (definition) {
          await browser.inFrame(async () => {
            await click('[data-own-skip]');
            await choose(browser, { name: 'surveys', kind: 'number' }, 4);
          });
          // Frames leave the working to the page.
          await expect
            .poll(() => browser.inFrame(async () => (await browser.evaluate(readMarks)).lenses))
            .toEqual(expectedMarks(definition, { surveys: 4 }).lenses);
          await expect.poll(overhang).toEqual([0, 'de']);
        }
      },
    );

    test.for([
      ['en', 'three euros'],
      ['de', 'drei Euro'],
    ] as const)('the search finds the Shopper Panel, %s', async ([language, query]) => {
      await open(at(language, '/'));
      await browser.click('[data-search-open]');
      await read(isShown, 'dialog [data-query]').toBe(true);
      await browser.type(query);
      const hit = 'dialog [data-results] a[href*="/practices/shopper-panel/"]';
      await read(isShown, hit).toBe(true);
      await click(hit);
      await read(isShown, 'article[data-practice="shopper-panel"]').toBe(true);
      await read(() => document.documentElement.lang).toBe(language);
    });

    test('a class decides and hands in its codes, which become one picture', () =>
      playClass({ browser, open, click }));

    test('the price atlas draws its points', async () => {
      await open(at('de', '/prices/'));
      await read(isPainted, 'main canvas').toBe(true);
    });

    test('the switch of languages keeps the page, the switch of colours changes it and is remembered', async () => {
      const paper = () => getComputedStyle(document.documentElement).backgroundColor;
      await open(at('en', '/charts/three-euros/'));
      await click('[data-language-switch]');
      await read(() => [location.pathname, document.documentElement.lang, document.readyState]).toEqual([
        '/de/charts/three-euros/',
        'de',
        'complete',
      ]);

      const light = await browser.evaluate(paper);
      await click('[data-theme-switch]');
      await expect.poll(() => browser.evaluate(paper)).not.toBe(light);
      const dark = await browser.evaluate(paper);
      await open(at('en', '/'));
      expect(await browser.evaluate(paper)).toBe(dark);
      await click('[data-theme-switch]');
      await read(paper).toBe(light);
    });

    test('a lesson prints, and a printed article is black on white, unfolded and without controls', async () => {
      if (browser.print) {
        // A lesson; a whole article takes Firefox long, and is printed in Chromium by tests/e2e/print.spec.ts.
        await open(at('de', '/classroom/three-euros/'));
        const pdf = Buffer.from(await browser.print());
        expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
        expect(pdf.length).toBeGreaterThan(20_000);
      }
      await open(at('de', '/practices/shopper-panel/'));
      expect(await browser.evaluate(isShown, '.site-header nav')).toBe(true);
      // No driver of all three can pretend to print, so the rules for paper are made to hold for the screen.
      await browser.evaluate(asPrinted);
      for (const control of [
        '.site-header nav',
        '.site-header .tools',
        '[data-ask]',
        '[data-reset]',
        '.share',
      ])
        expect(await browser.evaluate(isShown, control), control).toBe(false);
      for (const content of ['[data-calculator] [data-results]', '.source-list > li'])
        expect(await browser.evaluate(isShown, content), content).toBe(true);
      expect(await browser.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    });

    test('no main page scrolls sideways on a phone', async () => {
      const paths = [
        '/',
        '/calculator/',
        '/prices/',
        '/charts/three-euros/',
        '/classroom/class/',
        '/search/',
      ];
      const wanted = [...paths, `/practices/${cases[0]}/`].map(
        (path) => new URL(at('de', path), inject('site')).href,
      );
      // In frames, since the window of WebKit's browser cannot be that narrow.
      await openInHost(
        wanted
          .map((page) => `<iframe src="${page}" width="360" height="740" style="border:0"></iframe>`)
          .join(''),
      );
      for (const [index, page] of wanted.entries())
        await browser.inFrame(async () => {
          await read(() => [location.href, document.readyState, innerWidth]).toEqual([page, 'complete', 360]);
          expect.soft(await browser.evaluate(overWidth), page).toBeLessThanOrEqual(0);
          await gather();
        }, index);
    });
  });
}
