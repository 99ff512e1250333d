import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withoutQuotes } from './article-shape';
import { readContent, root, type Article } from './read-content';

/** The word for a thing, and other words for it that were once in use; a pattern ends and begins at whole words. */
const terms: Record<'en' | 'de', Record<string, string>> = {
  en: {
    yardstick: 'rulers?|lens(?:es)?',
    broker: 'go-betweens?|data (?:dealers?|traders?)',
    // Where something is added, the result is a sum.
    amount:
      '(?:fixed|court|named|every|both|our|without a|the same) sums?|sums? (?:held|named|paid|of money)',
    'data, singular': '(?<!for |about |of |on |in |with |through )data are(?! to )|these data',
    'movement data': 'mobility data',
    ads: 'adverts?',
    reward: 'payouts?|sum held out|held out',
    'asking price': 'price demands?|what people (?:want|ask)(?= (?:for|is|was|are)\\b)',
    'price of saying no': 'costs? to say no|costs? of saying no',
    'class link, class results': 'class sets?',
    'data sold by insiders': 'insider[- ]sales?',
    'the case for': 'what speaks (?:for|against)|for \\p{Lu}\\p{L}+ speaks',
    'Teaching this?': 'you teach\\?',
    'Work it out': 'think along',
    'USB stick': '(?<!USB )(?:a|the) stick',
    'Open on its own': 'open alone',
    'Closest matches': 'nearest, for',
    'Where it stands': 'state of the programme',
    Link: 'permanent address|address of this fact',
    'at no price': 'for giving (?:them|it) away',
    'no outside services': 'no third parties',
  },
  de: {
    Maßstab: 'Lineale?n?|Linsen?',
    Zwischenhändler: 'Dealern?|(?<!term: )Datenhändlern?',
    Bewegungsdaten: 'Mobilitätsdaten',
    Vergütung: 'Prämien?|Belohnung(?:en)?|Gegenleistung(?:en)?',
    'verlangter Preis': 'Preiswünschen?|Preiswunsch|Preisvorstellung(?:en)?|Preisforderung(?:en)?',
    Voreinstellung: '(?<!Rechtliche )Vorgaben?|Grundeinstellung(?:en)?',
    Grafik: 'Schaubild(?:er|ern)?|Diagramm(?:e|en|s)?',
    Werbekunden: 'Werbenden?',
    Fassung: 'Version(?:en)?|Modellversion',
    Gewinnschwelle: 'Wendepunkte?',
    'Klassenlink, Klassenergebnis': 'Klassens[aä]tze?|Klassensatz|Klassenseiten?',
    'Datenverkauf durch Insider': 'Insiderverk[aä]ufe?|Insider-Verk[aä]ufe?|Insiderverkäufen',
    Samples: 'Amazon-Proben',
    'Ähnliche Treffer': 'Am nächsten, zu',
    Link: 'Dauerhaften? Adressen?|Adresse dieser Angabe',
    Beleg: 'alle Angaben(?! über)|(?:Kennung|Karte) der Angabe|(?:Liste|Seite) der Angaben|Seite „Angaben“',
    'echte Deals': 'wirkliche[nr]? (?:Deals?|Geschäften?|Fällen?)',
    'um keinen Preis': 'Ich gäbe',
    'keine fremden Dienste': 'keine Dritten',
  },
};

const {
  cases,
  pages,
  terms: glossary,
  lessons,
  worksheets,
  solutions,
  cards,
  interface: words,
} = readContent();

interface Text {
  file: string;
  language: string;
  line: number;
  text: string;
}

/** Words of others keep their terms. */
const ownWords = (text: string) => text.replace(/[“„‘‚][^“”„‘’‚]*[”“’‘]/g, '');

/** The lines of an article that readers see; what a glossary entry is also called, and the search finds it by, is none. */
const linesOf = ({ file, language, whole }: Pick<Article<unknown>, 'file' | 'language' | 'whole'>): Text[] =>
  withoutQuotes(whole)
    .replace(/^(?:also|see|practices): .*$/gm, '')
    .replace(
      /\b(?:id|facts|calculator|step|given|fact|source|picture|lens|part|kind)(?:=|: )"?[\w, .&=-]+"?/g,
      '',
    )
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n')
    .map((text, index) => ({ file, language, line: index + 1, text: ownWords(text) }));

/** The texts of a chart or calculator, by language. */
function textsIn(value: unknown, file: string, language?: string): Text[] {
  if (typeof value === 'string') return language ? [{ file, language, line: 0, text: ownWords(value) }] : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, file, key === 'en' || key === 'de' ? key : language),
  );
}

const yaml = [
  'content/exercises.yaml',
  ...['charts', 'calculators', 'series'].flatMap((folder) =>
    readdirSync(join(root, 'content', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `content/${folder}/${name}`),
  ),
].flatMap((file) => textsIn(parse(readFileSync(join(root, file), 'utf8')), file));
const interfaces = Object.entries(words).flatMap(([language, dictionary]) =>
  Object.entries(dictionary).map(([key, text]) => ({
    file: `content/interface/${language}.yaml: ${key}`,
    language,
    line: 0,
    text: ownWords(text.replace(/\{\w+\}/g, '')),
  })),
);
const all = [
  ...[...cases, ...pages, ...glossary, ...lessons, ...worksheets, ...solutions, ...cards].flatMap(linesOf),
  ...yaml,
  ...interfaces,
];

/** Places that use another word for a thing. */
const findOthers = (texts: readonly Text[], language: 'en' | 'de', term: string): string[] => {
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${terms[language][term]})(?![\\p{L}])`, 'giu');
  return texts
    .filter((one) => one.language === language)
    .flatMap(({ file, line, text }) =>
      [...text.matchAll(pattern)].map(([found]) => `${file}${line ? `:${line}` : ''}: ${found}`),
    );
};

describe.each(['en', 'de'] as const)('one word for one thing, in %s', (language) => {
  it.each(Object.keys(terms[language]))('%s', (term) => {
    expect(findOthers(all, language, term)).toEqual([]);
  });
});

describe('the search for other words', () => {
  const text = (words: string) => [{ file: 'a', language: 'en', line: 1, text: ownWords(words) }];

  it('finds them whole, in any case, and leaves quotations alone', () => {
    expect(findOthers(text('Five Rulers and a lens.'), 'en', 'yardstick')).toEqual([
      'a:1: Rulers',
      'a:1: lens',
    ]);
    expect(findOthers(text('A cleaned “ruler”, summed.'), 'en', 'yardstick')).toEqual([]);
    expect(findOthers(text('We summed it; a summary.'), 'en', 'amount')).toEqual([]);
  });

  it('skips what a field names, and reads on after the same word in a sentence', () => {
    const article = (whole: string) => linesOf({ file: 'a', language: 'en', whole });
    expect(findOthers(article('lens: rulers'), 'en', 'yardstick')).toEqual([]);
    expect(findOthers(article('<Fact id="five-rulers" />'), 'en', 'yardstick')).toEqual([]);
    expect(findOthers(article('The source of this fact has two rulers.'), 'en', 'yardstick')).toEqual([
      'a:1: rulers',
    ]);
  });
});
