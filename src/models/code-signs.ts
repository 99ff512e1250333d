/** Douglas Crockford's base 32 (crockford.com/base32.html): no I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The powers of the generator 2 of the field with 32 elements, x⁵ + x² + 1, and back. */
const powers: number[] = [];
const logs: number[] = [];
for (let power = 0, element = 1; power < 31; power += 1) {
  powers.push(element);
  logs[element] = power;
  element <<= 1;
  if (element > 31) element ^= 0b100101;
}
const times = (a: number, power: number) => (a === 0 ? 0 : powers[(logs[a]! + power) % 31]!);

/**
 * What the check signs start with, by what a code holds: the answers to the deals, a price, or how a class link is set. They
 * start off zero, so that a row of zeros is no code; and a code of one kind never passes as one of another.
 */
const starts = { deals: [10, 21], price: [21, 10], link: [5, 26] } as const;

/** What a code holds. */
export type CodeKind = keyof typeof starts;

/** So long a text is no slip of a code but something else; the check reaches no further. */
const longest = 28;

/** The two check signs of a Reed–Solomon code: one wrong sign or two swapped neighbours never pass. */
function checkSigns(data: readonly number[], kind: CodeKind): [number, number] {
  let [first, second] = starts[kind] as readonly [number, number];
  [...data].reverse().forEach((sign, index) => {
    first ^= times(sign, index + 1);
    second ^= times(sign, 2 * (index + 1));
  });
  return [first, second];
}

/**
 * Writes numbers from 0 to 31 as signs with two check signs, in groups of four counted from the end, so that the check
 * signs always stand together.
 *
 * @example writeSigns([1, 2, 3], 'deals') // '1-23MZ' or the like
 */
export const writeSigns = (data: readonly number[], kind: CodeKind): string =>
  [...data, ...checkSigns(data, kind)]
    .map((sign) => signs[sign])
    .join('')
    .replace(/(?=(?:.{4})+$)(?!^)/g, '-');

/** Why a text is no code: nothing there, a sign that no code has, a slip. */
export type SignsProblem = 'empty' | 'sign' | 'slip';

/**
 * Reads signs that somebody typed or pasted: small letters, blanks, dashes and invisible signs do not matter, O counts as
 * 0, I and L as 1.
 *
 * @returns the numbers without the check signs, or why the text is no code. Never throws.
 */
export function readSigns(text: string, kind: CodeKind): { data: number[] } | { problem: SignsProblem } {
  const plain = text
    .replace(/[\s\u00ad\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff_-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain === '') return { problem: 'empty' };
  const all = plain.split('').map((sign) => signs.indexOf(sign));
  if (all.indexOf(-1) >= 0) return { problem: 'sign' };
  const data = all.slice(0, -2);
  const [first, second] = checkSigns(data, kind);
  const [given, other] = all.slice(-2);
  return data.length > 0 && all.length <= longest && given === first && other === second
    ? { data }
    : { problem: 'slip' };
}
