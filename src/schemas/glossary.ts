import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9-]+$/, 'Ids are lower case with hyphens.');
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The head of a glossary entry's MDX file; the text below it, if any, adds an example or a common mistake. */
export const termSchema = z.strictObject({
  term: z.string().min(2),
  /** Abbreviations and other names, shown and found by the search. */
  also: z.array(z.string()).default([]),
  /** What the term means, for the card beside a text and for the glossary. */
  definition: z
    .string()
    .trim()
    .refine(
      (text) => countWords(text) >= 15 && countWords(text) <= 60,
      'Explain the term in 15 to 60 words.',
    ),
  /** Ids of related entries. */
  see: z.array(id).default([]),
});

export type TermData = z.infer<typeof termSchema>;
