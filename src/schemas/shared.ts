import { z } from 'zod';
import { allowsFallback } from './fallback';
import { languageNames, languages, lensNames, type Language } from './words';

export { lensNames, type Lens } from './words';

const textIn = (language: Language) =>
  z
    .string({ error: `Write the ${languageNames[language]} text under \`${language}:\`.` })
    .min(1, `The ${languageNames[language]} text is empty.`);

/** A text in every language of the site; a missing one fails the build. */
export const bilingual = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, textIn(language)])) as Record<
    Language,
    ReturnType<typeof textIn>
  >,
);

/** The label of a fact: a text in every language, or in one at least where a missing one may fall back (src/catalog/labels.ts). */
export const label = allowsFallback()
  ? (z
      .strictObject(bilingual.partial().shape)
      .refine(
        (texts) => Object.keys(texts).length > 0,
        'Write the text in one language at least.',
      ) as unknown as typeof bilingual)
  : bilingual;

/**
 * A date as text: YAML readers turn `2023-04-24` into a date and `2023` into a number, so both are turned back.
 */
const asText = (value: unknown) =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? String(value)
      : value;

const datePattern = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

/** Whether a day stands in the calendar; a year and a month always do. */
const exists = (date: string) => date.length < 10 || new Date(date).toISOString().startsWith(date);

/** A year, month, day, or two of them with a slash. */
export const partialDate = z.preprocess(
  asText,
  z
    .string()
    .regex(new RegExp(`^${datePattern}(/${datePattern})?$`), {
      error: 'Write a date as 2023, 2023-04 or 2023-04-24; leave the line out if the source is undated.',
      abort: true,
    })
    .refine((text) => text.split('/').every(exists), 'This day is in no calendar.'),
);

/** A day. */
export const day = z.preprocess(asText, z.iso.date({ error: 'Write the day as 2023-04-24.' }));

/** The topic of what concerns all practices alike. */
export const literature = 'valuation';

/** The six yardsticks, see the methodology page. */
export const lens = z.enum(lensNames, { error: `Use one of: ${lensNames.join(', ')}.` });

/** Evidence grades, A best. */
export const grade = z.enum(['A', 'B', 'C', 'D', 'E'], { error: 'Grades run from A to E.' });

export type Grade = z.infer<typeof grade>;
export type Bilingual = z.infer<typeof bilingual>;

/** A line in the change log of a chart or calculator: its publication, a correction, or that a copy was frozen. */
export const change = z.strictObject({
  version: z.int().min(1),
  date: day,
  /** The number of the frozen copy, that of its version, where the line says that one was made. */
  frozen: z.int().min(1).optional(),
  text: bilingual,
});

export type Change = z.infer<typeof change>;
