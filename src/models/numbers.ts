import { tidy } from './range';

/**
 * Numbers as people type them, read as strictly as the pages print them: in German 1.000 is a thousand and 1,5 one and a
 * half, in English the other way round. What the other language would read otherwise is refused, not guessed.
 *
 * Own code, since `@internationalized/number` 3.6 reads `1.5` on a German page and `1,5` on an English one as 15, knows
 * no "2 Mio." and would add 2.6 KB to every embed.
 */

/** Why a text is no number: nothing there, no number at all, two readings, money of another currency, nothing whole. */
export type NumberProblem =
  'empty' | 'unreadable' | 'ambiguous' | 'currency' | 'whole' | 'decimals' | 'range';

/** What a text says, or why it says nothing that counts. */
export type NumberReading = { value: number } | { problem: NumberProblem };

/** How one language writes numbers. */
interface Marks {
  decimal: string;
  group: string;
  /** Words for large numbers, in small letters and without their full stop. */
  words: Readonly<Record<string, number>>;
}

const english: Marks = {
  decimal: '.',
  group: ',',
  words: {
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    mn: 1e6,
    million: 1e6,
    millions: 1e6,
    bn: 1e9,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
  },
};
const marks: Readonly<Record<string, Marks>> = {
  en: english,
  de: {
    decimal: ',',
    group: '.',
    words: {
      tsd: 1e3,
      tausend: 1e3,
      mio: 1e6,
      mill: 1e6,
      million: 1e6,
      millionen: 1e6,
      mrd: 1e9,
      milliarde: 1e9,
      milliarden: 1e9,
      billion: 1e12,
      billionen: 1e12,
    },
  },
};
/** The marks of a language; one without its own counts like English. */
const marksOf = (language: string): Marks => marks[language] ?? english;

const currencySigns: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
  fr: 'CHF',
  '¥': 'CNY',
};

const escaped = (sign: string) => `\\${sign}`;
const halves: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** Takes blanks, signs and words around the digits: what remains, by how much it counts, and in which currency. */
function strip(text: string, { words }: Marks) {
  let rest = text;
  let times = 1;
  let currency: string | undefined;
  let percent = false;
  const before = /^(us\$|[€$£¥]|eur(?![a-z])|usd(?![a-z])|gbp(?![a-z])|chf(?![a-z]))\s*/.exec(
    rest.replace(/^-\s*/, ''),
  );
  if (before) {
    currency = currencySigns[before[1]!];
    rest = rest.replace(before[0], '');
  }
  for (;;) {
    const [tail, word = ''] = /\s*([a-z$€£¥%]+)\.?$/.exec(rest) ?? [];
    if (tail === undefined) break;
    const found = currencySigns[word];
    if (found && !currency) currency = found;
    else if (word === '%' && !percent) percent = true;
    else if (Object.keys(words).indexOf(word) >= 0 && times === 1) times = words[word]!;
    else return null;
    rest = rest.slice(0, -tail.length);
  }
  return { rest: rest.trim(), times, currency, percent };
}

/**
 * Reads a number as a person types it: blanks, currency signs, a real minus, "2 Mio.", "1/2" and "3,-" included.
 *
 * @param language - of the page, not of the browser
 * @param unit - what the field counts in; money of another currency, or percent of something else, is refused
 * @returns a finite number, or the problem. Never throws.
 * @example readNumber('1,5', 'de') // { value: 1.5 }
 * @example readNumber('1,5', 'en') // { problem: 'unreadable' }
 */
export function readNumber(text: string, language: string, unit = '1'): NumberReading {
  const { decimal, group } = marksOf(language);
  const plain = text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (plain === '') return { problem: 'empty' };
  const parts = strip(plain.replace(/([.,])-+$/, ''), marksOf(language));
  if (!parts) return { problem: 'unreadable' };
  const [head] = unit.split('/');
  if (parts.currency && parts.currency !== head) return { problem: 'currency' };
  if (parts.percent && head !== 'percent') return { problem: 'unreadable' };

  const [, sign, digits = ''] = /^([+-]?) ?(.*)$/.exec(parts.rest)!;
  const value = magnitude(digits, decimal, group);
  if (typeof value === 'string') return { problem: value };
  return { value: tidy((sign === '-' ? -1 : 1) * value * parts.times) };
}

