import { z } from 'zod';
import { dealOrigins, dealSchema } from './deal';
import { dataTypes } from './fact';
import { day, lens } from './shared';

/** Where a number comes from: a fact, or a calculator's step at its defaults. */
const figure = {
  fact: z.string().optional(),
  calculator: z.string().optional(),
  step: z.string().optional(),
};

/** A number has one origin; a calculator's needs its step. */
const oneOrigin = ({ fact, calculator, step }: { fact?: string; calculator?: string; step?: string }) =>
  !(fact && calculator) && Boolean(calculator) === Boolean(step);
const originMessage = 'Name a fact, or a calculator and its step.';

/** The lines of the short receipt, in their order: what one gave, got, what such data fetched, whether one was asked. */
export const shortParts = ['gave', 'got', 'fetched', 'asked'] as const;

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
  /** In which state the programme was when last seen, and how that is known. */
  state: z.string(),
  order: z.int(),
  /** The kinds of data that people give; prices asked for others may not stand beside them. */
  dataTypes: z.array(z.enum(dataTypes, { error: `Use one of: ${dataTypes.join(', ')}.` })).min(1),
  /** The chart that leads the article and stands for it in lists and on cards. */
  picture: z.string(),
  /** The one number of its row in lists, in the colour of its yardstick, and the line after it. */
  number: z
    .strictObject({ ...figure, lens, text: z.string() })
    .refine((number) => oneOrigin(number) && (number.fact ?? number.calculator), originMessage),
  /** The receipt in four lines. */
  short: z
    .array(
      z
        .strictObject({ part: z.enum(shortParts), text: z.string(), ...figure })
        .refine(oneOrigin, originMessage),
    )
    .refine(
      (lines) => lines.map(({ part }) => part).join() === shortParts.join(),
      `Write four lines in this order: ${shortParts.join(', ')}.`,
    ),
  receipt: z.strictObject({
    /** What you give, what you get, who pays, how long, what the law says. */
    lines: z
      .array(
        z.strictObject({
          label: z.string(),
          text: z.string().optional(),
          ...figure,
          assumed: z.boolean().default(false),
          part: z.enum(['give', 'get', 'terms']),
        }),
      )
      .min(4),
    /** The calculator whose lenses make the comparison under the double rule. */
    calculator: z.string().optional(),
  }),
  /** The case as one of the deals that readers decide on; absent where it is none. */
  deal: dealSchema.optional(),
  corrections: z.array(z.strictObject({ date: day, text: z.string() })).default([]),
});

export type PracticeData = z.infer<typeof practiceSchema>;

/** A number of a case study's head. */
export type HeadFigure = Pick<PracticeData['receipt']['lines'][number], 'fact' | 'calculator' | 'step'>;

/** Every number of a head, with its field: `short.0`, `receipt.lines.3`, `number`. */
export const headFigures = ({ number, short, receipt, deal }: PracticeData): [string, HeadFigure][] => [
  ...short.map((line, index): [string, HeadFigure] => [`short.${index}`, line]),
  ...receipt.lines.map((line, index): [string, HeadFigure] => [`receipt.lines.${index}`, line]),
  ['number', number],
  ...(deal ? dealOrigins(deal).map(([field, one]): [string, HeadFigure] => [`deal.${field}`, one]) : []),
];
