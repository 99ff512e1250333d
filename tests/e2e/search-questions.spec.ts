import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TitleIndex } from '../../src/client/search/title-index';
import { defaultLanguage, languages, type Language } from '../../src/i18n/languages';
import type { SearchTitle } from '../../src/models/search-titles';
import { folder, root } from './built';
import { at, expect, test } from './site';

interface Question {
  ask: string;
  page: string;
  /** Holds a typing error. */
  slip?: boolean;
}

const questions = parse(readFileSync(join(root, 'tests/fixtures/search-questions.yaml'), 'utf8')) as Record<
  Language,
  Question[]
>;

/** Of forty questions so many may have another page first. */
const leastRight = 36;

const titlesOf = (language: Language) =>
  JSON.parse(readFileSync(join(folder, `search/${language}.json`), 'utf8')) as SearchTitle[];

test('forty questions, ten of them misspelt, find the page that answers first', () => {
  const all = languages.flatMap((language) => {
    const index = new TitleIndex(titlesOf(language), language);
    return questions[language].map(({ ask, page, slip }) => {
      const { best, others } = index.find(ask);
      const found = [best, ...others].map((title) => title?.url);
      return {
        ask,
        slip,
        rank: found.indexOf(language === defaultLanguage ? page : `/${language}${page}`) + 1,
        first: found[0],
      };
    });
  });
  expect(all).toHaveLength(40);
  expect(all.filter(({ slip }) => slip)).toHaveLength(10);
  const wrong = all.filter(({ rank }) => rank !== 1);
  if (process.env['RANKS']) console.table(all);
  expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(40 - leastRight);
});

for (const language of languages)
  test(`${language}: the page of the search puts on top what its titles find`, async ({ page }) => {
    await page.goto(at(language, '/search/'));
    const index = new TitleIndex(titlesOf(language), language);
    const best = page.locator('main [data-best]');
    for (const { ask } of questions[language].slice(0, 6)) {
      await page.locator('main [data-query]').fill(ask);
      await expect(best).toHaveAttribute('href', new RegExp(`${index.find(ask).best!.url}$`));
      await expect(page.locator('main [data-results] a').first()).toHaveAttribute('data-best');
    }
  });
