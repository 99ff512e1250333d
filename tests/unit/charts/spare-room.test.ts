import { expect, it } from 'vitest';
import { textWidth, withSpareRoom, wrap } from '../../../src/charts/kit/text-width';

const word = 'Identifikationsnummer';

it('spare room breaks lines earlier, but cuts no word that fits without it', () => {
  const most = textWidth('zwei Wörter', 'label') * 1.1;
  expect(wrap('zwei Wörter', most, 'label')).toEqual(['zwei Wörter']);
  expect(withSpareRoom(1.2, () => wrap('zwei Wörter', most, 'label'))).toEqual(['zwei', 'Wörter']);
  // Broken first where the room is as narrow as the other with its spare: what is remembered must not be taken for it.
  const narrow = textWidth(word, 'label') / 1.1;
  expect(wrap(word, narrow, 'label').length).toBeGreaterThan(1);
  expect(withSpareRoom(1.2, () => wrap(word, narrow * 1.2, 'label'))).toEqual([word]);
});

it('spare room ends with what is drawn, also where that fails', () => {
  const fail = () =>
    withSpareRoom(1.2, () => {
      throw new Error('no');
    });
  const before = textWidth(word, 'label');
  expect(withSpareRoom(1.2, () => textWidth(word, 'label'))).toBeCloseTo(before * 1.2, 9);
  expect(fail).toThrow('no');
  expect(textWidth(word, 'label')).toBe(before);
});
