// Where the site prints numbers, for the audit: in texts, charts and calculators, with the words around them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** @typedef {{ value?: number, low?: number, high?: number, open?: string, unit?: string, label: Record<string, string>, quote?: string, source?: string, grade?: string, basis?: string }} Fact */
/** @typedef {{ kind: 'case' | 'chart' | 'calculator' | 'lesson', page: string, sentence: string, fact: string }} Place A number on a page. */

const languages = ['en', 'de'];

const read = (/** @type {string} */ file) => readFileSync(file, 'utf8');
const list = (/** @type {string} */ folder, /** @type {string} */ ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();

/**
 * A number as the list of facts has it, bare of any language's form, so that it can be held against the quote.
 *
 * @param {Fact} fact
 * @returns {string | undefined} nothing for a claim without a number
 * @example plainNumber({ low: 80, high: 2000, open: 'high', unit: 'USD/purchase' }) // '80 to more than 2000 USD per purchase'
 */
export function plainNumber({ value, low, high, open, unit: written }) {
  const [unit, per] = written?.split('/') ?? [];
  const more = open ? 'more than ' : '';
  const between = low !== undefined && high !== undefined ? `${low} to ${more}${high}` : undefined;
  const single = value ?? low ?? high;
  if (single === undefined) return undefined;
  const given = between && value !== undefined && value !== low && value !== high;
  return [
    between ?? more + single,
    given && `(${value})`,
    unit !== 'count' && unit,
    per && (per === 'one-time' ? 'once' : `per ${per}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The sentence of a paragraph that holds a mark. */
const sentenceAt = (/** @type {string} */ text, /** @type {string} */ mark, /** @type {string} */ language) =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .find(({ segment }) => segment.includes(mark))
    ?.segment.trim() ?? text.trim();

/**
 * Every number that a text prints from a fact, with the sentence around it and the number in brackets.
 *
 * @param {string} text - of an MDX file, without its head
 * @param {string} language
 * @param {Map<string, Fact>} facts
 * @returns {{ fact: string, sentence: string }[]}
 */
export function numbersInText(text, language, facts) {
  const tag = /<Fact\b[^>]*?\sid="([^"]+)"[^>]*\/>/g;
  const print = (/** @type {string} */ id) => plainNumber(facts.get(id) ?? { label: {} }) ?? '';
  return text.split(/\n\s*\n/).flatMap((paragraph) =>
    [...paragraph.matchAll(tag)].flatMap((match) => {
      const id = /** @type {string} */ (match[1]);
      if (!print(id)) return [];
      const before = paragraph.slice(0, match.index);
      const after = paragraph.slice(match.index + match[0].length);
      const words = (/** @type {string} */ part) =>
        part
          .replace(tag, (_, other) => print(other))
          .replace(/<Step\b[^>]*\bstep="([^"]+)"[^>]*\/>/g, '{$1}')
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' ');
      const whole = `${words(before)}\u0001${words(after)}`;
      const sentence = sentenceAt(whole, '\u0001', language).replace('\u0001', `[${print(id)}]`);
      return [{ fact: id, sentence }];
    }),
  );
}

/** Words that stand beside a fact in YAML. */
const wordy = ['label', 'title', 'text', 'words', 'note'];

/**
 * Every fact that data name, however deep, with the words that stand nearest to it.
 *
 * @param {unknown} data
 * @param {string} language
 * @param {string} [near] - words of what holds the data
 * @returns {{ fact: string, sentence: string }[]}
 */
export function factsInData(data, language, near = '') {
  if (Array.isArray(data)) return data.flatMap((one) => factsInData(one, language, near));
  if (data === null || typeof data !== 'object') return [];
  const entries = Object.entries(data);
  const own = wordy.flatMap((key) => {
    const words = /** @type {Record<string, any>} */ (data)[key];
    return typeof words === 'string' ? words : (words?.[language] ?? []);
  });
  const words = own.filter((one) => typeof one === 'string').join(': ') || near;
  return entries.flatMap(([key, value]) =>
    key === 'fact' && typeof value === 'string'
      ? [{ fact: value, sentence: words }]
      : factsInData(value, language, words),
  );
}

/** The facts of a calculator; those that formulas use take the label of the first step that does. */
function factsOfCalculator(
  /** @type {any} */ { title, inputs, facts = {}, steps },
  /** @type {string} */ language,
) {
  const named = Object.entries(facts).map(([name, { fact }]) => {
    const step = Object.values(steps).find(({ formula }) => new RegExp(`\\b${name}\\b`).test(formula));
    return { fact, sentence: `${title[language]}: ${step?.label[language] ?? name}` };
  });
  return [...factsInData(inputs, language, title[language]), ...named];
}

/**
 * Reads the content: facts, sources, and every place where the site prints a number of a fact.
 *
 * @param {string} root - folder of the project
 */
export function readPlaces(root) {
  const at = (/** @type {string[]} */ ...parts) => join(root, 'content', ...parts);
  /** @type {Map<string, Fact>} */
  const facts = new Map(
    list(at('facts'), '.yaml').flatMap((file) => Object.entries(parse(read(at('facts', file))) ?? {})),
  );
  const sources = new Map(
    list(at('sources'), '.json').flatMap((file) =>
      JSON.parse(read(at('sources', file))).map((/** @type {any} */ source) => [source.id, source]),
    ),
  );
  /** @type {Place[]} */
  const places = [];
  const add = (
    /** @type {Place['kind']} */ kind,
    /** @type {string} */ page,
    /** @type {{ fact: string, sentence: string }[]} */ found,
  ) => {
    for (const one of found)
      if (plainNumber(facts.get(one.fact) ?? { label: {} }) !== undefined)
        places.push({ kind, page, ...one });
  };
  for (const language of languages) {
    const prefix = language === 'en' ? '' : `/${language}`;
    const texts = [
      { folder: 'practices', kind: 'case', page: (/** @type {string} */ id) => `/practices/${id}/` },
      { folder: 'lessons', kind: 'lesson', page: (/** @type {string} */ id) => `/classroom/${id}/` },
      {
        folder: 'worksheets',
        kind: 'lesson',
        page: (/** @type {string} */ id) => `/classroom/${id}/worksheet/`,
      },
      {
        folder: 'solutions',
        kind: 'lesson',
        page: (/** @type {string} */ id) => `/classroom/${id}/solutions/`,
      },
      { folder: 'cards', kind: 'lesson', page: (/** @type {string} */ id) => `/classroom/${id}/cards/` },
    ];
    for (const { folder, kind, page } of texts)
      for (const file of list(at(folder), `/${language}.mdx`)) {
        const [, head = '', text = ''] =
          /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(at(folder, file))) ?? [];
        const where = prefix + page(/** @type {string} */ (file.split('/')[0]));
        add(/** @type {Place['kind']} */ (kind), where, factsInData(parse(head), language));
        add(/** @type {Place['kind']} */ (kind), where, numbersInText(text, language, facts));
      }
    for (const file of list(at('charts'), '.yaml')) {
      const chart = parse(read(at('charts', file)));
      add('chart', `${prefix}/charts/${file.replace('.yaml', '')}/`, factsInData(chart, language));
    }
    for (const file of list(at('calculators'), '.yaml')) {
      const found = factsOfCalculator(parse(read(at('calculators', file))), language);
      add('calculator', `${prefix}/charts/${file.replace('.yaml', '')}/`, found);
    }
  }
  return { facts, sources, places };
}
