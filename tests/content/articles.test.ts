import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/catalog/articles';
import { languages } from '../../src/schemas/words';
import {
  citedFacts,
  countWords,
  findSections,
  findTags,
  listIds,
  sentenceLengths,
  toProse,
} from './article-shape';
import { readContent } from './read-content';
import { findTypedAmounts } from './typed-amounts';

const {
  cases: practices,
  pages,
  lessons,
  worksheets,
  solutions,
  cards,
  catalog,
  calculators,
  charts,
} = readContent();
const articles = [...practices, ...pages, ...lessons, ...worksheets, ...solutions, ...cards];
const [first, ...others] = languages;

/** Each article in another language beside its version in the first language. */
const pairs = articles
  .filter(({ language }) => language !== first)
  .map((article) => ({
    article,
    file: article.file,
    original: articles.find(
      (one) =>
        one.id === article.id &&
        one.language === first &&
        one.file === article.file.replace(/[a-z]+\.mdx$/, `${first}.mdx`),
    ),
  }))
  .filter((pair) => pair.original !== undefined);

const names = Object.values({ ...calculators, ...charts }).flatMap((one) =>
  'title' in one ? Object.values((one as { title: Record<string, string> }).title) : [],
);

/** Every text in a head, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

const unique = (ids: string[]) => [...new Set(ids)].sort();

describe('articles', () => {
  it('exist in every language', () => {
    const versions = Map.groupBy(articles, ({ file }) => file.replace(/[^/]+$/, ''));
    const lacking = [...versions].flatMap(([folder, found]) =>
      languages
        .filter((code) => !found.some(({ language }) => language === code))
        .map((code) => `${folder}${code}.mdx`),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(pairs)('$file', ({ article, original }) => {
  const [mine, theirs] = [findSections(article.text), findSections(original!.text)];

  it('has as many sections as in the first language', () => {
    expect(mine.map(({ heading }) => heading)).toHaveLength(theirs.length);
  });

  it('rests on the same facts in each section', () => {
    const facts = (sections: typeof mine) =>
      sections.map(({ tags }, index) => ({ section: index, facts: unique(citedFacts(tags)) }));
    expect(facts(mine)).toEqual(facts(theirs));
  });

  it('shows the same calculated results in each section', () => {
    const steps = (sections: typeof mine) =>
      sections.map(({ tags }, index) => ({
        section: index,
        steps: unique(
          tags
            .filter(({ name }) => name === 'Step')
            .map(({ attributes: a }) => `${a.calculator}.${a.step} ${a.given ?? ''}`),
        ),
      }));
    expect(steps(mine)).toEqual(steps(theirs));
  });

  it('links the same glossary entries in each section, each once', () => {
    const terms = (sections: typeof mine) =>
      sections.map(({ tags }, index) => ({
        section: index,
        terms: tags
          .filter(({ name }) => name === 'Term')
          .map(({ attributes }) => attributes.id!)
          .sort(),
      }));
    expect(terms(mine)).toEqual(terms(theirs));
    const all = terms(mine).flatMap((one) => one.terms);
    expect(all).toEqual([...new Set(all)]);
  });

  it('has the same charts, calculators, quotes, boxes and letters in the same order', () => {
    const blocks = (sections: typeof mine) =>
      sections.map(({ tags }, index) => ({
        section: index,
        blocks: tags
          .filter(({ name }) => !['Fact', 'Cite', 'Step', 'Aside', 'Term'].includes(name))
          .map(({ name, attributes }) => (attributes.id ? `${name} ${attributes.id}` : name)),
      }));
    expect(blocks(mine)).toEqual(blocks(theirs));
  });
});

describe.each(practices.filter(({ language }) => others.includes(language as never)))(
  '$file',
  ({ id, head }) => {
    const original = practices.find((one) => one.id === id && one.language === first)?.head;

    it.skipIf(!original)('has the same receipt as in the first language', () => {
      const receipt = ({ receipt: { lines, calculator } }: typeof head) => ({
        calculator,
        lines: lines.map(({ part, fact, calculator: from, step, assumed }) => ({
          part,
          fact,
          from,
          step,
          assumed,
        })),
      });
      expect(receipt(head)).toEqual(receipt(original!));
    });

    it.skipIf(!original)('has the same dates, order and kinds of data as in the first language', () => {
      const rest = ({ published, updated, order, dataTypes, corrections }: typeof head) => ({
        published,
        updated,
        order,
        dataTypes,
        corrections: corrections.map(({ date }) => date),
      });
      expect(rest(head)).toEqual(rest(original!));
    });
  },
);

describe.each(practices)('$file', ({ text, language, head }) => {
  it('has 1,100 to 2,100 words', () => {
    expect(countWords(text)).toBeGreaterThanOrEqual(1100);
    expect(countWords(text)).toBeLessThanOrEqual(2100);
  });

  it('rests on 25 facts or more', () => {
    expect(unique(citedFacts(findTags(text))).length).toBeGreaterThanOrEqual(25);
  });

  it('has sentences of fewer than 20 words on average', () => {
    const lengths = sentenceLengths(text, language);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(20);
  });

  it.skipIf(!catalog)('names only facts and steps in its receipt that exist', () => {
    const lost = head.receipt.lines.flatMap(({ fact, calculator, step }, index) => [
      ...(fact && !catalog!.facts.has(fact) ? [`receipt.lines.${index}.fact: ${fact}`] : []),
      ...(calculator && !(step! in (catalog!.calculators.get(calculator)?.definition.steps ?? {}))
        ? [`receipt.lines.${index}.step: ${calculator}.${step}`]
        : []),
    ]);
    const main = head.receipt.calculator;
    if (main && !catalog!.calculators.has(main)) lost.push(`receipt.calculator: ${main}`);
    expect(lost).toEqual([]);
  });
});

describe.each(articles)('$file', ({ text, whole, file, language, firstLine, head }) => {
  it('types no amount of money and no percentage, but cites facts', () => {
    const typed = findTypedAmounts(text, names).map(
      ({ found, line }) => `${file}:${firstLine + line}: ${found}`,
    );
    expect(typed).toEqual([]);
  });

  it.skipIf(!catalog)('names only facts, charts and calculators that exist', () => {
    const lost = findReferences(whole)
      .filter(({ id, collection }) => !catalog![collection].has(id))
      .map(({ tag, id, line }) => `${file}:${line}: <${tag}> ${id}`);
    expect(lost).toEqual([]);
  });

  it.skipIf(!catalog)('shows only steps that their calculators have', () => {
    const lost = findTags(text)
      .filter(({ name }) => name === 'Step')
      .filter(
        ({ attributes: a }) =>
          !(a.step! in (catalog!.calculators.get(a.calculator!)?.definition.steps ?? {})),
      )
      .map(({ attributes: a, line }) => `${file}:${firstLine + line}: ${a.calculator}.${a.step}`);
    expect(lost).toEqual([]);
  });

  it.skipIf(!catalog)('quotes only facts that have words to quote', () => {
    const silent = findTags(text).flatMap(({ name, attributes, line }) =>
      (name === 'Quote' ? listIds(attributes.id) : [])
        .filter((id) => catalog!.facts.has(id) && !catalog!.facts.get(id)!.quote)
        .map((id) => `${file}:${firstLine + line}: <Quote> ${id}`),
    );
    expect(silent).toEqual([]);
  });

  it('uses the quotation marks of its language', () => {
    const [open, close, foreign] = language === 'de' ? ['„', '“', /["”]/] : ['“', '”', /["„]/];
    const wrong = toProse(text)
      .split('\n')
      .flatMap((content, line) =>
        foreign.test(content) || content.split(open).length !== content.split(close).length
          ? [`${file}:${firstLine + line}: ${content.trim().slice(0, 80)}`]
          : [],
      );
    wrong.push(
      ...textsIn(head)
        .filter((content) => foreign.test(content))
        .map((content) => `${file}: ${content}`),
    );
    expect(wrong).toEqual([]);
  });
});
