import { languages, type Language } from '../schemas/words';

export { languages, type Language };

/** The language at the root of the address space; every other lives under its own prefix. */
export const defaultLanguage: Language = languages[0];

/** The locale that `Intl` uses for a language. */
export const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/**
 * Tells whether a text is one of the site's languages.
 *
 * @example isLanguage('de') // true
 */
export const isLanguage = (text: string | undefined): text is Language =>
  languages.includes(text as Language);

/**
 * Makes one thing for each language.
 *
 * @example inLanguages((language) => language.toUpperCase()) // { en: 'EN', de: 'DE' }
 */
export const inLanguages = <Made>(make: (language: Language) => Made): Record<Language, Made> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Made>;
