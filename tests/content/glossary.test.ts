import { describe, expect, it } from 'vitest';
import { languages } from '../../src/schemas/words';
import { findTags } from './article-shape';
import { readContent } from './read-content';
import { findTypedAmounts } from './typed-amounts';

const { terms, cases: practices, pages } = readContent();
const ids = [...new Set(terms.map(({ id }) => id))];

describe('the glossary', () => {
  it('explains at least 42 terms in every language', () => {
    expect(ids.length).toBeGreaterThanOrEqual(42);
    for (const language of languages)
      expect(terms.filter((one) => one.language === language).map(({ id }) => id)).toEqual(ids);
  });

  it('names each term once in a language', () => {
    for (const language of languages) {
      const names = terms.filter((one) => one.language === language).map(({ head }) => head.term);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('refers to the same related entries in every language, and never to the entry itself', () => {
    for (const id of ids) {
      const related = terms.filter((one) => one.id === id).map(({ head }) => head.see);
      for (const see of related) {
        expect(see, id).toEqual(related[0]);
        expect(see, id).not.toContain(id);
      }
    }
  });

  it('is linked from every case study', () => {
    for (const { file, text } of practices)
      expect(findTags(text).filter(({ name }) => name === 'Term').length, file).toBeGreaterThanOrEqual(10);
  });
});

describe.each(terms)('$file', ({ head, text, language, file }) => {
  it('holds no amount that would need a source', () => {
    expect(findTypedAmounts(`${head.definition}\n${text}`, []).map(({ found }) => found)).toEqual([]);
  });

  it('uses the quotation marks of its language', () => {
    const foreign = language === 'de' ? /["”]/ : /["„]/;
    expect(foreign.test(head.definition + text), file).toBe(false);
  });

  it('has sentences of fewer than 21 words on average', () => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    const sentences = [...segmenter.segment(head.definition)].map(
      ({ segment }) => segment.split(/\s+/).filter(Boolean).length,
    );
    expect(sentences.reduce((sum, one) => sum + one, 0) / sentences.length).toBeLessThan(21);
  });
});

describe('standing pages', () => {
  it('exist for method, corrections, operator and privacy', () => {
    const found = new Set(pages.map(({ id }) => id));
    for (const id of ['methodology', 'corrections', 'about', 'imprint', 'privacy'])
      expect(found, id).toContain(id);
  });
});
