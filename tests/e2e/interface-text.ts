import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultLanguage, languages, type Language } from '../../src/i18n/languages';
import { root } from './built';

const dictionaries = new Map<Language, Record<string, string>>();

/** A text of the interface with its placeholders filled; tests name controls by it, as readers do. */
export function text(language: Language, key: string, values: Record<string, string | number> = {}): string {
  let dictionary = dictionaries.get(language);
  if (!dictionary) {
    dictionary = parse(readFileSync(join(root, `content/interface/${language}.yaml`), 'utf8')) as Record<
      string,
      string
    >;
    dictionaries.set(language, dictionary);
  }
  const found = dictionary[key];
  if (found === undefined) throw new Error(`content/interface/${language}.yaml has no "${key}".`);
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** One language after the other: what both take from the same code needs to be looked at in one of them only. */
export const inTurn = (turn: number): Language => languages[turn % languages.length]!;

/** The path of a page in a language, relative to the site: `at('de', '/charts/')` is "./de/charts/". */
export const at = (language: Language, path: string) =>
  `.${language === defaultLanguage ? '' : `/${language}`}${path}`;
