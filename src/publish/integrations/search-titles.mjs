/** @typedef {import('../../models/search-titles').SearchTitle} SearchTitle */
/** @typedef {import('../search-titles').TitleRecord} TitleRecord */

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

/** @param {string} text */
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39|#34|#38);/g, (_, name) => entities[name]).trim();

/**
 * What a built page says of itself to the search.
 *
 * @param {string} html
 * @returns {{ kind?: string, practice?: string, title: string, text: string }} `kind` is absent where the page is not to be found
 */
export function readPage(html) {
  const meta = (name) =>
    plain(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '');
  const filter = (name) => new RegExp(`data-pagefind-filter="${name}"[^>]*>([^<]*)<`).exec(html)?.[1];
  const [kind, practice] = [filter('kind'), filter('practice')];
  return {
    ...(kind && { kind }),
    ...(practice && { practice }),
    title: meta('og:title'),
    text: meta('description'),
  };
}

/**
 * Joins the pages of one language with what the content adds to them.
 *
 * @param {Map<string, ReturnType<typeof readPage>>} pages - by address from the root of the site
 * @param {TitleRecord[]} records
 * @returns {SearchTitle[]}
 * @throws Error naming file and entry where one leads to a page that is not there
 */
export function joinTitles(pages, records) {
  /** @type {Map<string, SearchTitle>} */
  const titles = new Map();
  for (const [url, { kind, ...page }] of pages) if (kind) titles.set(url, { url, kind, ...page });
  for (const { url, origin, title, text, also = [], ask = [], answer } of records) {
    let entry = titles.get(url);
    if (!entry && title && text) entry = { url, kind: 'term', title, text };
    const page = pages.get(url);
    // Worksheets are looked for by name, but their text is that of the lesson.
    if (!entry && page) entry = { url, kind: 'lesson', title: page.title, text: page.text };
    if (!entry)
      throw new Error(
        `${origin}: leads to ${url}, which is no page of this site. Write the address of a page or a term as it stands in the browser, without host and language.`,
      );
    titles.set(url, entry);
    if (also.length) entry.also = [...(entry.also ?? []), ...also];
    if (ask.length) entry.ask = [...(entry.ask ?? []), ...ask];
    if (answer) entry.answer ??= answer;
  }
  return [...titles.values()];
}

/**
 * The addresses of one language: those below its prefix, or, for the one at the root, those below no other's.
 *
 * @param {string} language
 * @param {string[]} languages - the one at the root first
 * @returns {(url: string) => boolean}
 * @example addressedIn('en', ['en', 'de'])('/de/charts/') // false
 */
export const addressedIn = (language, [, ...prefixed]) =>
  prefixed.includes(language)
    ? (url) => url.startsWith(`/${language}/`)
    : (url) => !prefixed.some((other) => url.startsWith(`/${other}/`));
