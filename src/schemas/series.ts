import { z } from 'zod';
import { bilingual } from './shared';

/**
 * Describes one CSV of content/series: what its columns are, where it has gaps, where it breaks. The first column is the
 * time; the column `fact` names the fact that each row's number comes from.
 */
export const seriesSchema = z.strictObject({
  title: bilingual,
  description: bilingual,
  columns: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9_]*$/),
        label: bilingual,
        type: z.enum(['year', 'quarter', 'date', 'number', 'string']),
        unit: z.string().optional(),
      }),
    )
    .min(2),
  /** Stretches of the first column without a value, both ends included. */
  gaps: z.array(z.strictObject({ from: z.string(), to: z.string(), text: bilingual })).default([]),
  /** Places of the first column from which on the values are made in another way than before. */
  breaks: z
    .array(z.strictObject({ at: z.string(), label: bilingual, text: bilingual, fact: z.string().optional() }))
    .default([]),
});

export type SeriesDefinition = z.infer<typeof seriesSchema>;
