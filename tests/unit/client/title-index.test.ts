import { describe, expect, it } from 'vitest';
import { TitleIndex } from '../../../src/client/search/title-index';
import type { SearchTitle } from '../../../src/models/search-titles';

const titles: SearchTitle[] = [
  {
    ...{
      url: '/practices/panel/',
      kind: 'case',
      title: 'Three euros a month',
      text: 'A panel by Amazon paid.',
    },
    ...{ also: ['Shopper Panel'], ask: ['How much does Amazon pay?'] },
  },
  {
    ...{
      url: '/glossary/#data-broker',
      kind: 'term',
      title: 'Data broker',
      text: 'Somebody who trades in data.',
    },
    ask: ['Who sells my data?'],
  },
  {
    ...{ url: '/prices/', kind: 'page', title: 'The price atlas', text: 'All amounts.' },
    ...{ also: ['price of data'], ask: ['How much is data sold for?'] },
  },
];
const index = new TitleIndex(titles, 'en');
const first = (query: string) => index.find(query).best?.url;

describe('the titles', () => {
  it.each([
    ['shopper panel', '/practices/panel/'],
    ['Shopper-Panel', '/practices/panel/'],
    ['shoper pannel', '/practices/panel/'],
    ['shopperpanel', '/practices/panel/'],
    ['apnel', '/practices/panel/'],
    ['$3 a month', undefined],
    ['3 euros', '/practices/panel/'],
    ['who sells my data', '/glossary/#data-broker'],
    ['what is data sold for', '/prices/'],
    ['price', '/prices/'],
  ])('answer “%s” with %s', (query, url) => {
    if (url) expect(first(query)).toBe(url);
    else expect(index.find(query).whole).toBe(false);
  });

  it('say the rest of a case, and show its charts, once its part is there', () => {
    const [panel, ...others] = titles;
    const { text, ...lean } = { ...panel!, practice: 'panel' };
    const long = new TitleIndex([{ ...lean, text: '', part: 2 }, ...others], 'en');
    expect(long.find('shoper panel').best).toMatchObject({ url: '/practices/panel/', text: '', part: 2 });
    const chart: SearchTitle = {
      ...{ url: '/charts/ladder/', kind: 'chart', title: 'A ladder', text: 'Prices.', practice: 'panel' },
    };
    long.complete([{ ...lean, text, answer: { text: 'a month', amount: '€3' } }, chart]);
    const { best, others: rest } = long.find('shoper panel');
    expect(best).toEqual({ ...lean, text, answer: { text: 'a month', amount: '€3' } });
    expect(rest).toContain(chart);
  });

  it('answer nothing where no word is known', () => {
    const { best, others, whole } = index.find('Bundeskartellamt');
    expect(best).toBeUndefined();
    expect(others).toEqual([]);
    expect(whole).toBe(false);
    expect(index.nearest('Bundeskartellamt')).toEqual([]);
  });

  it('do not pass over a word that is nowhere', () => {
    expect(first('Bundeskartellamt price')).toBeUndefined();
    expect(index.find('panel Kartell').whole).toBe(false);
  });

  it('take a number only for itself', () => {
    expect(first('30')).toBeUndefined();
    expect(first('0.3 euros')).toBeUndefined();
  });

  it('name what begins alike', () => {
    expect(index.nearest('brokerology').map(({ url }) => url)).toEqual(['/glossary/#data-broker']);
  });
});
