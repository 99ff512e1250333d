import { z } from 'zod';
import { languages, type Language } from './words';
import { bilingual } from './shared';

const listIn = <Item extends z.ZodType>(item: Item, least: number) =>
  z.strictObject(
    Object.fromEntries(
      languages.map((language) => [language, z.array(item).min(least, `Write at least ${least}.`)]),
    ) as Record<Language, z.ZodArray<Item>>,
  );

/** What leads to a page beside its own words, and what the search answers before one opens it. */
const leadSchema = z
  .strictObject({
    /** Address of the page without language: `/charts/three-euros/`, `/glossary/#dns`. The build refuses one that is not there. */
    page: z.string().regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'Write the address as /charts/three-euros/.'),
    /** Questions as people ask them, the best one first. */
    ask: listIn(z.string().min(6).max(80), 1),
    /** Other words for it: synonyms, names. */
    also: listIn(z.string().min(2).max(60), 0).optional(),
    /** The number that answers, and the words after it; without one, the page's own description answers. */
    answer: z
      .strictObject({
        fact: z.string().optional(),
        calculator: z.string().optional(),
        step: z.string().optional(),
        text: bilingual,
      })
      .refine(
        ({ fact, calculator, step }) => !(fact && calculator) && Boolean(calculator) === Boolean(step),
        'Name a fact, or a calculator and its step, or neither.',
      )
      .optional(),
    /** Place among the five questions that an empty field suggests. */
    suggest: z.int().min(1).max(5).optional(),
  })
  .meta({ id: 'lead' });

/** One file of `content/search`: leads by a name of their own. */
export const searchSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), leadSchema);

export type Lead = z.infer<typeof leadSchema>;
