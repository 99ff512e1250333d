import { currencies, isCurrency } from '../schemas/words';
import { FormulaError, suggest } from './formula-error';

/** Exponents by base unit: `EUR/month` is `{ EUR: 1, month: -1 }`, a pure number `{}`. */
export type Dimension = Readonly<Record<string, number>>;

/** A unit read from text. */
export interface Unit {
  text: string;
  /** Base units per this unit. */
  factor: number;
  dimension: Dimension;
}

// prettier-ignore
const things = [
  'person', 'user', 'household', 'device', 'account', 'contract', 'subscription', 'customer', 'cell',
  'survey', 'impression', 'click', 'record', 'sample', 'order', 'purchase', 'sale', 'receipt', 'review', 'star',
  'visit', 'page', 'point', 'item', 'line', 'product', 'parcel', 'app', 'site', 'question', 'recording', 'transcript',
  'message', 'query', 'list', 'dataset', 'batch', 'disc', 'scheme', 'claim', 'case', 'incident', 'victim', 'study', 'GB', 'byte',
];

/** Base unit, and how many of it one symbol stands for, as numerator and denominator so that factors stay exact. */
type Symbol = [base: string | null, times: number, over: number];

// Calendar time (months, years) and clock time (minutes to weeks) are two dimensions: months have no fixed length,
// so a formula that goes from one to the other has to say how, for example `30 day/month`.
const symbols = new Map<string, Symbol>([
  ...[...currencies, ...things, 'month', 'minute'].map((name): [string, Symbol] => [name, [name, 1, 1]]),
  ['quarter', ['month', 3, 1]],
  ['year', ['month', 12, 1]],
  ['hour', ['minute', 60, 1]],
  ['day', ['minute', 1440, 1]],
  ['week', ['minute', 10080, 1]],
  // An ad seen once is what the trade bills as one impression.
  ['ad', ['impression', 1, 1]],
  ['percent', [null, 1, 100]],
]);

/** Tells whether a word is a unit symbol. */
export const isUnit = (word: string): boolean => symbols.has(word);

/**
 * Multiplies dimensions, the second raised to a power first.
 *
 * @example multiplyDimensions({ EUR: 1 }, { month: 1 }, -1) // { EUR: 1, month: -1 }
 */
export function multiplyDimensions(a: Dimension, b: Dimension, power = 1): Dimension {
  const product: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) {
    const sum = (product[base] ?? 0) + exponent * power;
    if (sum === 0) delete product[base];
    else product[base] = sum;
  }
  return product;
}

/** Tells whether two dimensions are the same. */
export const equalDimensions = (a: Dimension, b: Dimension): boolean =>
  Object.keys(multiplyDimensions(a, b, -1)).length === 0;

/**
 * Reads a unit: symbols and numbers joined by spaces or `*`, each `/` dividing by what follows up to the next `/`.
 *
 * @throws FormulaError for an unknown symbol, naming the nearest known ones
 * @example parseUnit('EUR/1000 impression') // { factor: 0.001, dimension: { EUR: 1, impression: -1 }, ... }
 */
export function parseUnit(text: string): Unit {
  let dimension: Dimension = {};
  let times = 1;
  let over = 1;
  text.split('/').forEach((part, index) => {
    const words = part.split(/[\s*]+/).filter(Boolean);
    if (words.length === 0)
      throw new FormulaError(`has the unit "${text}"`, 'Write it like EUR/month, or "1".');
    for (const word of words) {
      const [, name = word, exponent = '1'] = /^([A-Za-z]+)\^(-?\d+)$/.exec(word) ?? [];
      const symbol: Symbol | undefined = /^\d+(\.\d+)?$/.test(word)
        ? [null, Number(word), 1]
        : symbols.get(name);
      if (!symbol) {
        throw new FormulaError(
          `has the unit "${text}", but "${name}" is no unit`,
          suggest(name, symbols.keys()),
        );
      }
      const power = Number(exponent) * (index === 0 ? 1 : -1);
      if (symbol[0]) dimension = multiplyDimensions(dimension, { [symbol[0]]: power });
      times *= (power > 0 ? symbol[1] : symbol[2]) ** Math.abs(power);
      over *= (power > 0 ? symbol[2] : symbol[1]) ** Math.abs(power);
    }
  });
  return { text, factor: times / over, dimension };
}

/**
 * Tells how many base units one of this unit is.
 *
 * @throws FormulaError for an unknown symbol
 * @example unitFactor('hour/month') // 60 (minutes a month)
 */
export const unitFactor = (unit: string): number => parseUnit(unit).factor;

/**
 * Tells whether values in two units can be compared and added.
 *
 * @throws FormulaError for an unknown symbol
 * @example sameDimension('EUR/year', 'EUR/month') // true
 */
export const sameDimension = (a: string, b: string): boolean =>
  equalDimensions(parseUnit(a).dimension, parseUnit(b).dimension);

const rank = (base: string) => (isCurrency(base) ? 0 : base === 'minute' ? 2 : base === 'month' ? 3 : 1);

/**
 * Names a dimension for error messages.
 *
 * @example describeUnit({ EUR: 1, month: -1 }) // 'EUR/month'
 */
export function describeUnit(dimension: Dimension): string {
  const bases = Object.keys(dimension).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (bases.length === 0) return 'a pure number';
  const write = (base: string) => {
    const power = Math.abs(dimension[base]!);
    return power === 1 ? base : `${base}^${power}`;
  };
  const above = bases.filter((base) => dimension[base]! > 0).map(write);
  const below = bases.filter((base) => dimension[base]! < 0).map((base) => `/${write(base)}`);
  return (above.join(' ') || '1') + below.join('');
}
