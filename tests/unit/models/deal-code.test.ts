import { describe, expect, it } from 'vitest';
import { mostPrice, readDealCode, writeDealCode, type DealChoices } from '../../../src/models/deal-code';

const shapes = [
  { answers: ['take', 'no', 'more'] },
  { answers: ['take', 'no', 'more'] },
  { answers: ['keep', 'back', 'ask'] },
  { answers: ['object', 'let'] },
  { answers: [] },
];
const set = { version: 1, deals: shapes };
const someone: DealChoices = [
  { answer: 'more', price: 19.99 },
  { answer: 'take' },
  { answer: 'ask' },
  { answer: 'let' },
  undefined,
];

describe('the code of five deals', () => {
  it('brings every set of answers back', () => {
    const options = shapes.map(({ answers }) => [undefined, ...answers]);
    const walk = (given: (string | undefined)[]): void => {
      if (given.length < shapes.length) return options[given.length]!.forEach((one) => walk([...given, one]));
      const choices = given.map(
        (answer, index) => answer && { answer, ...(answer === 'more' && { price: 12.34 + index }) },
      ) as DealChoices;
      expect(readDealCode(set, writeDealCode(set, choices))).toEqual({ choices });
    };
    walk([]);
  });

  it('is at most six signs long without a price, and sixteen with two', () => {
    const plain = (choices: DealChoices) => writeDealCode(set, choices).replace(/-/g, '');
    expect(
      plain([{ answer: 'no' }, { answer: 'no' }, { answer: 'ask' }, { answer: 'let' }]).length,
    ).toBeLessThanOrEqual(6);
    const price = { answer: 'more', price: mostPrice };
    expect(plain([price, price]).length).toBeLessThanOrEqual(16);
  });

  it('keeps a price to the cent, and none above the highest', () => {
    const back = (price: number) => {
      const read = readDealCode(set, writeDealCode(set, [{ answer: 'more', price }]));
      return 'choices' in read ? read.choices[0]?.price : read.problem;
    };
    expect([0, 0.01, 3.005, 99999.99, mostPrice, mostPrice * 9, -5].map(back)).toEqual([
      0,
      0.01,
      3.01,
      99999.99,
      mostPrice,
      mostPrice,
      0,
    ]);
  });

  it('reads a code however it was typed', () => {
    const code = writeDealCode(set, someone);
    const forms = [
      code.toLowerCase(),
      code.replace(/-/g, ' '),
      code.replace(/-/g, '\u2013'),
      `\u200b${code}\n`,
    ];
    for (const form of forms) expect(readDealCode(set, form)).toEqual({ choices: someone });
  });

  it('refuses every wrong sign and every swap of neighbours', () => {
    const code = writeDealCode(set, someone).replace(/-/g, '');
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign === code[at]) continue;
        expect(readDealCode(set, code.slice(0, at) + sign + code.slice(at + 1))).toEqual({
          problem: 'slip',
        });
      }
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
      if (swapped !== code) expect(readDealCode(set, swapped)).toEqual({ problem: 'slip' });
    }
  });

  it('says why a text is no code', () => {
    const code = writeDealCode(set, someone);
    const other = [...shapes.slice(0, 4), { answers: ['take', 'no', 'more'] }];
    expect(readDealCode(set, '  ')).toEqual({ problem: 'empty' });
    expect(readDealCode(set, 'U!')).toEqual({ problem: 'sign' });
    expect(readDealCode(set, code.slice(0, -1))).toEqual({ problem: 'slip' });
    expect(readDealCode({ version: 1, deals: other }, writeDealCode({ version: 1, deals: [] }, []))).toEqual({
      problem: 'bounds',
    });
    expect(readDealCode({ ...set, version: 2 }, code)).toEqual({ problem: 'version' });
  });
});
