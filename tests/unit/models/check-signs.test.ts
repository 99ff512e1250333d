import { describe, expect, it } from 'vitest';
import { readClassCode, writeClassCode } from '../../../src/models/class-code';
import { readSigns, writeSigns } from '../../../src/models/code-signs';
import { model } from './small-model';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const problemOf = (read: object) => ('problem' in read ? read.problem : 'none');

/** A code, and every other text of its length that differs in one sign or has two neighbours swapped. */
function slipsOf(code: string): string[] {
  const changed = [...code].flatMap((own, at) =>
    [...signs].filter((sign) => sign !== own).map((sign) => code.slice(0, at) + sign + code.slice(at + 1)),
  );
  const swapped = [...code].flatMap((own, at) =>
    at > 0 && code[at - 1] !== own ? [code.slice(0, at - 1) + own + code[at - 1]! + code.slice(at + 1)] : [],
  );
  return [...changed, ...swapped];
}

describe.each([
  [
    'a class code',
    writeClassCode(model, { values: { surveys: 7 }, own: 12.5 }),
    (text: string) => readClassCode(model, text),
  ],
  ['a code of the deals', writeSigns([1, 0, 31, 17, 4], 'deals'), (text: string) => readSigns(text, 'deals')],
] as const)('%s', (_, written, read) => {
  const code = written.replaceAll('-', '');

  it('passes as it is, and no slip of one sign or of two neighbours does', () => {
    expect(problemOf(read(written))).toBe('none');
    const slips = slipsOf(code);
    expect(slips.length).toBeGreaterThan(31 * code.length);
    expect(slips.filter((slip) => problemOf(read(slip)) !== 'slip')).toEqual([]);
  });
});

describe('check signs', () => {
  // Codes stand on paper and in links: the signs of one and the same answer never change.
  it('are these', () => {
    expect(writeSigns([0], 'deals')).toBe('0AN');
    expect(writeSigns([1], 'deals')).toBe('18H');
    expect(writeSigns([1, 2, 3], 'deals')).toBe('1-23CP');
    expect(writeSigns([31, 30, 29, 28], 'deals')).toBe('ZY-XW1M');
  });

  it('are needed: data without them are no code', () => {
    expect(['0', '00', '7', 'AN'].map((text) => problemOf(readSigns(text, 'deals')))).toEqual(
      Array.from({ length: 4 }, () => 'slip'),
    );
  });

  it('tell what a code holds: one kind never passes as another', () => {
    const kinds = ['deals', 'price', 'link'] as const;
    for (const kind of kinds)
      for (const other of kinds)
        for (let first = 0; first < 32; first += 1) {
          const read = readSigns(writeSigns([first, 7, 21], kind), other);
          expect('data' in read).toBe(kind === other);
        }
  });
});
