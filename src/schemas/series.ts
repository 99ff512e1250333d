import { z } from 'zod';
import { bilingual } from './shared';

/** Describes one CSV of content/series: what its columns are, where they come from, where the series breaks. */
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
  /** Pattern of the fact ids the values come from; `fact` is then a column of the CSV. */
  gaps: z.array(z.strictObject({ from: z.string(), to: z.string(), text: bilingual })).default([]),
  breaks: z.array(z.strictObject({ at: z.string(), label: bilingual, text: bilingual, fact: z.string().optional() })).default([]),
});

export type SeriesDefinition = z.infer<typeof seriesSchema>;
