import { describe, expect, it } from 'vitest';
import { findParts, partKinds } from '../../src/catalog/articles';
import { languages } from '../../src/i18n/languages';
import { unfoldedText } from '../../src/components/reading-time';
import { countWords, findSections, findTags, sentenceLengths, toProse } from './article-shape';
import { readContent } from './read-content';

const { cases, catalog } = readContent();

/** Headings that say what kind of section follows instead of what was found. */
const stock = [
  /^(What happened|What exactly is handed over|What the company says|What speaks (for|against)|Where the sources disagree)/i,
  /^(The sums|The calculator|What people elsewhere were paid|What we do not know|What you can do( now)?|How we worked)\b/i,
  /^(Was geschah|Was passiert ist|Was genau|Was das Unternehmen sagt|Was (dafür|dagegen|für|gegen)|Wo (die|sich) Quellen)/i,
  /^(Die Rechnung(en)?|Der Rechner|Was (Menschen|andere|man) anderswo|Was wir nicht wissen|Was du (jetzt )?tun kannst|Wie wir gearbeitet)/i,
];

/** What stands unfolded, with its line breaks; `unfoldedText` takes the folded parts out. */
const story = (text: string) => unfoldedText(text.replace(/<(?:Fact|Step)\b[^>]*>/g, 'X'));

const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const inside = (text: string, tag: string) =>
  [...text.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) => inner!);

describe.each(cases)('$file', ({ id, text, head, language }) => {
  const parts = findParts(text);
  const tags = findTags(text);
  const method = inside(text, 'Part').at(parts.findIndex(({ kind }) => kind === 'method')) ?? '';

  it('has a standfirst of at most 45 words and an answer of at most 90', () => {
    expect(countWords(head.standfirst)).toBeLessThanOrEqual(45);
    expect(inside(text, 'InShort')).toHaveLength(1);
    expect(
      countWords(inside(text, 'InShort')[0]!.replace(/<(?:Fact|Step)\b[^>]*>/g, 'X')),
    ).toBeLessThanOrEqual(90);
  });

  it('has 1,100 to 1,600 words that stand unfolded', () => {
    const words = countWords([head.title, head.standfirst, story(text)].join('\n\n'));
    expect(words).toBeGreaterThanOrEqual(1100);
    expect(words).toBeLessThanOrEqual(1600);
  });

  it('has sentences of 13 to 17 words on average, long and short ones', () => {
    const lengths = sentenceLengths(story(text), language);
    expect(average(lengths)).toBeGreaterThanOrEqual(13);
    expect(average(lengths)).toBeLessThanOrEqual(17);
    const mean = average(lengths);
    expect(Math.sqrt(average(lengths.map((length) => (length - mean) ** 2)))).toBeGreaterThan(4);
  });

  it('has four to six sections whose headings are findings', () => {
    const headings = findSections(text)
      .map(({ heading }) => heading)
      .filter(Boolean);
    expect(headings.length).toBeGreaterThanOrEqual(4);
    expect(headings.length).toBeLessThanOrEqual(6);
    const every = [...headings, ...parts.map(({ title }) => title)];
    expect(every.filter((heading) => stock.some((one) => one.test(heading)))).toEqual([]);
    // A finding is a clause, not a label.
    expect(every.filter((heading) => countWords(heading) < 4)).toEqual([]);
  });

  it('closes with the reply, what one can do, what is unknown, and how it was worked out', () => {
    expect(parts.map(({ kind }) => kind)).toEqual(partKinds);
    expect(tags.filter(({ name }) => name === 'Letter')).toHaveLength(1);
  });

  it('shows at most three charts, one calculator and two disputes in the flow', () => {
    const flow = findTags(text.replace(method, ''));
    const count = (name: string) => flow.filter((tag) => tag.name === name).length;
    expect(count('Chart')).toBeLessThanOrEqual(3);
    expect(count('Calculator')).toBeLessThanOrEqual(1);
    expect(count('Disagree')).toBeLessThanOrEqual(2);
  });

  it('asks a question in each dispute and answers it in one line', () => {
    const disputes = tags.filter(({ name }) => name === 'Disagree');
    const lacking = disputes.filter(
      ({ attributes: { question = '', verdict = '' } }) => !question.endsWith('?') || verdict.length < 12,
    );
    expect(lacking).toEqual([]);
    expect(disputes.filter(({ attributes }) => (attributes.verdict ?? '').length > 160)).toEqual([]);
  });

  it('translates every quote in another language, and no other', () => {
    const quotes = [...text.matchAll(/<Quote\b[^>]*?\sid="([^"]*)"[^>]*?(\/?)>/g)];
    const wrong = quotes.filter(([, id, selfClosing]) => {
      const foreign = catalog?.facts.get(id!)?.quoteLanguage !== language;
      return foreign === Boolean(selfClosing);
    });
    expect(wrong.map(([tag]) => tag)).toEqual([]);
  });

  it('leads with a picture of its own', () => {
    expect(catalog?.figures.get(head.picture)?.practice).toBe(id);
  });

  it('fills the four lines of its receipt with few words', () => {
    expect(head.short.filter(({ text: words }) => countWords(words) > 16)).toEqual([]);
  });
});

describe('the heads of a case in all languages', () => {
  it.each(cases.filter(({ language }) => language !== languages[0]))('$file', ({ id, head }) => {
    const original = cases.find((one) => one.id === id && one.language === languages[0])!.head;
    const same = ({ picture, number, short }: typeof head) => ({
      picture,
      number: { ...number, text: '' },
      short: short.map((line) => ({ ...line, text: '' })),
    });
    expect(same(head)).toEqual(same(original));
  });
});

describe('the words of a page', () => {
  it('count what stands unfolded', () => {
    const text = 'One two.\n\n<Part kind="method" title="x">folded</Part>\n\n<Fact id="a" /> three.';
    expect(toProse(story(text)).split(/\s+/).filter(Boolean)).toEqual(['One', 'two.', 'X', 'three.']);
  });
});
