import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../../src/i18n/languages';
import { cases, folder } from './built';
import { text } from './interface-text';
import { at, expect, test } from './site';

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const isEmbed = (address: string) => /^\/(de\/)?embed\//.test(address);
/** Students' pages are found by the class link alone. */
const isStudents = (address: string) => /^\/(de\/)?[cd]\/$/.test(address);
const textsOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(([, text]) => text!);

test('every page has a title, a description, one main heading and its language', ({ documents }) => {
  for (const { address, title, description, headings, language } of documents) {
    expect.soft(title.length, `${address} title`).toBeGreaterThan(5);
    expect.soft(description?.length ?? 0, `${address} description`).toBeGreaterThan(20);
    expect.soft(headings, `${address} h1`).toBe(1);
    expect.soft(language, `${address} lang`).toBe(address.startsWith('/de/') ? 'de' : 'en');
  }
});

test('titles differ within a language', ({ documents }) => {
  const titles = documents
    .filter(({ address }) => !isEmbed(address))
    .map(({ language, title }) => `${language} ${title}`);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('every page names itself as canonical, and both languages name each other', ({ documents }) => {
  const home = documents.find(({ address }) => address === '/')!.canonical!;
  const byAddress = new Map(documents.map((page) => [new URL(`.${page.address}`, home).href, page]));
  for (const { address, canonical, alternates } of documents) {
    if (isEmbed(address) || address === '/404.html') continue;
    const own = new URL(`.${address}`, home).href;
    expect.soft(canonical, address).toBe(own);
    expect.soft(Object.keys(alternates).sort(), address).toEqual([...languages, 'x-default'].sort());
    for (const language of languages) {
      const other = byAddress.get(alternates[language]!);
      expect.soft(other?.language, `${address} in ${language}`).toBe(language);
      expect
        .soft(Object.values(other?.alternates ?? {}), `${alternates[language]} names ${address}`)
        .toContain(own);
    }
  }
});

test('an embed names the page of its chart as canonical', ({ documents }) => {
  const home = documents.find(({ address }) => address === '/')!.canonical!;
  for (const { address, canonical } of documents.filter(
    (page) => isEmbed(page.address) && !/\/(v\d+|prices|five-deals)\/$/.test(page.address),
  ))
    expect.soft(canonical, address).toBe(new URL(`.${address.replace('/embed/', '/charts/')}`, home).href);
});

test('the sitemap lists every page in both languages but those of students, and nothing else', ({
  documents,
}) => {
  const home = documents.find(({ address }) => address === '/')!.canonical!;
  const parts = textsOf(read('sitemap-index.xml'), 'loc').map((address) =>
    new URL(address).pathname.split('/').at(-1)!,
  );
  const listed = parts.flatMap((file) => textsOf(read(file), 'loc'));
  const expected = documents
    .filter(({ address }) => !isEmbed(address) && !isStudents(address) && address !== '/404.html')
    .map(({ address }) => new URL(`.${address}`, home).href);
  expect(listed.sort()).toEqual(expected.sort());
  expect(read('robots.txt')).toContain(`Sitemap: ${new URL('./sitemap-index.xml', home).href}`);
});

for (const language of languages)
  test(`the ${language} feed is well-formed and lists every case study and correction`, async ({
    page,
    documents,
    site,
  }) => {
    const address = new URL(at(language, '/feed.xml'), site.address);
    const answer = await page.request.get(address.href);
    expect(answer.headers()['content-type']).toMatch(/xml/);
    await page.goto('about:blank');
    const feed = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const entries = [...parsed.querySelectorAll('entry')];
        return {
          error: parsed.querySelector('parsererror')?.textContent,
          updated: parsed.querySelector('feed > updated')?.textContent,
          links: entries.map((entry) => entry.querySelector('link')?.getAttribute('href')),
          dates: entries.map((entry) => entry.querySelector('updated')?.textContent ?? ''),
        };
      },
      await answer.text(),
    );
    expect(feed.error).toBeUndefined();
    const known = documents.filter((one) => one.language === language).map(({ canonical }) => canonical);
    for (const id of cases)
      expect(
        feed.links.some((link) => link?.endsWith(`/practices/${id}/`)),
        id,
      ).toBe(true);
    for (const link of feed.links) expect(known).toContain(link?.replace(/#.*/, ''));
    for (const date of [...feed.dates, feed.updated ?? ''])
      expect(Number.isFinite(Date.parse(date)), date).toBe(true);
  });

test('the words for a social card are those on the card', ({ documents }) => {
  for (const { address, language, title, picture, pictureText } of documents) {
    if (isEmbed(address)) continue;
    if (picture!.endsWith('/home.png'))
      expect.soft(pictureText, address).toBe(text(language as Language, 'site.tagline'));
    else expect.soft(title, address).toContain(pictureText);
    // Charts and cases each have a card of their own, not one that they share.
    const [, own] = /\/(?:charts|practices)\/([^/]+)\/$/.exec(address) ?? [];
    if (own) expect.soft(picture, address).toMatch(new RegExp(`/cards/${language}/${own}\\.png$`));
  }
});

test('every page has a social card of 1200 by 630 pixels', ({ documents }) => {
  for (const { address, picture } of documents) {
    if (isEmbed(address)) continue;
    const png = readFileSync(join(folder, new URL(picture!).pathname));
    expect.soft([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
  }
});

test('structured data is JSON that names its page', ({ documents }) => {
  for (const { address, canonical, structured } of documents)
    for (const text of structured) {
      const data = JSON.parse(text) as Record<string, unknown>;
      // Lessons speak to collections of teaching material as well, in the words of their profile.
      const profile = Array.isArray(data['@context']);
      const context = profile ? (data['@context'] as unknown[])[0] : data['@context'];
      expect
        .soft(context, address)
        .toBe(profile ? 'https://w3id.org/kim/amb/context.jsonld' : 'https://schema.org');
      expect
        .soft([data['url'], data['mainEntityOfPage'], profile && data['id']], address)
        .toContain(canonical);
    }
  expect(documents.filter(({ structured }) => structured.length).length).toBeGreaterThanOrEqual(
    2 + 2 * cases.length,
  );
});
