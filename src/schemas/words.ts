/*
 * Words that every part of the site shares, each list once; types follow from them. No schema stands here, so that the
 * browser can have the words without the code that checks content.
 */

/** The languages of the site, the first at the root of the address space. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** What a language is called in messages to those who write content. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'German' };

/** The ways to value data, in the order in which they are shown everywhere. */
export const lensNames = ['reward', 'company', 'market', 'refusal', 'people', 'harm'] as const;

/** One of the six ways to value data. */
export type Lens = (typeof lensNames)[number];

/** Money that facts, formulas and formats know, by its ISO code. */
export const currencies = ['EUR', 'USD', 'GBP', 'PLN', 'CNY', 'INR', 'AUD', 'CAD'] as const;

export type Currency = (typeof currencies)[number];

/**
 * Tells whether a word is money.
 *
 * @example isCurrency('EUR') // true
 */
export const isCurrency = (word: string | undefined): word is Currency =>
  (currencies as readonly (string | undefined)[]).includes(word);

/**
 * Tells whether an amount of money is an exchange rate: one money per another.
 *
 * @example isRate({ unit: 'USD', per: 'EUR' }) // true
 */
export const isRate = ({
  unit,
  per,
}: {
  unit?: string | null | undefined;
  per?: string | null | undefined;
}): boolean => isCurrency(unit ?? undefined) && isCurrency(per ?? undefined);

/** Folders of content that hold texts for readers. */
export const textFolders = [
  'practices',
  'pages',
  'glossary',
  'lessons',
  'worksheets',
  'solutions',
  'cards',
] as const;
