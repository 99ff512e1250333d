import { toProse, withoutQuotes } from './article-shape';

const money = String.raw`(?:€|\$|£|(?:EUR|USD|GBP|(?:US-)?[Dd]ollars?|[Ee]uros?|[Cc]ents?|[Pp]ounds?|Pfund)(?![\p{Ll}]))`;
const percent = String.raw`(?:%|[Pp]er ?cent(?!\p{Ll})|Prozent)`;
const scale = String.raw`(?:thousand|million|billion|trillion|bn|m|Tausend|Mio\.?|Mrd\.?|Millionen?|Milliarden?)`;
const english =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';
const german =
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend';
const vague = 'several|some|few|many|mehrere|einige|paar|viele';
const gap = String.raw`[\s\u00a0\u202f-]*`;

const digits = new RegExp(
  String.raw`(?:€|\$|£|\b(?:EUR|USD|GBP))[\s\u00a0]?\d[\d.,]*|(?<!\b(?:in|von)\s(?=(?:19|20)\d\d\s))(?<![\d.,])\d(?:[\d.,]*\d)?${gap}(?:${scale}${gap})?(?:${money}|${percent})`,
  'gu',
);
const words = new RegExp(
  String.raw`(?<!\b(?:${vague})[\s\u00a0])(?<![\p{L}])(?:${english}|${german})${gap}(?:${scale}${gap})?(?:${money}|${percent})`,
  'giu',
);

/** Stands where a tag prints something, so that the words around it do not come together. */
const printed = '§';

/** An amount or percentage that stands in the prose as text. */
export interface TypedAmount {
  found: string;
  /** Lines from the beginning of the text, the first is 0. */
  line: number;
}

/**
 * Finds amounts of money and percentages typed into an article's prose. Verbatim quotations and the names of
 * calculators and charts may hold them; headings may hold amounts in words ("three euros"), not in digits.
 *
 * @param names - titles of calculators and charts
 * @example findTypedAmounts('They got 3 euros.', []) // [{ found: '3 euros', line: 0 }]
 */
export function findTypedAmounts(text: string, names: readonly string[]): TypedAmount[] {
  const bare = names.reduce(
    (prose, name) => prose.replaceAll(name, ''),
    toProse(withoutQuotes(text), printed),
  );
  return bare.split('\n').flatMap((content, line) => {
    const patterns = content.startsWith('#') ? [digits] : [digits, words];
    return patterns.flatMap((pattern) => [...content.matchAll(pattern)].map(([found]) => ({ found, line })));
  });
}
