import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright/test';
import { addressOf, folder, pageFiles } from './built';

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
  structured: string[];
  /** The content security policy. */
  policy: string;
  /** The code that readers copy to embed the chart of this page. */
  snippet: string | null;
}

/** Reads pages with the browser's own parser, which is quick and forgives as little as readers' browsers do. */
function summarize(pages: { file: string; html: string }[]): Omit<Summary, 'address'>[] {
  return pages.map(({ file, html }) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const all = (selector: string) => [...page.querySelectorAll(selector)];
    const one = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name) ?? null;
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
      structured: all('script[type="application/ld+json"]').map(({ textContent }) => textContent),
      policy: one('meta[http-equiv="content-security-policy" i]', 'content') ?? '',
      snippet: page.querySelector<HTMLTextAreaElement>('main textarea[data-copy-source]')?.value ?? null,
    };
  });
}

/** Summaries of all built pages, read once a worker. */
export async function readDocuments(browser: Browser, dir = folder, files = pageFiles): Promise<Summary[]> {
  const page = await browser.newPage();
  const summaries: Summary[] = [];
  for (let start = 0; start < files.length; start += 20) {
    const batch = files.slice(start, start + 20);
    const texts = await Promise.all(
      batch.map(async (file) => ({ file, html: await readFile(join(dir, file), 'utf8') })),
    );
    const read = await page.evaluate(summarize, texts);
    summaries.push(...read.map((summary) => ({ ...summary, address: addressOf(summary.file) })));
  }
  await page.close();
  return summaries;
}
