import { z } from 'zod';
import { dataTypes } from './fact';
import { bilingual, change, lens } from './shared';

const input = z
  .strictObject({
    label: bilingual,
    help: bilingual.optional(),
    group: z.string().optional(),
    kind: z.enum(['number', 'switch', 'choice']).default('number'),
    fact: z.string().optional(),
    value: z.number().optional(),
    unit: z.string({ error: 'Name the unit, for example `EUR/month`; write "1" for a pure number.' }),
    min: z.number().optional(),
    max: z.number().optional(),
    step: z.number().positive().optional(),
    scale: z.literal('log').optional(),
    status: z.enum(['assumed', 'unknown']).optional(),
    basis: bilingual.optional(),
    options: z
      .array(
        z.strictObject({
          id: z.string(),
          fact: z.string().optional(),
          value: z.number().optional(),
          label: bilingual,
          status: z.literal('assumed').optional(),
          /** The kind of data that the answer stands for, where the choice is one of data: only prices asked for it may follow. */
          data: z.enum(dataTypes, { error: `Use one of: ${dataTypes.join(', ')}.` }).optional(),
          /** Further figures that belong to this option, such as the exchange rate of its year, by name. */
          with: z
            .record(
              z.string().regex(/^[a-z][A-Za-z0-9]*$/),
              z.strictObject({ fact: z.string(), unit: z.string() }),
            )
            .optional(),
        }),
      )
      .optional(),
    /** Names the figures that the options carry under `with`, for the shown work. */
    withLabels: z.record(z.string(), bilingual).optional(),
    marks: z
      .array(z.strictObject({ value: z.number(), label: bilingual, fact: z.string().optional() }))
      .optional(),
  })
  .refine(
    (i) =>
      (i.options ?? []).every((option) =>
        Object.keys(option.with ?? {}).every((name) => i.withLabels?.[name]),
      ),
    {
      error: 'Give every name under `with` a label in `withLabels`, in both languages.',
    },
  )
  .refine((i) => i.fact || i.status || i.options, {
    error:
      'A default needs a source: name its `fact`, or write `status: assumed` (or `unknown` when there is no default).',
  });

const step = z.strictObject({
  label: bilingual,
  formula: z.string().min(1),
  unit: z.string(),
  note: bilingual.optional(),
});

/** What hangs on an assumption has no grade; everything else takes the weakest grade of the facts it rests on. */
const assumed = z.boolean().default(false);

const reading = z.strictObject({
  step: z.string(),
  /** The reading answers the same question as the step of the lens, so it widens the range; else it is a faint mark. */
  widens: z.boolean().default(false),
  assumed,
  label: bilingual,
});

const lensResult = z
  .strictObject({
    lens,
    id: z.string().optional(),
    label: bilingual.optional(),
    step: z.string().optional(),
    assumed,
    also: z.array(reading).default([]),
    apart: z.boolean().default(false),
    note: bilingual.optional(),
    none: bilingual.optional(),
  })
  .refine((l) => (l.step === undefined) !== (l.none === undefined), {
    error: 'A lens names a `step`, or says in `none` that no figure was found; not both.',
  });

/** The picture of the result: the lens strip, or a line or curve over one input. */
const picture = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lens-strip') }),
  z.strictObject({
    type: z.literal('lines'),
    over: z.string({ error: 'Name the input that runs along the x axis.' }),
    from: z.number(),
    to: z.number(),
    points: z.int().min(2).max(200).default(60),
    steps: z.array(z.string()).min(1),
    scale: z.enum(['linear', 'log']).default('linear'),
    stairs: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal('curve'),
    over: z.string(),
    from: z.number(),
    to: z.number(),
    points: z.int().min(2).max(200).default(60),
    step: z.string(),
    checks: z
      .array(
        z.strictObject({
          x: z.number(),
          fact: z.string().optional(),
          y: z.number().optional(),
          label: bilingual,
        }),
      )
      .default([]),
    /** A switch input; while it is on, the curve is off and this text stands in its place. */
    off: z.strictObject({ input: z.string(), text: bilingual }).optional(),
  }),
]);

/** A calculator: inputs, formulas over them, and the lenses they feed. */
export const calculatorSchema = z.strictObject({
  practice: z.string(),
  version: z.int().min(1),
  title: bilingual,
  subtitle: bilingual,
  alt: bilingual,
  note: bilingual,
  isNot: z.array(bilingual).min(1),
  ask: z
    .strictObject({
      unit: z.string(),
      /** The input that the price is multiplied by before it stands beside the lenses, and the unit that gives. */
      over: z.strictObject({ input: z.string(), unit: z.string() }).optional(),
      question: bilingual,
      /** A choice that the question begins with, as large buttons: which data the price is for. */
      choose: z.string().optional(),
      max: z.number(),
    })
    .optional(),
  /**
   * The answer in a few sentences. A name in braces prints its figure, `{own}` the reader's price; `{reward|bare}` leaves
   * the period out, `{own/reward}` compares. A sentence counts after the reader named a price (`when: own`), `refused` or
   * `skipped`, or while a condition holds; it is left out where one of its names has no figure.
   */
  answer: z
    .array(z.strictObject({ when: z.string().optional(), en: z.string().min(1), de: z.string().min(1) }))
    .min(1, 'Say in `answer` what the result means, in a sentence or two.'),
  /** The two or three inputs that stand open; without it those that move the result most. */
  open: z.array(z.string()).min(1).max(3).optional(),
  inputs: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), input),
  facts: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.strictObject({ fact: z.string(), unit: z.string() }))
    .default({}),
  steps: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), step),
  lenses: z.array(lensResult),
  /** What the page says in words while a condition holds, such as a choice of inputs that cannot occur. */
  warnings: z.array(z.strictObject({ when: z.string(), text: bilingual })).default([]),
  picture: picture.default({ type: 'lens-strip' }),
  /** Empty until it is published; then the oldest first. */
  changes: z.array(change).default([]),
});

export type CalculatorDefinition = z.infer<typeof calculatorSchema>;
