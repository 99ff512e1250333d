import { describe, expect, it } from 'vitest';
import {
  addressedIn,
  joinTitles,
  partTitles,
  readPage,
  titleFiles,
} from '../../../src/publish/integrations/search-titles.mjs';

const page = readPage(
  '<meta name="description" content="What &quot;it&quot; cost &amp; brought."><meta property="og:title" content="A price"><span data-pagefind-filter="kind">chart</span><span data-pagefind-filter="practice">samples</span>',
);
const pages = new Map([
  ['/charts/a/', page],
  ['/classroom/a/worksheet/', { title: 'Worksheet', text: 'Tasks.' }],
]);

describe('the titles of the search', () => {
  it('come from what a page says of itself', () => {
    expect(page).toEqual({
      kind: 'chart',
      practice: 'samples',
      title: 'A price',
      text: 'What "it" cost & brought.',
    });
  });

  it('are joined with questions, words and answers; a page nobody leads to and that is not to be found stays out', () => {
    const answer = { text: 'is the price', amount: '€3' };
    expect(
      joinTitles(pages, [{ url: '/charts/a/', ask: ['What does it cost?'], also: ['cost'], answer }]),
    ).toEqual([{ url: '/charts/a/', ...page, ask: ['What does it cost?'], also: ['cost'], answer }]);
    expect(joinTitles(pages, [{ url: '/classroom/a/worksheet/', ask: ['Where?'] }])).toHaveLength(2);
  });

  it('refuse a question that leads nowhere, with its place', () => {
    const lead = { url: '/charts/b/', origin: 'content/search/money.yaml: worth.page', ask: ['What?'] };
    expect(() => joinTitles(pages, [lead])).toThrow(
      /content\/search\/money\.yaml: worth\.page.*\/charts\/b\//,
    );
  });

  it('stay one list while that is short', () => {
    const titles = joinTitles(pages, [{ url: '/classroom/a/worksheet/', ask: ['Where?'] }]);
    expect(partTitles(titles)).toEqual({ list: titles, parts: [] });
  });

  it('leave to parts what a long list says of cases, and lose nothing', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `case-${index}`);
    const titles = joinTitles(
      new Map<string, ReturnType<typeof readPage>>([
        ['/prices/', { kind: 'page', title: 'Prices', text: 'All of them.' }],
        ...ids.flatMap((practice): [string, ReturnType<typeof readPage>][] => [
          [`/practices/${practice}/`, { kind: 'case', practice, title: practice, text: 'x'.repeat(100) }],
          [`/charts/${practice}-a/`, { kind: 'chart', practice, title: 'A', text: 'y'.repeat(100) }],
        ]),
      ]),
      [
        ...ids.map((id) => ({
          url: `/practices/${id}/`,
          also: [`deal ${id}`],
          answer: { text: 'got', amount: '€3' },
        })),
        { url: '/charts/case-7-a/', ask: ['How much was it?'] },
      ],
    );
    const { list, parts } = partTitles(titles, { most: 2000, size: 1500 });
    expect(list.map(({ url }) => url).sort()).toEqual(
      ['/charts/case-7-a/', '/prices/', ...ids.map((id) => `/practices/${id}/`)].sort(),
    );
    expect(list.find(({ kind }) => kind === 'page')!.text).toBe('All of them.');
    const other = titles.filter(({ kind }) => kind !== 'page');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flat().sort((a, b) => a.url.localeCompare(b.url))).toEqual(
      other.sort((a, b) => a.url.localeCompare(b.url)),
    );
    for (const { url, kind, text, also, answer, part } of list)
      if (kind !== 'page') {
        expect([text, answer]).toEqual(['', undefined]);
        if (kind === 'case') expect(also).toHaveLength(1);
        expect(parts[part!]!.map((title) => title.url)).toContain(url);
      }
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(1500 + 700);
    // A short list is one file, a long one has its parts beside it.
    expect(titleFiles('de', titles)).toEqual([['de.json', JSON.stringify(titles)]]);
    const many = Array.from({ length: 30 }, () => titles).flat();
    expect(titleFiles('de', many).map(([name]) => name)).toEqual([
      'de.json',
      ...partTitles(many).parts.map((_, index) => `de-${index}.json`),
    ]);
    expect(partTitles(many).parts.length).toBeGreaterThan(1);
  });

  it('part the addresses by language', () => {
    expect(addressedIn('en', ['en', 'de'])('/de/charts/')).toBe(false);
    expect(addressedIn('en', ['en', 'de'])('/data/')).toBe(true);
    expect(addressedIn('de', ['en', 'de'])('/de/charts/')).toBe(true);
  });
});
