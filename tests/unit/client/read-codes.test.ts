import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalCodes, readCodes, type ReadCode } from '../../../src/client/class/read-codes';
import { readSigns, writeSigns } from '../../../src/models/code-signs';

const read: ReadCode<string, string> = (text) => {
  const got = readSigns(text, 'deals');
  return 'data' in got ? { entry: got.data.join() } : got;
};
/** Codes of four to nine signs, as the site hands them out. */
const code = (seed: number, length = 5) =>
  writeSigns(
    Array.from({ length }, (_, place) => (seed * 7 + place * 13 + 3) % 32),
    'deals',
  );
const [one, two, three] = [code(1), code(2, 2), code(3, 7)];
const found = (text: string) => readCodes(text, read).found.map((entry) => entry.code);
const zero = '\u200b';

describe('codes that are pasted', () => {
  it.each([
    ['one a line', `${one}\n${two}\r\n${three}\r`],
    ['parted by commas', `${one},${two}, ${three}`],
    ['parted by semicolons', `${one};${two}; ${three};`],
    ['parted by blanks', `${one} ${two}   ${three}`],
    ['parted by tabs', `${one}\t${two}\t${three}`],
    ['parted by strokes and points', `${one} / ${two} | ${three}`],
    ['with blanks that do not break', `${one}\u00a0${two}\u202f${three}`],
    [
      'with signs that nobody sees',
      `\ufeff${one.replace('-', `${zero}-${zero}`)}\n${zero}${two}\u2060\n\u00ad${three}`,
    ],
    ['with names before', `Kim: ${one}\nAnna Lena ${two}\nMax-Emil\t${three}`],
    ['with names behind', `${one} Kim\n${two} (Anna Lena)\n${three} – Max-Emil`],
    ['in a list', `1. ${one}\n2) ${two}\n- ${three}`],
    ['in quotes', `„${one}“, “${two}”, "${three}".`],
    ['out of a chat', `29.11.26, 10:32 - Kim: ${one}\n[10:33] Lena M.: ${two}\n<Max 9b> ${three} 😀`],
    ['out of a table', `Name;Code\nKim;${one}\nLee;${two}\nMax;${three}`.split('\n').slice(1).join('\n')],
    ['in small letters', [one, two, three].join(' ').toLowerCase()],
    ['with other dashes', [one, two, three].join('\n').replaceAll('-', '–')],
    ['without dashes', [one, two, three].join('\n').replaceAll('-', '')],
    ['with blanks for dashes', [one, two, three].join('\n').replaceAll('-', ' ')],
    [
      'in wide letters',
      one.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) +
        `,${two},${three}`,
    ],
  ])('are read %s', (_, text) => expect(found(text)).toEqual([one, two, three]));

  it('are read in any mixture of separators and names', () => {
    const names = fc.constantFrom('', 'Kim', 'Anna Lena', 'Ömer', 'José', 'Zoë-Marie', 'Li 9b', '😀');
    const parts = fc.constantFrom('\n', ', ', '; ', '\t', '\r\n', ' | ', `,${zero}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 4, max: 9 }), names, fc.boolean(), parts), {
          minLength: 1,
          maxLength: 30,
        }),
        (all) => {
          const text = all
            .map(([seed, length, name, before, part]) => {
              const written = code(seed, length);
              return (before ? `${name} ${written}` : `${written} ${name}`) + part;
            })
            .join('');
          expect(found(text)).toEqual(all.map(([seed, length]) => code(seed, length)));
        },
      ),
    );
  });

  it('are named where they are garbled, line by line, and the rest counts', () => {
    const garbled = `${one.slice(0, -1)}~`.replace('~', one.endsWith('9') ? '8' : '9');
    const { found: good, slips } = readCodes(`${two}\n\nhello!\nKim: ${garbled}, Lee: ${three}`, read);
    expect(good.map((entry) => [entry.line, entry.code])).toEqual([
      [1, two],
      [4, three],
    ]);
    expect(slips).toEqual([
      { line: 3, text: 'hello', problem: expect.any(String) as string },
      { line: 4, text: garbled, problem: 'slip' },
    ]);
  });

  it('count once where name and code were pasted twice, and each time without a name', () => {
    const text = `Kim: ${one}\nLee: ${one}\nKim: ${one}\n${two}\n${two}`;
    const { found: all } = readCodes(text, read);
    expect(all.map(({ again }) => again)).toEqual([false, false, true, false, false]);
    expect(equalCodes(all)).toEqual([
      { code: one, count: 2 },
      { code: two, count: 2 },
    ]);
  });

  it('are never found in ordinary words, and nothing throws', () => {
    const talk =
      'Hallo zusammen, wir sehen uns um 10:45 Uhr in Raum 204, Klasse 9b.\nBringt bitte Stifte mit!';
    expect(found(talk)).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCodes(text, read)));
  });
});
