import { z } from 'zod';

const name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const cslDate = z.looseObject({ 'date-parts': z.array(z.array(z.number())).optional() });

/** A bibliographic item in CSL-JSON, the fields this site uses checked and the others kept. */
export const sourceSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'Ids are lower case with hyphens.'),
  type: z.string(),
  title: z.string().min(1, 'Give the title; describe the page in brackets if it has none.'),
  author: z.array(name).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  URL: z.url({ protocol: /^https?$/, error: 'Write a full web address beginning with https://.' }).optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
  /** No fact cites this source; it is listed as background reading. */
  background: z.boolean().optional(),
});

/** A topic's bibliography. */
export const sourcesSchema = z.array(sourceSchema);

export type Source = z.infer<typeof sourceSchema>;
