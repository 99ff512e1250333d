import { z } from 'zod';

const name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const cslDate = z.looseObject({ 'date-parts': z.array(z.array(z.number())).optional() });
/** A day in CSL-JSON. */
const cslDay = z.looseObject(
  { 'date-parts': z.tuple([z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)])]) },
  { error: 'Say on which day the source was read: "accessed": { "date-parts": [[2026, 11, 29]] }.' },
);

/**
 * What was read: the source itself as somebody stored it, somebody else's page that repeats its text (a reprint, a mirror, a text
 * that a machine has changed), or a translation. A source without this mark was read where it stands.
 */
export const copies = ['stored', 'mirror', 'translated'] as const;

/** The types of item that CSL 1.0.2 knows: https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types */
export const cslTypes = [
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast'],
  ...['chapter', 'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary'],
  ...[
    'entry-encyclopedia',
    'event',
    'figure',
    'graphic',
    'hearing',
    'interview',
    'legal_case',
    'legislation',
  ],
  ...['manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent'],
  ...['performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report'],
  ...['review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage'],
];

/** An address that every program takes: no dot at the end of its host, nothing that must be encoded. */
const isTidy = (address: string) => !/^https?:\/\/[^/?#]*\.(?=[/?#:]|$)|[\s"<>\\^`{|}]/.test(address);

/** A bibliographic item in CSL-JSON, the fields this site uses checked and the others kept. */
const itemSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'Ids are lower case with hyphens.'),
  type: z.string().refine((type) => cslTypes.includes(type), 'Use a type of CSL 1.0.2.'),
  title: z.string().min(1, 'Give the title; describe the page in brackets if it has none.'),
  author: z.array(name).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: cslDate.optional(),
  URL: z
    .url({ protocol: /^https?$/, error: 'Write a full web address beginning with https://.' })
    .refine(isTidy, 'Encode spaces, quotes and braces, and end the host without a dot.')
    .optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
});

/** A source of the site: a bibliographic item, the day it was read, and in which copy. */
export const sourceSchema = itemSchema.extend({
  accessed: cslDay,
  copy: z.enum(copies, { error: `Say which copy was read, one of: ${copies.join(', ')}.` }).optional(),
  /** No fact cites this source; it is listed as background reading. */
  background: z.boolean().optional(),
});

/** A topic's bibliography. */
export const sourcesSchema = z.array(sourceSchema);

/** Something to cite. */
export type CslSource = z.infer<typeof itemSchema>;
export type Source = z.infer<typeof sourceSchema>;
