import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { mark, sampleQueries, seed } from '../unit/client/hostile-queries';
import { folder } from './built';
import { expect, test } from './site';

/*
 * Three hundred hostile links, the same in every run (`SEED=7` tries others, `LINKS=10000` more), on each kind of page that
 * reads its address; the readers themselves are given ten thousand each in tests/unit/client/hostile-links.test.ts. The first two of
 * a kind are opened as a reader opens them. For the others the page stays: its address changes, what its scripts fill is
 * set anew, and each of its built scripts that looks at the address runs again, in an embed the very script of the embed.
 * What lies behind a reader's further clicks is not covered here.
 */
const opened = 2;
const times = Number(process.env['LINKS'] ?? 300) / 1000;
const inputs = ['m', 'own', 'surveys', 'surveyPay', 'withFixed', 'hoursOff', 'theme', 'lens', 'utm_source'];
const filters = [
  'view',
  'per',
  'kind',
  'from',
  'practice',
  'data',
  'place',
  'grade',
  'verified',
  'text',
  'money',
];
const kinds: [path: string, share: number, known: string[], words: string[]][] = [
  ['/charts/three-euros/', 80, inputs, ['4', '0.75']],
  ['/de/calculator/', 50, ['m', 'own', 'months'], ['6', 'none']],
  ['/de/c/', 50, ['3H8-K2QW'], ['1', 'browsing']],
  ['/d/', 30, ['deals'], ['1-23MZ', '0']],
  ['/practices/shopper-panel/', 30, inputs, ['4', '0.75']],
  ['/de/embed/three-euros/', 120, [...inputs, 'childId', 'secret'], ['4', 'dark']],
  ['/prices/', 20, filters, ['year', 'reward', 'USD', '2020', 'all']],
  ['/embed/prices/', 70, [...filters, 'theme'], ['year', 'reward', 'USD', '2020', 'all']],
  ['/charts/', 150, ['practice', 'lens', 'kind'], ['samples', 'reward', 'timeline']],
  ['/embed/samples-timeline/', 400, ['theme', 'childId', 'initialWidth', 'secret'], ['dark', 'light']],
  ['/facts/o2-mobility/', 80, ['fact'], ['x']],
  ['/de/sources/', 40, ['text', 'topic'], ['samples']],
  ['/search/', 30, ['q'], ['euro']],
];

/** Keeps what a link did in the page: errors, refused code, dialogs, and markup or code that the site never writes. */
function watch({ mark }: { mark: string }) {
  const seen: string[] = [];
  const tell = (what: string) => seen.push(`${what} at ${location.href.slice(0, 2000)}`);
  Object.assign(window, { seen });
  addEventListener('error', ({ message }) => {
    // What browsers say of a chart that takes a second frame to fit; no mistake of the page.
    if (!message.startsWith('ResizeObserver loop')) tell(`error: ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => tell(`rejection: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    tell(`refused: ${violatedDirective}`),
  );
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
    Object.assign(window, { [name]: () => tell(name) });
  Object.defineProperty(window, mark, { set: () => tell('code ran') });
  // Frames come at once, or thousands of links would wait for the screen.
  window.requestAnimationFrame = (then) => window.setTimeout(() => then(performance.now()));
  const foreign =
    'script:not([data-again]), iframe, object, embed, base, meta, form, img[src=x], [href^="javascript:" i], [srcdoc]';
  const suspicious = (element: Element) =>
    element.matches(foreign) || element.getAttributeNames().some((name) => name.startsWith('on'));
  const look = (records: MutationRecord[]) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const element of [node, ...node.querySelectorAll('*')])
            if (suspicious(element)) tell(`injected: ${element.outerHTML.slice(0, 200)}`);
  };
  const observer = new MutationObserver(look);
  Object.assign(window, { look: () => look(observer.takeRecords()), forget: () => observer.takeRecords() });
  addEventListener('DOMContentLoaded', () => observer.observe(document, { childList: true, subtree: true }));
}

