import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/languages';
import { cases, folder } from './built';
import { expect, test } from './site';

type Item = Record<string, unknown>;

/** What each kind of item has to say. */
const required: Record<string, string[]> = {
  WebSite: ['name', 'url', 'inLanguage'],
  WebPage: ['name', 'url', 'inLanguage', 'dateModified', 'publisher'],
  AboutPage: ['name', 'url', 'inLanguage', 'dateModified', 'publisher'],
  NewsArticle: [
    'headline',
    'description',
    'datePublished',
    'dateModified',
    'inLanguage',
    'mainEntityOfPage',
    'license',
    'publisher',
    'author',
    'publishingPrinciples',
    'image',
  ],
  NewsMediaOrganization: ['name', 'url', 'publishingPrinciples', 'correctionsPolicy'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'inLanguage', 'isAccessibleForFree'],
  LearningResource: [
    'name',
    'description',
    'url',
    'inLanguage',
    'license',
    'dateModified',
    'timeRequired',
    'typicalAgeRange',
    'teaches',
    'educationalAlignment',
  ],
  DefinedTermSet: ['name', 'url', 'inLanguage', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'description', '@id'],
};

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An item and all items within it. */
function itemsIn(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  return isItem(value) ? [value, ...Object.values(value).flatMap(itemsIn)] : [];
}

const isEmbed = (address: string) => /^\/(de\/)?embed\//.test(address);
/** What students see, which no search engine is to list. */
const isStudents = (address: string) => /^\/(de\/)?[cd]\/$/.test(address);
const kindsOf = (item: Item) => [item['@type']].flat() as string[];

test('every item has the properties that its kind requires, and none is empty', ({ documents }) => {
  for (const { address, structured } of documents)
    for (const source of structured)
      for (const item of itemsIn(JSON.parse(source)))
        for (const kind of kindsOf(item).filter((one) => one in required))
          for (const property of required[kind]!)
            expect
              .soft(
                [undefined, null, ''].includes(item[property] as never),
                `${address}: ${kind}.${property}`,
              )
              .toBe(false);
});

test('dates are dates and addresses are complete', ({ documents }) => {
  for (const { address, structured } of documents)
    for (const item of structured.flatMap((source) => itemsIn(JSON.parse(source)))) {
      for (const property of ['datePublished', 'dateModified'])
        if (property in item)
          expect
            .soft(Number.isFinite(Date.parse(item[property] as string)), `${address}: ${property}`)
            .toBe(true);
      for (const property of ['url', 'item', 'license', 'publishingPrinciples', 'correctionsPolicy'])
        if (typeof item[property] === 'string')
          expect.soft(URL.canParse(item[property]), `${address}: ${property} ${item[property]}`).toBe(true);
    }
});

test('every inner page says where it stands, and each step leads to a page', ({ documents }) => {
  const known = new Set(documents.map(({ canonical }) => canonical));
  for (const { address, canonical, structured, language } of documents) {
    if (
      isEmbed(address) ||
      isStudents(address) ||
      address === '/404.html' ||
      address === '/' ||
      address === '/de/'
    )
      continue;
    const items = structured.map((source) => JSON.parse(source) as Item);
    const crumbs = items.filter((item) => item['@type'] === 'BreadcrumbList');
    expect.soft(crumbs.length, address).toBe(1);
    const steps = (crumbs[0]?.['itemListElement'] ?? []) as Item[];
    expect
      .soft(
        steps.map((step) => step['position']),
        address,
      )
      .toEqual(steps.map((_, index) => index + 1));
    expect.soft(steps.at(-1)?.['item'], address).toBe(canonical);
    for (const { item } of steps) expect.soft(known, `${address} (${language}): ${item}`).toContain(item);
  }
});

test('the policies that publishers name exist', ({ documents }) => {
  const known = new Set(documents.map(({ canonical }) => canonical));
  const publishers = documents
    .flatMap(({ structured }) => structured.flatMap((source) => itemsIn(JSON.parse(source))))
    .filter((item) => item['@type'] === 'NewsMediaOrganization');
  expect(publishers.length).toBeGreaterThan(0);
  for (const one of publishers) {
    expect.soft(known).toContain(one['publishingPrinciples']);
    expect.soft(known).toContain(one['correctionsPolicy']);
  }
});

for (const language of languages) {
  const prefix = language === languages[0] ? '' : `${language}/`;

  test(`the ${language} JSON feed has what JSON Feed 1.1 requires`, ({ documents }) => {
    const feed = JSON.parse(readFileSync(join(folder, `${prefix}feed.json`), 'utf8')) as Item;
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(feed['language']).toBe(language);
    expect(String(feed['feed_url'])).toMatch(/\/feed\.json$/);
    const items = feed['items'] as Item[];
    const ids = items.map((item) => item['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(items.length).toBeGreaterThanOrEqual(cases.length);
    const known = new Set(documents.map(({ canonical }) => canonical));
    for (const item of items) {
      expect.soft(typeof item['id']).toBe('string');
      expect.soft(item['content_html'] ?? item['content_text']).toBeTruthy();
      expect.soft(known).toContain(String(item['url']).replace(/#.*/, ''));
      expect.soft(Number.isFinite(Date.parse(item['date_published'] as string))).toBe(true);
    }
  });

  for (const id of cases)
    test(`${language}/${id} has a feed of its own`, ({ documents }) => {
      const xml = readFileSync(join(folder, `${prefix}practices/${id}/feed.xml`), 'utf8');
      const page = documents.find(({ address }) => address === `/${prefix}practices/${id}/`)!;
      expect(xml).toContain(`<id>${page.canonical}</id>`);
      expect(xml).toContain(`<link rel="self" href="${page.canonical}feed.xml"/>`);
      expect(page.links.some((link) => link.endsWith(`/practices/${id}/feed.xml`))).toBe(true);
    });
}
