import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/i18n/languages';
import { filesIn, folder } from './built';
import { at, expect, test } from './site';

/** Files that readers or programs take along; what the site's own scripts load is not among them. */
const files = filesIn(folder).filter(
  (file) =>
    /\.(csv|json|bib|ris|svg|png|xlsx|zip|xml|txt|pdf|docx|pptx)$/.test(file) &&
    !/^(pagefind|_astro|cards)\/|(^|\/)search[/-]|^(favicon|screenshot|worksheets\/printed)/.test(file),
);
const read = (file: string) => readFileSync(join(folder, file));

test('every file in lines ends its last one', () => {
  const texts = files.filter(
    (file) => /\.(csv|json|bib|ris|svg|xml|txt)$/.test(file) && !/sitemap/.test(file),
  );
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((file) => read(file).at(-1) !== 0x0a)).toEqual([]);
});

test('every file can be found: a page or the list of data names it', ({ documents }) => {
  const home = documents.find(({ address }) => address === '/')!.canonical!;
  const pathOf = (link: string, from: string) => new URL(link, from).href.slice(home.length);
  const list = JSON.parse(read('data/datapackage.json').toString()) as { resources: { path: string }[] };
  const named = new Set([
    ...documents.flatMap(({ links, canonical }) => links.map((link) => pathOf(link, canonical ?? home))),
    ...list.resources.map(({ path }) => pathOf(path, `${home}data/`)),
    // Programs look there by themselves.
    'robots.txt',
    'sitemap-index.xml',
    'sitemap-0.xml',
  ]);
  expect(files.filter((file) => !named.has(file))).toEqual([]);
});

test('every oEmbed answer gives the size of its picture', ({ documents }) => {
  const home = documents.find(({ address }) => address === '/')!.canonical!;
  const answers = files.filter((file) => /(^|\/)oembed\//.test(file));
  expect(answers.length).toBeGreaterThan(20);
  for (const file of answers) {
    const answer = JSON.parse(read(file).toString()) as Record<string, string | number>;
    const png = read(String(answer['thumbnail_url']).slice(home.length));
    expect
      .soft([answer['thumbnail_width'], answer['thumbnail_height']], file)
      .toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
  }
});

test('robots.txt keeps crawlers from the embeds of every language, and from nothing else', () => {
  const kept = [
    ...read('robots.txt')
      .toString()
      .matchAll(/^Disallow: (.*)$/gm),
  ].map(([, path]) => path!);
  expect(kept.map((path) => path.replace(/^.*?(?=\/(de\/)?embed)/, '')).sort()).toEqual(
    languages.map((language) => at(language, '/embed/').slice(1)).sort(),
  );
});
