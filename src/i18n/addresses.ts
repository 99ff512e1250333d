import { defaultLanguage, inLanguages, languages, type Language } from './languages';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The path of a page in a language within the site, without the base path.
 *
 * @example languagePath('de', '/charts/') // "/de/charts/"
 */
export const languagePath = (language: Language, path: string): string =>
  language === defaultLanguage ? path : `/${language}${path}`;

/**
 * The address of a page in a language, from the root of the host and below the base path.
 *
 * @param path - language-free path with a leading slash, for example `/practices/shopper-panel/`
 * @example localPath('de', '/charts/') // "/de/charts/"
 */
export function localPath(language: Language, path: string): string {
  return base + languagePath(language, path);
}

/** The full address of a page in a language, for canonical links, feeds and embeds. */
export function absoluteUrl(language: Language, path: string): string {
  return new URL(localPath(language, path), import.meta.env.SITE).href;
}

/** An address of a file that is the same in every language, below the base path. */
export const filePath = (path: string): string => `${base}${path}`;

/** The full address of a language-free file. */
export const fileUrl = (path: string): string => new URL(filePath(path), import.meta.env.SITE).href;

/**
 * One route parameter a language, for `getStaticPaths` of `[...language]` pages.
 */
export const languagePaths = () =>
  languages.map((language) => ({
    params: { language: language === defaultLanguage ? undefined : language },
    props: { language },
  }));

/**
 * What differs by language as JSON, for the script that changes it with the language of an embed.
 *
 * @example byLanguage((language) => localPath(language, '/charts/')) // '{"en":"/charts/","de":"/de/charts/"}'
 */
export const byLanguage = (of: (language: Language) => string): string => JSON.stringify(inLanguages(of));
