import { describe, expect, it } from 'vitest';
import { addressedIn, joinTitles, readPage } from '../../../src/publish/integrations/search-titles.mjs';

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

  it('part the addresses by language', () => {
    expect(addressedIn('en', ['en', 'de'])('/de/charts/')).toBe(false);
    expect(addressedIn('en', ['en', 'de'])('/data/')).toBe(true);
    expect(addressedIn('de', ['en', 'de'])('/de/charts/')).toBe(true);
  });
});
