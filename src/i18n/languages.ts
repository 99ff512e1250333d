/**
 * The languages of the site. The first lives at the root of the address space, every other under its own prefix.
 * Adding a language: add its `content/interface/<language>.yaml` and `<language>.mdx` files, and its code here and in
 * `src/schemas/shared.ts`.
 */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

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
