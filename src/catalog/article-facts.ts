import type { PracticeData } from '../schemas/practice';
import { findReferences } from './articles';
import type { Catalog } from './join';

/** The facts a text rests on, in the order of their first mention: cited ones, and those of its charts and calculators. */
export function factsOfText(body: string, catalog: Catalog): string[] {
  const ids = findReferences(body).flatMap(({ id, collection }) => {
    if (collection === 'facts') return id;
    if (collection !== 'glossary') return catalog.figures.get(id)?.facts ?? [];
    return [];
  });
  return [...new Set(ids)].filter((id) => catalog.facts.has(id));
}

/** The facts that a text itself cites, without those behind its charts and calculators. */
export const factsCited = (body: string): string[] => [
  ...new Set(findReferences(body).flatMap(({ id, collection }) => (collection === 'facts' ? [id] : []))),
];

/** The facts a case study rests on: those of its receipt, then those of its text. */
export function factsOfArticle(body: string, data: PracticeData, catalog: Catalog): string[] {
  const receipt = data.receipt.lines.flatMap(({ fact }) => fact ?? []).filter((id) => catalog.facts.has(id));
  return [...new Set([...receipt, ...factsOfText(body, catalog)])];
}
