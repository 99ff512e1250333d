import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/client/deals/deal-state';

const set = {
  version: 1,
  deals: [{ answers: ['take', 'no', 'more'] }, { answers: ['object', 'let'] }, { answers: [] }],
};
const choices = [{ answer: 'more', price: 20 }, { answer: 'let' }, undefined];

describe('the address of answered deals', () => {
  it('brings the answers back', () => {
    const written = writeAddress(set, choices);
    for (const sign of ['#', '?', ''])
      expect(readAddress(sign + written, set)).toEqual({ choices, bad: false });
  });

  it('is empty where nothing was answered', () => {
    expect(writeAddress(set, [undefined, undefined, undefined])).toBe('');
    expect(readAddress('', set)).toEqual({ bad: false });
  });

  it('tells answers that fit no deals, and never throws', () => {
    for (const text of [
      '#deals=',
      '#deals=U',
      '#deals=%',
      '#deals=%00',
      `#deals=${'9'.repeat(9999)}`,
      '#deals=a&deals=b',
    ])
      expect(readAddress(text, set)).toEqual({ bad: true });
  });

  it('leaves anchors and other fragments of the page alone', () => {
    expect(readAddress('#cases', set)).toEqual({ bad: false });
    expect(readAddress('#fact-sp-reward', set).bad).toBe(false);
  });
});