/** Runs the scripts of the page that look at the address again, once for each link. */
async function runAgain({ links, html, turn }: { links: string[]; html: string; turn: number }) {
  const { look, forget } = window as unknown as { look: () => void; forget: () => void };
  const bare = new DOMParser().parseFromString(html, 'text/html');
  const pause = () => new Promise((done) => setTimeout(done));
  const inline = [...bare.querySelectorAll('body script:not([type], [src])')].map(
    ({ textContent }) => textContent,
  );
  const files = performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => (/\.js$/.test(name) ? name : []));
  const modules: string[] = [];
  // An embed may fetch nothing; a search element stays defined for good.
  if (inline.length === 0)
    for (const file of new Set(files))
      if (!/\/Base\.|pagefind/.test(file) && /location\.(search|hash)/.test(await (await fetch(file)).text()))
        modules.push(file);
  // Layout has nothing to do with the address, and each run would leave another observer of it behind.
  document.documentElement.style.display = 'none';
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // Galleries and lists are only filtered; what a calculator or the atlas fills is set anew.
  const filled = bare.querySelector('[data-calculator], [data-atlas-payload]');
  const parts = inline.length ? (filled ? ['body'] : []) : ['[data-calculator]', '[data-atlas]'];
  let count = 0;
  for (const link of links) {
    history.replaceState(null, '', location.pathname + link);
    for (const part of parts)
      document.querySelector(part)?.replaceWith(document.importNode(bare.querySelector(part)!, true));
    forget();
    const search = document.querySelector<HTMLElement & { search(): Promise<void> }>('main site-search');
    if (search) {
      search.querySelector('input')!.value = new URLSearchParams(location.search).get('q') ?? '';
      await search.search();
    }
    for (const text of inline) {
      const script = document.createElement('script');
      script.dataset['again'] = '';
      script.textContent = text;
      document.body.append(script);
    }
    for (const module of modules) await import(`${module}?again=${turn}-${count}`);
    await pause();
    await pause();
    look();
    count += 1;
  }
  return {
    count,
    ran: inline.length + modules.length + (document.querySelector('main site-search') ? 1 : 0),
  };
}

/** What the page kept, with the errors of frames that an attack might have opened. */
const seenBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: string[] }).seen.slice(0, 5));

for (const [path, share, known, words] of kinds) {
  const links = Math.round(share * times);
  test(`${links} hostile links to ${path} neither break it nor get in`, async ({ page }) => {
    test.setTimeout(240_000 * Math.max(1, times));
    const told: string[] = [];
    page.on('dialog', (dialog) => {
      told.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(watch, { mark });
    const written = sampleQueries(links, known, words).map((query, index) => {
      const text = query.toWellFormed();
      if (index % 5 === 3) return `#${text}`;
      return `?${text.replaceAll('#', '%23')}${index % 5 === 4 ? `#${text.slice(0, 200)}` : ''}`;
    });
    // Servers refuse addresses beyond some kilobytes; those go to the scripts alone.
    const short = written.filter((link) => new URL(link, 'http://x').href.length < 6000).slice(0, opened);
    for (const link of short) {
      // From elsewhere: where only the fragment changes, the browser stays on the page.
      await page.goto('about:blank');
      await page.goto(`.${path}${link}`);
      if (path === '/search/') await expect(page.locator('main [data-status]')).not.toHaveText('');
      told.push(...(await seenBy(page)));
    }

    await page.goto(`.${path}?again`);
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const open = new Set(short.map((link) => written.indexOf(link)));
    const rest = written.filter((_, index) => !open.has(index));
    let count = short.length;
    for (let start = 0; start < rest.length; start += 100) {
      const result = await page.evaluate(runAgain, {
        links: rest.slice(start, start + 100),
        html,
        turn: start,
      });
      expect(result.ran, 'scripts that read the address').toBeGreaterThan(0);
      count += result.count;
    }
    told.push(...(await seenBy(page)));
    expect(told, `with SEED=${seed}`).toEqual([]);
    expect(count).toBe(links);
  });
}
