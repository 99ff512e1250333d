import { z } from 'zod';

/** The languages of the site, the first at the root of the address space. */
export const languages = ['en', 'de'] as const;

/** A text in every language of the site; a missing one fails the build. */
export const bilingual = z.strictObject({
  en: z.string({ error: 'Write the English text under `en:`.' }).min(1, 'The English text is empty.'),
  de: z.string({ error: 'Write the German text under `de:`.' }).min(1, 'The German text is empty.'),
});

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

/** The practices and the shared literature. */
export const topics = [
  'shopper-panel',
  'assistant',
  'samples',
  'o2-mobility',
  'insider-sales',
  'valuation',
] as const;

/** The topic of what concerns all practices alike. */
export const literature = 'valuation';

/** The ways to value data, in the order in which they are shown everywhere. */
export const lensNames = ['reward', 'company', 'market', 'refusal', 'people', 'harm'] as const;

/** The six yardsticks, see the methodology page. */
export const lens = z.enum(lensNames, { error: `Use one of: ${lensNames.join(', ')}.` });

/** Evidence grades, A best. */
export const grade = z.enum(['A', 'B', 'C', 'D', 'E'], { error: 'Grades run from A to E.' });

export type Lens = z.infer<typeof lens>;
export type Grade = z.infer<typeof grade>;
export type Bilingual = z.infer<typeof bilingual>;

/** A line in the change log of a chart or calculator: its publication, a correction, or that a copy was frozen. */
export const change = z.strictObject({
  version: z.int().min(1),
  date: day,
  /** The number of the frozen copy, where the line says that one was made. */
  frozen: z.int().min(1).optional(),
  text: bilingual,
});

export type Change = z.infer<typeof change>;
