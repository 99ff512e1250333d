import { describe, expect, it } from 'vitest';
import { fold, holdsWord, questionWords, searchWords } from '../../../src/models/search-words';

describe('the words of the search', () => {
  it('know umlauts and accents in every spelling', () => {
    expect(fold('Vergütung Maßstab Telefónica')).toBe('verguetung massstab telefonica');
    expect(searchWords('Verguetung', 'de')).toEqual(searchWords('VERGÜTUNG', 'de'));
  });

  it('take hyphens for blanks', () => {
    expect(searchWords('Shopper-Panel', 'de')).toEqual(searchWords('shopper panel', 'de'));
    expect(searchWords('re-identification', 'en')).toContain('identification');
  });

  it.each([
    ['de', '1,3', '1.3'],
    ['de', '1.300', '1300'],
    ['de', '1.300.000,5', '1300000.5'],
    ['de', '13', '13'],
    ['en', '1.3', '1.3'],
    ['en', '90,000', '90000'],
    ['en', '1,234.5', '1234.5'],
  ] as const)('%s: %s is the number %s', (language, text, value) => {
    expect(searchWords(text, language)).toEqual([value]);
  });

  it('read money by its sign and by its name alike', () => {
    expect(searchWords('$3', 'en').sort()).toEqual(searchWords('three dollars', 'en').sort());
    expect(searchWords('3 €', 'de')).toEqual(searchWords('drei Euro', 'de'));
  });

  it('count one and many as one', () => {
    for (const [one, many] of [
      ['price', 'prices'],
      ['cookie', 'cookies'],
      ['company', 'companies'],
    ] as const)
      expect(searchWords(one, 'en')).toEqual(searchWords(many, 'en'));
    expect(searchWords('Proben', 'de')).toEqual(searchWords('Probe', 'de'));
  });

  it('leave filler out of a question, unless it is nothing else', () => {
    expect(questionWords('What is my data worth?', 'en').map(({ word }) => word)).toEqual(['data', 'worth']);
    expect(questionWords('Was sind meine Daten wert?', 'de')).toHaveLength(2);
    expect(questionWords('what is this', 'en').length).toBeGreaterThan(0);
  });
});

describe('a text', () => {
  it.each([
    [['bribery'], 'bribe', true],
    [['b', 'bund', 'bundesliga'], 'bundeskartellamt', false],
    [['identified'], 'identify', true],
    [['13'], '1.3', false],
    [['1.3'], '1.3', true],
    [['130'], '13', false],
    [['prime'], 'price', false],
  ])('of %j holds %s: %s', (words, wanted, holds) => {
    expect(holdsWord(words, wanted)).toBe(holds);
  });
});
