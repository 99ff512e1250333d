import { z } from 'zod';
import { dataTypes } from './fact';
import { lens } from './shared';

/** Words that a receipt's line has room for. */
const mostWords = 12;

/** Where a number comes from: a fact, or a calculator's step at its defaults; words alone need none. */
const origin = {
  fact: z.string().optional(),
  calculator: z.string().optional(),
  step: z.string().optional(),
};
const oneOrigin = ({ fact, calculator, step }: { fact?: string; calculator?: string; step?: string }) =>
  !(fact && calculator) && Boolean(calculator) === Boolean(step);
const originMessage = 'Name a fact, or a calculator and its step.';

const line = z.strictObject({ text: z.string(), ...origin }).refine(oneOrigin, originMessage);

/** What a reader can do with a deal. `more` asks for a price. */
export const dealAnswers = ['take', 'no', 'more', 'keep', 'back', 'ask', 'object', 'let'] as const;

export type DealAnswer = (typeof dealAnswers)[number];

/**
 * One of the deals of the front page. Sentences may hold `{name}`, a figure of the deal, `{price}`, what the reader wants,
 * and `[words](fact-id)`, words that rest on a fact.
 */
export const dealSchema = z.strictObject({
  /** Place and year, at the right end of the receipt's head. */
  aside: z.string(),
  give: line.refine(
    ({ text }) => text.split(/\s+/).length <= mostWords,
    `Say what one gives in at most ${mostWords} words.`,
  ),
  get: line,
  catch: line,
  /** The kind of data. Only figures for this kind may stand in the picture: the build compares. */
  dataType: z.enum(dataTypes).exclude(['none', 'several']),
  /** The money and the period that everything in the picture is told in: `EUR/month`; without a period, once. */
  unit: z
    .string()
    .regex(/^[A-Z]{3}(\/(month|year))?$/, 'Write a currency, or one by the month or year: EUR/month.'),
  /** The numbers of picture and sentences, by name. One with a text is drawn, in this order, the others are only told. */
  figures: z
    .record(
      z.string().regex(/^[a-z]+$/, 'Names of figures are small letters.'),
      z
        .strictObject({
          ...origin,
          lens: lens.optional(),
          text: z.string().optional(),
          assumed: z.boolean().optional(),
        })
        .refine((figure) => oneOrigin(figure) && (figure.fact ?? figure.calculator), originMessage)
        .refine(({ text, lens }) => !text || lens, 'Say by which yardstick a drawn figure is measured.'),
    )
    .refine((figures) => !('price' in figures), '"price" is what the reader wants: take another name.'),
  /** What has no figure and is named in the picture all the same. */
  none: z.array(z.string()).default([]),
  /** What a reader can do; nothing where nobody was asked. */
  answers: z
    .array(
      z.strictObject({
        id: z.enum(dealAnswers),
        /** On the button. */
        label: z.string(),
        /** On the reader's own receipt; `{price}` stands for what the reader wants. */
        line: z.string(),
        /** The sentence that answers. */
        then: z.string(),
      }),
    )
    .refine(
      (answers) => new Set(answers.map(({ id }) => id)).size === answers.length,
      'Each answer stands once.',
    ),
  /** On the reader's own receipt where nothing could be answered. */
  line: z.string().optional(),
  /** What happened, in one or two sentences. */
  happened: z.string(),
});

export type DealData = z.infer<typeof dealSchema>;

/** A piece of a sentence: words, a figure of the deal or the reader's price, words that rest on a fact. */
export type DealPart =
  | { kind: 'words'; text: string }
  | { kind: 'figure'; name: string }
  | { kind: 'cited'; text: string; fact: string };

/**
 * Parts a deal's sentence at its figures and cited words.
 *
 * @example dealParts('Amazon paid {paid}.') // [{ kind: 'words', text: 'Amazon paid ' }, { kind: 'figure', name: 'paid' }, …]
 */
export function dealParts(sentence: string): DealPart[] {
  const parts: DealPart[] = [];
  let end = 0;
  for (const { 0: whole, 1: name, 2: text, 3: fact, index } of sentence.matchAll(
    /\{([a-z]+)\}|\[([^\]]+)\]\(([a-z0-9-]+)\)/g,
  )) {
    if (index > end) parts.push({ kind: 'words', text: sentence.slice(end, index) });
    parts.push(name ? { kind: 'figure', name } : { kind: 'cited', text: text!, fact: fact! });
    end = index + whole.length;
  }
  if (end < sentence.length) parts.push({ kind: 'words', text: sentence.slice(end) });
  return parts;
}

/** Every sentence of a deal, with its field. */
export const dealSentences = ({ answers, happened }: DealData): [string, string][] => [
  ...answers.map(({ then }, index): [string, string] => [`answers.${index}.then`, then]),
  ['happened', happened],
];

/** Every number of a deal and every fact its words rest on, with its field. */
export const dealOrigins = (
  deal: DealData,
): [string, z.infer<typeof line> | DealData['figures'][string]][] => [
  ...(['give', 'get', 'catch'] as const).map((part): [string, z.infer<typeof line>] => [part, deal[part]]),
  ...Object.entries(deal.figures).map(([name, figure]): [string, DealData['figures'][string]] => [
    `figures.${name}`,
    figure,
  ]),
  ...dealSentences(deal).flatMap(([field, sentence]) =>
    dealParts(sentence).flatMap((part): [string, z.infer<typeof line>][] =>
      part.kind === 'cited' ? [[field, { text: part.text, fact: part.fact }]] : [],
    ),
  ),
];
