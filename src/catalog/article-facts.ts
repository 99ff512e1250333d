import { decodeState } from '../models/query';
import { headFigures, type PracticeData } from '../schemas/practice';
import { findReferences } from './articles';
import { factsOfSteps } from './lens-facts';
import type { Catalog, CatalogSource, Fact } from './types';
import { workingsOfArticle } from './workings';

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

/** The facts a case study rests on: those of its head, of its text, and of the results it prints, in this order. */
export function factsOfArticle(body: string, data: PracticeData, catalog: Catalog): string[] {
  const head = headFigures(data).flatMap(([, { fact }]) => fact ?? []);
  const computed = workingsOfArticle(body, data).flatMap(({ calculator, step, given = '' }) => {
    const model = catalog.calculators.get(calculator)?.model;
    return model ? factsOfSteps(model, [step], decodeState(model, given).values) : [];
  });
  const drawn = catalog.figures.get(data.picture ?? '')?.facts ?? [];
  return [...new Set([...head, ...drawn, ...factsOfText(body, catalog), ...computed])].filter((id) =>
    catalog.facts.has(id),
  );
}

/** A source with those of its facts that a text rests on; facts without a source stand together. */
export interface SourceGroup {
  source: CatalogSource | undefined;
  facts: Fact[];
}

/** Facts by source, in the order of the sources' first mention; those without a source come last. */
export function groupBySource(facts: readonly Fact[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const fact of [...facts.filter(({ cited }) => cited), ...facts.filter(({ cited }) => !cited)]) {
    const key = fact.cited?.id ?? '';
    const known = groups.get(key);
    if (known) known.facts.push(fact);
    else groups.set(key, { source: fact.cited, facts: [fact] });
  }
  return [...groups.values()];
}
