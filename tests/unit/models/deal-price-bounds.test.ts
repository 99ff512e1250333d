import { expect, it } from 'vitest';
import { writeSigns } from '../../../src/models/code-signs';
import { mostPrice, readDealCode, writeDealCode } from '../../../src/models/deal-code';

const set = { version: 1, deals: [{ answers: ['more', 'no'] }] };
const codeOf = (cents: number) =>
  writeSigns([5, ...[4, 3, 2, 1, 0].map((place) => Math.floor(cents / 32 ** place) % 32)], 'deals');

it('a code of deals holds no price above the highest, to the cent', () => {
  const highest = [{ answer: 'more', price: mostPrice }];
  expect(writeDealCode(set, highest)).toBe(codeOf(mostPrice * 100));
  expect(readDealCode(set, codeOf(mostPrice * 100))).toEqual({ choices: highest });
  expect(readDealCode(set, codeOf(mostPrice * 100 + 1))).toEqual({ problem: 'bounds' });
  expect(readDealCode(set, codeOf(32 ** 5 - 1))).toEqual({ problem: 'bounds' });
});
