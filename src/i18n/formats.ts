import { isCurrency } from '../schemas/words';
import { locales, type Language } from './languages';
import { pluralOf } from './plural';

/** Looks up an interface text; `values` fill `{placeholders}`. */
export type TextLookup = (key: string, values?: Record<string, string | number>) => string;

/** A number as a source gives it. */
export interface Figure {
  value?: number | null | undefined;
  low?: number | null | undefined;
  high?: number | null | undefined;
  /** The range has no upper end. */
  open?: 'high' | undefined;
}

/** Turns numbers and amounts into the reader's language. */
export interface Formats {
  language: Language;
  /** A plain number, at most two decimals. */
  number(value: number): string;
  /** An amount with its unit, for example `3 EUR/month` as "€3 a month". `rounded` gives two significant digits. */
  amount(value: number, unit: string | null, rounded?: boolean): string;
  /** An amount with up to so many significant digits and its unit, for a calculation that can be followed. */
  digits(value: number, unit: string | null, digits: number): string;
  /** "2 to 7", "2 to more than 7" where the range is open at the top; one amount where both ends print the same. */
  range(
    low: number,
    high: number,
    unit: string | null,
    rounded?: boolean,
    open?: 'low' | 'high' | 'both',
  ): string;
  /** The unit alone, for axis titles and forms: "euros a month". */
  unit(unit: string): string;
  /** What a unit is counted by: "a month" of `EUR/month`; empty where there is nothing. */
  per(unit: string): string;
}

/** The formats of pages, with those that no script in the browser needs. */
export interface PageFormats extends Formats {
  /** A year, month or day (`2023`, `2023-04`, `2023-04-24`, or two years with a slash); null is "undated". */
  date(value: string | null): string;
  /** The name of a language by its ISO 639-1 code: "Japanese". */
  languageName(code: string): string;
}

/**
 * Rounds to a number of significant digits.
 *
 * @example roundTo(142.3, 2) // 140
 */
export function roundTo(value: number, digits: number): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));
}

/** Splits `EUR/user/month` into what is counted and what it is counted by. */
function splitUnit(unit: string): { head: string; per: string[] } {
  const [head = '', ...per] = unit.trim().replace(/\s+/g, '-').split('/');
  return { head, per };
}

/** Units that print as bare numbers. */
const isBare = (name: string) => /^(1|count|ratio|index|)$/.test(name);

