import type { Browser } from 'playwright/test';
import { addressOf, pageFiles } from './built';

/** What the tests of links and of the head need to know of a built page. */
export interface Summary {
  file: string;
  /** From the root of the host, as it is served: `/de/charts/`. */
  address: string;
  language: string;
  title: string;
  description: string | null;
  canonical: string | null;
  /** Addresses by their `hreflang`. */
  alternates: Record<string, string>;
  /** Every `href`, `src`, `srcset` and `content` that is an address, as written. */
  links: string[];
  ids: string[];
  headings: number;
  picture: string | null;
  /** What is said of the picture. */
  pictureText: string | null;
  structured: string[];
  /** The content security policy. */
  policy: string;
  /** Attributes that hold code. */
  code: string[];
  /** The code that readers copy to embed the chart of this page. */
  snippet: string | null;
}

/** Reads pages with the browser's own parser, which is quick and forgives as little as readers' browsers do. Runs in the page. */
const summarize = (files: { file: string; url: string }[]): Promise<Omit<Summary, 'address'>[]> =>
  Promise.all(
    files.map(async ({ file, url }) => {
      const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
      const all = (selector: string) => [...page.querySelectorAll(selector)];
      const coded = page.evaluate(
        "//@*[starts-with(name(), 'on') or starts-with(normalize-space(.), 'javascript:')]",
        page,
        null,
        XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
      );
      const one = (selector: string, name: string) =>
        page.querySelector(selector)?.getAttribute(name) ?? null;
      const attributes = ['href', 'src', 'poster', 'action', 'data-base'].flatMap((name) =>
        all(`[${name}]`).map((element) => element.getAttribute(name)!),
      );
      const sets = all('[srcset]').flatMap((element) =>
        element
          .getAttribute('srcset')!
          .split(',')
          .map((part) => part.trim().split(/\s+/)[0]!),
      );
      const cards = all('meta[property="og:image"], meta[property="og:url"]').map((element) =>
        element.getAttribute('content')!,
      );
      return {
        file,
        language: page.documentElement.lang,
        title: page.title,
        description: one('meta[name=description]', 'content'),
        canonical: one('link[rel=canonical]', 'href'),
        alternates: Object.fromEntries(
          all('link[rel=alternate][hreflang]').map((link) => [
            link.getAttribute('hreflang')!,
            link.getAttribute('href')!,
          ]),
        ),
        links: [...new Set([...attributes, ...sets, ...cards])],
        ids: all('[id]').map(({ id }) => id),
        headings: all('h1').length,
        picture: one('meta[property="og:image"]', 'content'),
        pictureText: one('meta[property="og:image:alt"]', 'content'),
        structured: all('script[type="application/ld+json"]').map(({ textContent }) => textContent),
        policy: one('meta[http-equiv="content-security-policy" i]', 'content') ?? '',
        code: Array.from({ length: coded.snapshotLength }, (_, index) => {
          const { name, value } = coded.snapshotItem(index) as Attr;
          return `${name}="${value}"`;
        }),
        snippet: page.querySelector<HTMLTextAreaElement>('main textarea[data-copy-source]')?.value ?? null,
      };
    }),
  );

/**
 * Summaries of built pages, read once a worker.
 *
 * @param site - where the pages are served
 */
export async function readDocuments(browser: Browser, site: string, files = pageFiles): Promise<Summary[]> {
  const page = await browser.newPage();
  // A file of the same origin that has no policy of its own.
  await page.goto(new URL('robots.txt', site).href);
  const summaries: Summary[] = [];
  for (let start = 0; start < files.length; start += 20) {
    const batch = files
      .slice(start, start + 20)
      .map((file) => ({ file, url: new URL(file.replace(/(^|\/)index\.html$/, '$1'), site).href }));
    const read = await page.evaluate(summarize, batch);
    summaries.push(...read.map((summary) => ({ ...summary, address: addressOf(summary.file) })));
  }
  await page.close();
  return summaries;
}
