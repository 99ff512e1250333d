import type { PracticeData } from '../schemas/practice';
import { findReferences } from './articles';
import { factsOfCalculator, factsOfChart } from './fact-use';
import type { Catalog } from './join';

/** The facts a case study rests on, in the order of their first mention: receipt, text, charts, calculators. */
export function factsOfArticle(body: string, data: PracticeData, catalog: Catalog): string[] {
  const ids = new Set<string>();
  for (const { fact } of data.receipt.lines) if (fact) ids.add(fact);
  for (const { id, collection } of findReferences(body)) {
    if (collection === 'facts') ids.add(id);
    else if (collection === 'charts') for (const fact of factsOfChart(catalog.charts.get(id)!, catalog)) ids.add(fact);
    else for (const fact of factsOfCalculator(catalog.calculators.get(id)!)) ids.add(fact);
  }
  return [...ids].filter((id) => catalog.facts.has(id));
}
