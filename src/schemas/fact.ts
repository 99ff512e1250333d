import { z } from 'zod';
import { currencies } from './words';
import { bilingual, day, grade, label, lens, partialDate } from './shared';

/** What a fact is about; the file it lies in is named after it, see src/catalog/fact-files.ts. */
export const factKinds = [
  'company-revenue',
  'technical',
  'market-price',
  'scale',
  'willingness-to-accept',
  'willingness-to-pay',
  'timeline',
  'legal',
  'reward',
  'harm',
] as const;

export type FactKind = (typeof factKinds)[number];

/** The kinds of data a price can be paid for; `none` where a fact speaks of no data. */
export const dataTypes = [
  'browsing',
  'location',
  'contacts',
  'purchases',
  'messages',
  'finance',
  'health',
  'identity',
  'several',
  'none',
] as const;

/**
 * What an amount or a number is: money that changed hands, that a court or authority
 * set, that somebody offered, lists, asked for or is said to have paid;
 * or a figure that was estimated, measured, or divided up by us.
 */
export const bases = [
  'paid',
  'ruled',
  'offered',
  'listed',
  'asked',
  'alleged',
  'estimated',
  'measured',
  'allocated',
] as const;

export type Basis = (typeof bases)[number];

/** Units a fact may have; money by its ISO code. */
export const factUnits = [
  ...currencies,
  'count',
  'percent',
  'ratio',
  'index',
  'minutes',
  'hours',
  'days',
  'months',
  'bytes',
] as const;

type FactUnit = (typeof factUnits)[number];

/** A unit as files write it: one of the list, or such a unit, a slash, and what the number counts by. */
const writtenUnit = new RegExp(`^(?:${factUnits.join('|')})(?:/[^/\\s](?:[^/]*[^/\\s])?)?$`);

const unitAdvice =
  `Use one of: ${factUnits.join(', ')}; what it counts by follows one slash, for example EUR/month; ` +
  'leave the line out for a claim without a number.';

/**
 * Parts a unit as files write it into what is counted and what it is counted by. Money by another money is an exchange rate.
 *
 * @param written - has passed the schema; undefined for a claim without a number
 * @example splitUnit('EUR/user-year') // { unit: 'EUR', per: 'user-year' }
 */
export function splitUnit(written: string | undefined): {
  unit: FactUnit | undefined;
  per: string | undefined;
} {
  const [unit, per] = written?.split('/') ?? [];
  return { unit: unit as FactUnit | undefined, per };
}

/**
 * One number, range, date or claim with its source and the words it rests on, as it is written in a file. What it is about
 * stands in the name of the file.
 */
export const factEntrySchema = z
  .strictObject(
    {
      label,
      value: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
      /** The range has no upper end: "over 80" from `low: 80`; "80 to more than 2,000" from `low: 80` and `high: 2000`. */
      open: z
        .literal('high', { error: 'Only the upper end of a range can be open: write `open: high`.' })
        .optional(),
      unit: z.string({ error: unitAdvice }).regex(writtenUnit, { error: unitAdvice }).optional(),
      /** Only where it is not that of the folder: `general`, or another case study. */
      practice: z.string().optional(),
      place: z.string({ error: 'Say where the figure holds: a country code, EU or world.' }),
      asOf: partialDate.optional(),
      /** The day by which somebody should look whether the fact still holds; for prices and terms that change. */
      reviewBy: day.optional(),
      source: z.string({ error: 'Every fact names the id of its source.' }).optional(),
      locator: z.string().optional(),
      quote: z
        .string()
        .refine(
          (text) => text.split(/\s+/).length <= 35,
          'Keep the quote to at most 35 words; mark cuts with […].',
        )
        .optional(),
      quoteLanguage: z.string().length(2).optional(),
      verified: z.enum(['seed', 'read', 'secondary', 'recall'], {
        error: 'Say how the figure is known: seed, read, secondary or recall.',
      }),
      /** What the number is; every number says it. */
      basis: z.enum(bases, { error: `Say what the number is, one of: ${bases.join(', ')}.` }).optional(),
      grade: grade.optional(),
      lens: lens.optional(),
      dataType: z.enum(dataTypes, { error: `Use one of: ${dataTypes.join(', ')}.` }),
      note: bilingual.optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys' && issue.keys.includes('per')
          ? 'Write what a number counts by into its unit, after a slash: `unit: EUR/month`; leave `per` out.'
          : undefined,
    },
  )
  .superRefine((fact, context) => {
    const numbers = [fact.value, fact.low, fact.high].filter((n) => n !== undefined);
    if (numbers.length > 0 && !fact.unit)
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: 'A number needs a unit, for example EUR, count or percent.',
      });
    if (!fact.source && fact.verified !== 'recall')
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: 'Every fact names the id of its source; only `verified: recall` may go without.',
      });
    if (fact.low !== undefined && fact.high !== undefined && fact.low > fact.high)
      context.addIssue({ code: 'custom', path: ['low'], message: 'low is above high: swap them.' });
    if (fact.open && fact.low === undefined)
      context.addIssue({
        code: 'custom',
        path: ['low'],
        message: 'A range that is open at the top needs its lower end: write `low`.',
      });
    if (fact.quote && !fact.quoteLanguage)
      context.addIssue({
        code: 'custom',
        path: ['quoteLanguage'],
        message: 'Name the language of the quote, for example en.',
      });
  });

/** A fact with its unit in two parts and with what the place of its file says of it. */
export const factSchema = factEntrySchema.safeExtend({
  unit: z.enum(factUnits).optional(),
  per: z.string().optional(),
  kind: z.enum(factKinds),
  practice: z.string(),
});

/** All facts of one file, by id. */
export const factsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+$/, 'Ids are lower case with hyphens.'),
  factEntrySchema,
);

export type FactEntry = z.infer<typeof factEntrySchema>;
export type FactData = z.infer<typeof factSchema>;