/** The digits alone, without sign. */
function magnitude(digits: string, decimal: string, group: string): number | NumberProblem {
  const fraction = /^(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(digits);
  if (fraction && Number(fraction[2]) > 0) return Number(fraction[1]) / Number(fraction[2]);
  const half = /^(\d{0,6}) ?([½¼¾])$/.exec(digits);
  if (half) return Number(half[1]) + halves[half[2]!]!;
  const [d, g] = [escaped(decimal), escaped(group)];
  const grouped = [g, ' ', "['’]"].map((by) => `[1-9]\\d{0,2}(?:${by}\\d{3})+`).join('|');
  const found = new RegExp(`^(?:(${grouped}|\\d+)(?:${d}(\\d*))?|${d}(\\d+))$`).exec(digits);
  if (!found) return 'unreadable';
  const [, whole = '0', tail = '', only = ''] = found;
  // "1.234" in English and "1,234" in German: the one thousandth or, as the other language has it, a thousand more.
  if (tail.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
  const value = Number(`${whole.replace(/\D/g, '')}.${tail || only || 0}`);
  return Number.isFinite(value) ? value : 'unreadable';
}

/**
 * Writes a number as a field holds it: in the language of the page, with every digit, and so that it reads back.
 *
 * @example writeNumber(90000.5, 'en') // '90,000.5'
 */
export function writeNumber(value: number, language: string): string {
  const { decimal, group } = marksOf(language);
  const [whole = '', digits = ''] = plainDigits(Math.abs(tidy(value))).split('.');
  const grouped =
    whole.length > (language === 'en' ? 3 : 4) ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  // Three decimals look like thousands to the other language; a fourth digit settles it.
  const settled = digits.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? `${digits}0` : digits;
  return `${value < 0 ? '-' : ''}${grouped}${settled && decimal + settled}`;
}

/** A number of the usual size without an exponent. */
const plainDigits = (value: number) =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);

/** What a field takes. */
export interface NumberField {
  min: number;
  max: number;
  unit: string;
  /** Digits behind the decimal mark that count; none for things that come whole. */
  decimals: number;
}

/**
 * Reads what stands in a field and holds it to the field's own range and digits; nothing is rounded or moved.
 *
 * @example readField('2,5', 'de', { min: 0, max: 20, unit: 'survey/month', decimals: 0 }) // { problem: 'whole' }
 */
export function readField(text: string, language: string, field: NumberField): NumberReading {
  const reading = readNumber(text, language, field.unit);
  return 'problem' in reading ? reading : holdTo(reading.value, field);
}

/**
 * Holds a number to a field's range and digits.
 *
 * @example holdTo(99, { min: 0, max: 20, unit: '1', decimals: 0 }) // { problem: 'range' }
 */
export function holdTo(value: number, { min, max, decimals }: NumberField): NumberReading {
  if (!Number.isFinite(value)) return { problem: 'unreadable' };
  if (value < min || value > max) return { problem: 'range' };
  if (tidy(value) !== cut(value, decimals)) return { problem: decimals === 0 ? 'whole' : 'decimals' };
  return { value: tidy(value) };
}

/** Rounds to a number of digits behind the decimal mark. */
export const cut = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** How a field moves under keys and slider. */
export interface Stepping extends NumberField {
  step: number;
  scale?: 'log' | undefined;
}

/** Arrow keys on a logarithmic scale multiply by this, page keys by its square and more. */
const factor = 1.1;
const pageFactor = 2;
const pageSteps = 10;

/**
 * The value one step further, held to the range: by the field's own step, on a logarithmic scale by a factor to two digits.
 *
 * @param value - undefined where nothing stands there: then the lowest
 * @param by - 1 and -1 for arrow keys, 10 and -10 for page keys
 * @example stepped(0.75, 1, { min: 0.5, max: 1, step: 0.05, decimals: 2, unit: 'EUR' }) // 0.8
 */
export function stepped(value: number | undefined, by: number, field: Stepping): number {
  const { min, max, step, scale, decimals } = field;
  if (value === undefined) return min;
  const hold = (next: number) => Math.min(max, Math.max(min, cut(next, decimals)));
  if (scale !== 'log') return hold(value + by * step);
  const times = Math.abs(by) >= pageSteps ? pageFactor : factor;
  const next = hold(Number((by > 0 ? value * times : value / times).toPrecision(2)));
  // Rounded to where it was, it moves by the smallest digit instead.
  return next === value ? hold(value + Math.sign(by) * 10 ** -decimals) : next;
}

const sliderEnd = 1000;

/** The value at a position of a slider; logarithmic sliders run from 0 to 1000. */
export const fromSlider = ({ scale, min, max, decimals }: Stepping, at: number): number =>
  scale === 'log'
    ? Math.min(
        max,
        Math.max(min, cut(Number((min * (max / min) ** (at / sliderEnd)).toPrecision(2)), decimals)),
      )
    : at;

/** The position of a value on its slider. */
export const toSlider = ({ scale, min, max }: Stepping, value: number): number =>
  scale === 'log' ? (sliderEnd * Math.log(value / min)) / Math.log(max / min) : value;
