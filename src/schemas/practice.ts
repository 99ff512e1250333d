import { z } from 'zod';
import { day } from './shared';

/** The head of a case study's MDX file. */
export const practiceSchema = z.strictObject({
  /** The name of the practice, used in lists. */
  name: z.string(),
  kicker: z.string(),
  /** The finding as a headline. */
  title: z.string().max(110, 'Keep the headline under 110 characters.'),
  standfirst: z.string(),
  /** One sentence for search results and link previews. */
  description: z.string().min(60).max(200),
  published: day,
  updated: day,
  lastChecked: day,
  /** In which state the programme was when last seen, and how that is known. */
  state: z.string(),
  order: z.int(),
  dataTypes: z.array(z.string()).min(1),
  receipt: z.strictObject({
    /** What you give, what you get, who pays, how long, what the law says. */
    lines: z
      .array(
        z.strictObject({
          label: z.string(),
          text: z.string().optional(),
          fact: z.string().optional(),
          calculator: z.string().optional(),
          step: z.string().optional(),
          assumed: z.boolean().default(false),
          part: z.enum(['give', 'get', 'terms']),
        }),
      )
      .min(4),
    /** The calculator whose lenses make the comparison under the double rule. */
    calculator: z.string().optional(),
  }),
  corrections: z.array(z.strictObject({ date: day, text: z.string() })).default([]),
});

export type PracticeData = z.infer<typeof practiceSchema>;
