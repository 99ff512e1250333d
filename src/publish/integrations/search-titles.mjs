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

/** Up to this size in bytes a list is loaded whole: with what a first answer needs besides, 70 KB travel. */
const longest = 200_000;
/** Size of a part in bytes: 10 KB travel. */
const partSize = 30_000;

/**
 * Parts a list that is too long to be loaded before the first answer, which it is from some fifty case studies on. What
 * stays has all pages, terms, case studies and questions, with the words that lead to them; what is said of a case, and its
 * charts and calculators, stands in the part that the case names.
 *
 * @param {SearchTitle[]} titles
 * @param {{ most?: number, size?: number }} [limits] - in bytes: of a list that stays whole, and of a part
 * @returns {{ list: SearchTitle[], parts: SearchTitle[][] }}
 */
export function partTitles(titles, { most = longest, size = partSize } = {}) {
  const bytes = (/** @type {unknown} */ value) => Buffer.byteLength(JSON.stringify(value));
  if (bytes(titles) <= most) return { list: titles, parts: [] };
  /** @type {SearchTitle[][]} */
  const parts = [];
  /** @type {Map<string, number>} */
  const places = new Map();
  let room = 0;
  for (const [practice, own] of Map.groupBy(titles, ({ practice }) => practice)) {
    if (!practice) continue;
    if (room <= 0) {
      parts.push([]);
      room = size;
    }
    parts.at(-1)?.push(...own);
    places.set(practice, parts.length - 1);
    room -= bytes(own);
  }
  const list = titles.flatMap((title) => {
    const part = places.get(title.practice ?? '');
    if (part === undefined) return title;
    if (title.kind !== 'case' && !title.ask) return [];
    const { url, kind, title: name, also, ask } = title;
    return { url, kind, title: name, text: '', ...(also && { also }), ...(ask && { ask }), part };
  });
  return { list, parts };
}

/**
 * The files of the search for the titles of a language: the list, and its parts where it has some.
 *
 * @param {string} language
 * @param {SearchTitle[]} titles
 * @returns {[name: string, content: string][]}
 * @example titleFiles('en', titles)[0][0] // 'en.json'
 */
export function titleFiles(language, titles) {
  const { list, parts } = partTitles(titles);
  return [list, ...parts].map((content, index) => [
    index === 0 ? `${language}.json` : `${language}-${index - 1}.json`,
    JSON.stringify(content),
  ]);
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
