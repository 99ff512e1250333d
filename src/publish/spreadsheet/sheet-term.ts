/** A piece of a spreadsheet formula; `strength` tells how tightly it binds, as in `Strength`. */
export interface Term {
  text: string;
  strength: number;
}

/** How tightly a spreadsheet binds, loosest first. */
export const Strength = { comparison: 4, sum: 5, product: 6, power: 8, atom: 9 } as const;

/** A name, a call or anything in brackets. */
export const atom = (text: string): Term => ({ text, strength: Strength.atom });

/** Spreadsheets read at most 15 digits of a number. */
const digits = 15;

/**
 * A number as a cell holds it.
 *
 * @example cellNumber(0.1 + 0.2) // 0.3
 */
export const cellNumber = (value: number): number => Number(value.toPrecision(digits));

/**
 * A number in a formula: a negative one in brackets, since a sign binds tighter than a power there, and powers of ten
 * spelled out, since programs differ in how they read `1e-9`.
 *
 * @example numeral(-1e-9).text // '(-1*10^-9)'
 */
export const numeral = (value: number): Term => {
  const [digitsOf, exponent] = String(cellNumber(value)).split('e');
  const text = exponent === undefined ? digitsOf! : `${digitsOf}*10^${exponent.replace('+', '')}`;
  return atom(value < 0 || exponent !== undefined ? `(${text})` : text);
};

const bracketed = (term: Term, least: number) => (term.strength < least ? `(${term.text})` : term.text);

/** Joins two terms by an operator; `tight` also brackets an equally strong right side, as after a minus. */
function joined(operator: string, strength: number, left: Term, right: Term, tight = false): Term {
  return {
    text: bracketed(left, strength) + operator + bracketed(right, tight ? strength + 1 : strength),
    strength,
  };
}

const isNumeral = (term: Term, value: string) => term.text === value;

export const plus = (a: Term, b: Term): Term => joined('+', Strength.sum, a, b);
export const minus = (a: Term, b: Term): Term => joined('-', Strength.sum, a, b, true);
export const compare = (operator: string, a: Term, b: Term): Term =>
  joined(operator, Strength.comparison, a, b, true);
export const power = (a: Term, b: Term): Term => joined('^', Strength.power, a, b, true);
/** Bracketed always: `-2^2` is 4 in a spreadsheet. */
export const negative = (a: Term): Term => atom(`(-${bracketed(a, Strength.atom)})`);

/** A product; a factor of 1, as in `revenue / users * 1 person`, needs no mention. */
export function times(a: Term, b: Term): Term {
  if (isNumeral(a, '1')) return b;
  if (isNumeral(b, '1')) return a;
  return joined('*', Strength.product, a, b);
}

export const over = (a: Term, b: Term): Term =>
  isNumeral(b, '1') ? a : joined('/', Strength.product, a, b, true);

/**
 * A call of a spreadsheet function; equal arguments of MIN and MAX count once.
 *
 * @example call('MIN', atom('a'), atom('b')).text // 'MIN(a,b)'
 */
export function call(name: string, ...operands: Term[]): Term {
  const texts = operands.map(({ text }) => text);
  if (name !== 'MIN' && name !== 'MAX') return atom(`${name}(${texts.join(',')})`);
  const different = [...new Set(texts)];
  return different.length === 1 ? operands[0]! : atom(`${name}(${different.join(',')})`);
}

const nearWhole = (value: number) => {
  const whole = Math.round(value);
  return whole > 0 && Math.abs(value - whole) < 1e-9 * whole ? whole : undefined;
};

/**
 * Multiplies by a ratio of two units, written as people would: `/12`, not `*0.0833`.
 *
 * @param ratio - above 0
 * @example scaled(atom('revenue'), 1 / 12).text // 'revenue/12'
 */
export function scaled(term: Term, ratio: number): Term {
  const multiple = nearWhole(ratio);
  if (multiple !== undefined) return times(term, numeral(multiple));
  const divisor = nearWhole(1 / ratio);
  return divisor === undefined ? times(term, numeral(ratio)) : over(term, numeral(divisor));
}
