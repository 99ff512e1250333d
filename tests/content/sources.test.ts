import { sourceSchema } from '../../src/schemas/source';
import { describe, expect, it } from 'vitest';
import { readContent } from './read-content';

const { facts, sources } = readContent();
const items = Object.entries(sources).flatMap(([topic, group]) =>
  group.map((source) => ({ source, name: `content/sources/${topic}.json: ${source.id}` })),
);
const used = new Set(
  Object.values(facts).flatMap((group) => Object.values(group).map(({ source }) => source)),
);

/** Words of the workshop, and paths of its files, that no reader should meet. */
const internalWords =
  /\bseed\b|\bdigest\b|\bcorpus\b|\bsession\b|\bthe part read\b|\bsources read\b|\bfigure note\b|\.(json|yaml|txt)\b|\b00\d_/i;

describe('sources', () => {
  it('have ids that occur once over all topics', () => {
    const twice = items.filter(
      ({ source }, index) => items.findIndex((one) => one.source.id === source.id) !== index,
    );
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it('stand once, however their address is written', () => {
    const plain = (url = '') =>
      url
        .replace(/^https?:\/\/(www\.)?/, '')
        .replace(/:443(?=\/)|[?&](utm_\w+|crefresh|ref)=[^&#]*|\/$/g, '');
    const addressed = items.filter(({ source }) => source.URL);
    const twice = addressed.filter(
      ({ source }, index) =>
        addressed.findIndex((one) => plain(one.source.URL) === plain(source.URL)) !== index,
    );
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it('are cited by a fact unless they are marked as background reading', () => {
    const idle = items.filter(({ source }) => !source.background && !used.has(source.id));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('are not marked as background reading when a fact cites them', () => {
    const wrong = items.filter(({ source }) => source.background && used.has(source.id));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('carry dates that exist', () => {
    const wrong = items.filter(({ source }) =>
      [source.issued, source.accessed]
        .flatMap((date) => date?.['date-parts'] ?? [])
        .some(([year, month = 1, day = 1]) => {
          const date = new Date(Date.UTC(year ?? Number.NaN, month - 1, day));
          return !(year! > 1900) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
        }),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('say where they can be found, or that they are on paper', () => {
    const lost = items.filter(
      ({ source }) => !source.URL && !source.DOI && !source['container-title'] && !source.publisher,
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('use no words of the workshop', () => {
    const found = items.flatMap(({ source, name }) => {
      const word = internalWords.exec(`${source.title} ${source.note ?? ''}`)?.[0];
      return word ? [`${name}: "${word}"`] : [];
    });
    expect(found).toEqual([]);
  });
});

describe('a source', () => {
  const accessed = { 'date-parts': [[2026, 11, 29]] };
  const good = { id: 'a', type: 'report', title: 'A', URL: 'https://example.org/a', accessed };
  const refusal = (changes: object) =>
    sourceSchema.safeParse({ ...good, ...changes }).error?.issues.map(({ message }) => message) ?? [];

  it('has a type that CSL knows', () => {
    expect(refusal({})).toEqual([]);
    expect(refusal({ type: 'slide' })).toEqual(['Use a type of CSL 1.0.2.']);
  });

  it.each([
    'https://nickles.de./thread',
    'https://example.org./',
    'https://example.org/a b',
    'https://example.org/{a}',
  ])('does not have the address %s, which some programs refuse', (URL) => {
    expect(refusal({ URL })).toHaveLength(1);
  });
});
