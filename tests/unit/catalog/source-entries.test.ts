import { describe, expect, it } from 'vitest';
import { sourceEntries, sourceGroups, type SourceEntry } from '../../../src/catalog/source-entries';
import type { Catalog } from '../../../src/catalog/types';
import type { PracticeData } from '../../../src/schemas/practice';

const catalog = {
  facts: new Map(
    [
      ['one', 'b'],
      ['two', 'b'],
      ['three', 'a'],
      ['recalled', undefined],
    ].map(([id, source]) => [id, { id, source }]),
  ),
  sources: new Map(
    [
      { id: 'a', title: 'Zebra', author: [{ family: 'Öhm' }] },
      { id: 'b', title: 'Apple', author: [{ literal: 'Office' }] },
      { id: 'c', title: 'Mango', 'container-title': 'Daily' },
      { id: 'd', title: 'Kiwi' },
    ].map((source) => [source.id, source]),
  ),
  calculators: new Map(),
  charts: new Map(),
  figures: new Map(),
} as unknown as Catalog;
const data = { number: {}, short: [], receipt: { lines: [] } } as unknown as PracticeData;
const article = (body: string) => ({ id: 'samples', body, data });
const entriesOf = (body: string) => sourceEntries(catalog, [article(body)]);
const entry = (body: string, id: string) => entriesOf(body).find(({ source }) => source.id === id)!;

describe('the list of sources', () => {
  it('goes by author, else by outlet, else by title, letters with marks beside those without', () => {
    expect(entriesOf('').map(({ source }) => source.id)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('says of each what is used of it and which case cites it', () => {
    const cited = entry('<Fact id="one" />, <Fact id="two" />', 'b');
    expect(cited.facts.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(cited.articles.map(({ id }) => id)).toEqual(['samples']);
    expect(entry('<Fact id="one" />', 'a').articles).toEqual([]);
  });

  it('sets a source against the others of a box, once, and never against itself', () => {
    const box = '<Disagree question="How much?" facts="one, two, three">';
    const sidesOf = (id: string) =>
      entry(box, id).disputes.map(({ title, fact, others }) => [title, fact, others.map((one) => one.id)]);
    expect(sidesOf('b')).toEqual([['How much?', 'one', ['a']]]);
    expect(sidesOf('a')).toEqual([['How much?', 'three', ['b']]]);
    expect(entry('<Disagree question="Both?" facts="one, two">', 'b').disputes).toEqual([]);
    expect(entry('<Disagree question="Known?" facts="one, recalled">', 'b').disputes).toEqual([]);
  });
});

describe('the groups of sources', () => {
  const made = (topic: string, outlet: string | undefined, year: number | undefined) => ({
    source: { topic, 'container-title': outlet, issued: year && { 'date-parts': [[year]] } },
  });
  const entries = [
    made('samples', 'Daily', 2012),
    made('assistant', 'Weekly', 2020),
    made('samples', 'Amazon (shop), Help', 2009),
    made('samples', 'Amazon', undefined),
    made('samples', 'Third', 2026),
    made('samples', 'Fourth', 2011),
    made('samples', undefined, 2010),
  ] as unknown as SourceEntry[];

  it('stand in the order of the topics, each with its outlets, the most frequent first, and its years', () => {
    const groups = sourceGroups(entries, ['assistant', 'empty', 'samples']);
    expect(groups.map(({ topic, entries }) => [topic, entries.length])).toEqual([
      ['assistant', 1],
      ['samples', 6],
    ]);
    expect(groups[1]!.outlets).toEqual(['Amazon', 'Daily', 'Third']);
    expect(groups[1]!.years).toEqual([2009, 2026]);
  });
});