function decimals(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (size > 0 && size < 0.1) return { maximumSignificantDigits: 2 };
  return Number.isInteger(roundTo(value, 12))
    ? { maximumFractionDigits: 0 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
}

/**
 * Builds the formats of one language.
 *
 * @param text - looks up `unit.*` and `per.*` in `content/interface/<language>.yaml`
 * @example createFormats('de', t).amount(3, 'EUR/month') // "3 € im Monat"
 */
export function createFormats(language: Language, text: TextLookup): Formats {
  const locale = locales[language];
  const made = new Map<string, Intl.NumberFormat>();
  /** English parts off thousands from 1,000, German from 10.000. */
  const useGrouping = language === 'en' ? 'always' : 'min2';
  const plain = (value: number, options: Intl.NumberFormatOptions) => {
    // Making a format costs a hundred times more than using one, so each is made once.
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, { useGrouping, ...options });
    made.set(key, format);
    // Without the sign of a zero.
    return format.format(value + 0);
  };
  const compact = (value: number, options: Intl.NumberFormatOptions = {}) =>
    plain(value, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4, ...options });

  /** Two decimals, and below a tenth two digits. */
  const few = (value: number) =>
    Math.abs(value) < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };

  const number = (value: number) => (Math.abs(value) >= 1e6 ? compact(value) : plain(value, few(value)));

  const money = (value: number, currency: string) => {
    const style = { style: 'currency', currency } as const;
    return Math.abs(value) >= 1e6 ? compact(value, style) : plain(value, { ...style, ...decimals(value) });
  };

  const write = (value: number, name: string) => {
    if (isCurrency(name)) return money(value, name);
    if (name === 'percent') return plain(value / 100, { style: 'percent', ...few(value) });
    if (isBare(name)) return number(value);
    return text(`unit.${name}.${pluralOf(language, value)}`, { count: number(value) });
  };
  // A change of a calculator prints the same amounts in its sentence, its picture and its table.
  const written = new Map<string, string>();
  const head = (value: number, name: string) => {
    const key = name + value;
    const words = written.get(key) ?? write(value, name);
    written.set(key, words);
    return words;
  };

  const perText = (name: string) => {
    const [, count, things] = /^(\d+)-([a-z]+?)s?$/.exec(name) ?? [];
    return count && things
      ? text('per-many', { count: number(Number(count)), things: text(`units.${things}`) })
      : text(`per.${name}`);
  };
  const suffix = (per: string[]) => per.map((name) => ` ${perText(name)}`).join('');

  const amount = (value: number, unit: string | null, rounded = false) => {
    const { head: name, per } = splitUnit(unit ?? '1');
    return head(rounded ? roundTo(value, 2) : value, name) + suffix(per);
  };

  const digits = (value: number, unit: string | null, most: number) => {
    const { head: name, per } = splitUnit(unit ?? '1');
    const kept = roundTo(value, most);
    // Two decimals are printed as they always are; more of them, digit by digit.
    if (Math.abs(kept) < 1e6 && Number(kept.toFixed(2)) === kept && (kept === 0 || Math.abs(kept) >= 0.1))
      return head(kept, name) + suffix(per);
    const options = { maximumSignificantDigits: most } as const;
    const bare = (shown: number, more: Intl.NumberFormatOptions = {}) =>
      Math.abs(shown) >= 1e6
        ? compact(shown, { ...more, ...options })
        : plain(shown, { ...more, ...options });
    const words = isCurrency(name)
      ? bare(kept, { style: 'currency', currency: name })
      : name === 'percent'
        ? plain(kept / 100, { style: 'percent', ...options })
        : isBare(name)
          ? bare(kept)
          : text(`unit.${name}.other`, { count: bare(kept) });
    return words + suffix(per);
  };

  const range: Formats['range'] = (low, high, unit, rounded = false, open) => {
    const { head: name, per } = splitUnit(unit ?? '1');
    const [from = '', to = ''] = [low, high].map((value) => head(rounded ? roundTo(value, 2) : value, name));
    if (from === to) return (open ? text(`range.only.${open}`, { value: from }) : from) + suffix(per);
    return text(open ? `range.open.${open}` : 'range', { low: from, high: to }) + suffix(per);
  };

  return {
    language,
    number,
    amount,
    digits,
    range,
    unit(unit) {
      const { head: name, per } = splitUnit(unit);
      if (isBare(name)) return suffix(per).trim();
      const label = isCurrency(name)
        ? text(`currency.${name}`)
        : name === 'percent'
          ? '%'
          : text(`units.${name}`);
      return label + suffix(per);
    },
    per: (unit) => suffix(splitUnit(unit).per).trim(),
  };
}

/**
 * A figure as a source gives it: one number, a range, or only a lower or upper end; null where there is none.
 *
 * @param text - looks up `fact.at-least` and `fact.at-most`
 * @example figureText({ low: 80, open: 'high' }, 'USD', format, text) // "more than US$80"
 */
export function figureText(
  { value, low, high, open }: Figure,
  unit: string | null,
  { amount, range }: Formats,
  text: TextLookup,
  rounded = false,
): string | null {
  const known = (one: number | null | undefined): one is number => one !== null && one !== undefined;
  if (known(value)) return amount(value, unit, rounded);
  if (known(low) && (known(high) || open)) return range(low, high ?? low, unit, rounded, open);
  if (known(low)) return text('fact.at-least', { value: amount(low, unit, rounded) });
  return known(high) ? text('fact.at-most', { value: amount(high, unit, rounded) }) : null;
}

/**
 * Builds the formats of one language for pages.
 *
 * @param text - as {@link createFormats} takes it, and `date.undated`
 * @example createPageFormats('de', t).date('2023-04') // "April 2023"
 */
export function createPageFormats(language: Language, text: TextLookup): PageFormats {
  const locale = locales[language];
  // Making a format costs a hundred times more than using one: one for each kind of date, by its parts.
  const made = new Map<number, Intl.DateTimeFormat>();
  const day = (value: string) => {
    const [year, month, date] = value.split('-').map(Number);
    const parts = value.split('-').length;
    const format =
      made.get(parts) ??
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        year: 'numeric',
        ...(month && { month: 'long' }),
        ...(date && { day: 'numeric' }),
      });
    made.set(parts, format);
    return format.format(Date.UTC(year!, (month ?? 1) - 1, date ?? 1));
  };
  return {
    ...createFormats(language, text),
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
    date(value) {
      if (!value) return text('date.undated');
      return value.includes('/') ? value.split('/').map(day).join('/') : day(value);
    },
  };
}
