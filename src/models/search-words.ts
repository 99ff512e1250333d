import type { Language } from '../schemas/words';

/** Words that carry no question of their own. */
const filler: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'a an the i me my mine you your we our us it its this that these those is are was were be been am do does did have has had can could may might will would shall should of for from to in on at by with about as and or if so than then there here how what which who whom whose when where why much many any some get'.split(
      ' ',
    ),
  ),
  de: new Set(
    'ein eine einen einem einer eines der die das den dem des ich mich mir mein meine meinen meinem meiner meines du dich dir dein deine deinen deiner wir uns unser ihr euch eure es er sie sich man ist sind war waren sein bin wird werden wurde wurden hat habe haben hatte kann koennen darf duerfen soll wie was wer wen wem wessen wann wo woher wohin warum welche welcher welches viel viele von vom fuer aus zu zum zur in im an am auf bei mit ueber nach als und oder wenn ob so denn da hier noch auch nicht'.split(
      ' ',
    ),
  ),
};

/** Small numbers are typed as words and as digits. */
const numerals: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
    ...{ ten: '10', eleven: '11', twelve: '12' },
  },
  de: {
    ...{ zwei: '2', drei: '3', vier: '4', fuenf: '5', sechs: '6', sieben: '7', acht: '8', neun: '9' },
    ...{ zehn: '10', elf: '11', zwoelf: '12' },
  },
};

/** Signs and names of money, each as one word. */
const money: Readonly<Record<string, string>> = {
  ...{ '€': 'euro', eur: 'euro', euros: 'euro', $: 'dollar', usd: 'dollar', dollars: 'dollar' },
  ...{ '£': 'pound', gbp: 'pound', pounds: 'pound', pfund: 'pound', cents: 'cent' },
};

/**
 * A text in small letters without accents; umlauts as one types them without their keys.
 *
 * @example fold('Vergütung, Telefónica') // 'verguetung, telefonica'
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Reads digits as the language writes them: in German 1.000 is a thousand and 1,3 is one and three tenths. */
function number(digits: string, language: Language): string {
  const [group, decimal] = language === 'de' ? ['.', ','] : [',', '.'];
  const whole = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(?=\\${decimal}|$)`).test(digits)
    ? digits.replaceAll(group, '')
    : digits;
  return String(Number(whole.replace(decimal, '.').replace(/[.,](?=.*[.,])/g, '')));
}

/** Cuts the ending off a word, so that one and many are one. Rough on purpose: it must only be the same on both sides. */
function stem(word: string, language: Language): string {
  if (language === 'de') return word.length > 4 ? word.replace(/(?<=.{4})(?:en|er|es|em|e|n|s)$/, '') : word;
  return word.replace(/(?<=.{2})(?:ies?|y)$/, 'i').replace(/(?<=.{2}[^s])s$/, '');
}

/** A word of a text: as it stands there, and as the search compares it. */
export interface SearchWord {
  word: string;
  /** In small letters. */
  surface: string;
}

/**
 * The words of a text in their order, each as it stands there and as the search compares it: folded, without its ending,
 * numbers as values, signs of money as words, hyphens as blanks.
 *
 * @example readWords('1,3 Mrd. €', 'de') // words '1.3', 'mrd', 'euro'
 */
export function readWords(text: string, language: Language): SearchWord[] {
  const found =
    text.toLowerCase().match(/[€$£]|(?<![\p{L}\d])\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  return found.flatMap((surface) => {
    if (/^\d/.test(surface)) return { word: number(surface, language), surface };
    const plain = fold(surface);
    const known = money[plain] ?? numerals[language][plain];
    if (known) return { word: known, surface };
    return plain.length > 1 ? { word: stem(plain, language), surface } : [];
  });
}

/**
 * The words of a text as the search compares them.
 *
 * @example searchWords('Shopper-Panel: 1,3 Mrd. €', 'de') // ['shopp', 'panel', '1.3', 'mrd', 'euro']
 * @example searchWords('$90,000', 'en') // ['dollar', '90000']
 */
export const searchWords = (text: string, language: Language): string[] =>
  readWords(text, language).map(({ word }) => word);

/** Whether a word is a number, which is either the same or another. */
export const isNumber = (word: string): boolean => /^\d/.test(word);

/**
 * The words of a question that count: without filler, unless it is nothing else; each once.
 *
 * @example questionWords('Was sind meine Daten wert?', 'de') // words 'daten', 'wert'
 */
export function questionWords(text: string, language: Language): SearchWord[] {
  const stems = fillerStems(language);
  const seen = new Set<string>();
  const words = readWords(text, language).filter(({ word }) => !seen.has(word) && seen.add(word));
  const counting = words.filter(({ word }) => !stems.has(word));
  return counting.length > 0 ? counting : words;
}

const stemsOf = new Map<Language, ReadonlySet<string>>();

function fillerStems(language: Language): ReadonlySet<string> {
  let stems = stemsOf.get(language);
  if (!stems)
    stemsOf.set(language, (stems = new Set([...filler[language]].map((word) => stem(word, language)))));
  return stems;
}

/**
 * Whether a text holds a word of a question: the word itself, one that begins with it, or one that differs in a short
 * ending; of numbers only the same.
 *
 * @param words - of the text, by `searchWords`
 * @example holdsWord(['bribery'], 'bribe') // true
 * @example holdsWord(['b'], 'bundeskartellamt') // false
 */
export const holdsWord = (words: Iterable<string>, wanted: string): boolean => {
  for (const word of words) {
    if (word === wanted) return true;
    if (isNumber(wanted) || isNumber(word)) continue;
    if (word.startsWith(wanted)) return true;
    let same = 0;
    while (same < word.length && word[same] === wanted[same]) same += 1;
    if (same >= 4 && same >= Math.max(word.length, wanted.length) - 3 && wanted.length - same <= 2)
      return true;
  }
  return false;
};
