import fc from 'fast-check';

/** Same links in every run; `SEED=7` tries others. Tests print it where they fail. */
export const seed = Number(process.env['SEED'] ?? 20261122);

/** How many links each reader is given. */
export const links = 10_000;

/** What code in a link would set on `window`, had it run. */
export const mark = 'hostileLink';

/** What attackers, broken mailers and typing slips put where a value belongs. */
const values = [
  ...['', '0', '-0', '1', '-1', '3', 'none', 'all', 'true', 'null', 'undefined', '[object Object]'],
  ...[
    '1e999',
    '-1e999',
    '1e-999',
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
    '0x10',
    '1_000',
    '1,5',
    '٣',
    '１２',
  ],
  ...['NaN', 'Infinity', '-Infinity', '+5', '.5', '5.', '.', '1e', 'e5', '--1', '9007199254740993', '1/0'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__.polluted'],
  ...[
    '\0',
    '1\0',
    '\u202e3',
    '\u200f5',
    '\ufeff',
    '\ud800',
    '\u2028',
    '\r\nSet-Cookie: a=b',
    '\t4\n',
    '😀',
    'ß',
    'İ',
  ],
  `<script>${mark}=1</script>`,
  `<img src=x onerror=${mark}=1>`,
  `"><svg onload=${mark}=1>`,
  `'" autofocus onfocus=${mark}=1 x="`,
  `</textarea><iframe srcdoc="<script>parent.${mark}=1</script>">`,
  `</script><script>${mark}=1</script>`,
  `javascript:${mark}=1`,
  `data:text/html,<script>${mark}=1</script>`,
  `{{constructor.constructor('${mark}=1')()}}`,
  `\${${mark}=1}`,
  `{name} {text} {value} {count} {query}`,
  '$& $1 $` $$',
  '../../../etc/passwd',
  `' OR 1=1 --`,
  '//example.org/x',
  'a'.repeat(5000),
  '<b>'.repeat(1000),
  'a,'.repeat(2000),
];

/** Names that mean nothing to any page, or something to all objects. */
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  '[]',
  'a[b]',
  'm',
  'own',
];

/** Bits that no encoder writes. */
const fragments = [
  '=',
  '&',
  '?',
  '#',
  ';',
  '+',
  '%',
  '%E0%A4',
  '%zz',
  '%00',
  '%ff%fe',
  '%u0041',
  '&&==',
  '=&=',
];

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/**
 * Query strings that nobody meant well, without `?`: names that the page knows and others, each with a hostile value, some
 * encoded and some not, repeated, cut off, or mixed with noise.
 *
 * @param known - names of parameters that the page reads
 * @param words - values that it would take
 */
export function hostileQueries(
  known: readonly string[],
  words: readonly string[] = [],
): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...names, ...values) },
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constantFrom('1', ...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.double().map(String) },
  );
  const pair = fc
    .tuple(name, value, fc.boolean())
    .map(([left, right, encode]) => (encode ? `${encoded(left)}=${encoded(right)}` : `${left}=${right}`));
  const noise = fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 20 }));
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: pair }, { weight: 1, arbitrary: noise }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('&'));
}

/** A certain number of such query strings, always the same ones. */
export const sampleQueries = (
  count: number,
  known: readonly string[],
  words: readonly string[] = [],
): string[] => fc.sample(hostileQueries(known, words), { numRuns: count, seed });
