import { z } from 'zod';
import { bilingual } from './shared';

/** What stands at the end of an exercise: where to go on. */
const next = z
  .array(
    z.strictObject({
      /** Path within the site, without the language. */
      to: z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'Write a path of the site: /calculator/adding-up/.'),
      text: bilingual,
    }),
  )
  .min(1, 'Say where a reader goes on.');

/** A sentence or more; `{fact-id}` prints a fact's number with its source, `{quote}` a quote with the fact behind it. */
const paragraph = bilingual;

/** One of the two forms of the question. */
const form = z.strictObject({
  /** The middle answer, a fact with one value. */
  fact: z.string(),
  question: bilingual,
  /** Names the bar of the picture. */
  label: bilingual,
  /** Names the bar of the reader's own answer. */
  own: bilingual,
  /** What others answered to this form. */
  middle: paragraph,
});

/** The two small machines beside the value calculator: `content/exercises.yaml`. */
export const exercisesSchema = z.strictObject({
  addingUp: z.strictObject({
    /** What every line is carried into. */
    unit: z.string(),
    lines: z
      .array(
        z.strictObject({
          label: bilingual,
          fact: z.string(),
          /** The unit of the fact, as in formulas. */
          unit: z.string(),
          /** An exchange rate, where the fact is in other money. */
          rate: z.string().optional(),
          /** A number with its unit, where the fact is for something else than a time: `1 record/year`. */
          times: z.string().optional(),
        }),
      )
      .min(2),
    /** Why the sum is wrong. */
    why: z.array(paragraph).min(1),
    /** The fact whose quote stands at `{quote}`. */
    quote: z.string(),
    next,
  }),
  twoPrices: z.strictObject({
    pay: form,
    sell: form,
    /** Of the question, with its period: `USD/month`. */
    unit: z.string(),
    /** The highest answer that is taken. */
    max: z.number().positive(),
    /** What the answers mean; `{factor}` prints by how much the second form is the larger one. */
    text: z.array(paragraph).min(1),
    /** The fact whose quote stands at `{quote}`. */
    quote: z.string(),
    next,
  }),
});

export type ExercisesData = z.infer<typeof exercisesSchema>;
