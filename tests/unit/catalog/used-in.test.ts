import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/catalog/types';
import { usesOfFacts } from '../../../src/catalog/used-in';
import type { PracticeData } from '../../../src/schemas/practice';

const catalog = {
  facts: new Map(['reward', 'panel', 'unused'].map((id) => [id, { id }])),
  figures: new Map([
    [
      'ladder',
      { id: 'ladder', kind: 'chart', title: { en: 'A ladder', de: 'Eine Leiter' }, facts: ['drawn'] },
    ],
  ]),
} as unknown as Catalog;
const article = {
  id: 'shopper-panel',
  body: 'Amazon pays <Fact id="reward" />, and again <Fact id="reward" />.',
  data: {
    title: 'Shopper Panel',
    number: {},
    short: [],
    receipt: { lines: [{ fact: 'panel' }] },
  } as unknown as PracticeData,
};
const lesson = {
  id: 'three-euros',
  title: 'What is three euros worth?',
  body: '<Cite id="reward">paid</Cite>',
};

describe('where the site uses a fact', () => {
  const uses = usesOfFacts(catalog, [article], [lesson], 'en');

  it('is each case study and lesson that cites it, once', () => {
    expect(uses.get('reward')).toEqual([
      { kind: 'case', path: '/practices/shopper-panel/', title: 'Shopper Panel' },
      { kind: 'lesson', path: '/classroom/three-euros/', title: 'What is three euros worth?' },
    ]);
  });

  it('is each chart or calculator that rests on it', () => {
    expect(uses.get('drawn')).toEqual([{ kind: 'chart', path: '/charts/ladder/', title: 'A ladder' }]);
  });

  it('counts the receipt of a case study', () => {
    expect(uses.get('panel')?.map(({ path }) => path)).toEqual(['/practices/shopper-panel/']);
  });

  it('is nowhere for a fact that no page cites', () => {
    expect(uses.get('unused')).toBeUndefined();
  });
});
