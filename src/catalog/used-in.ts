import type { PracticeData } from '../schemas/practice';
import type { Bilingual } from '../schemas/shared';
import { factsOfArticle } from './article-facts';
import { factsOfCalculator, factsOfChart } from './fact-use';
import type { Catalog } from './join';

/** A page that rests on a fact. */
export interface Use {
  kind: 'case' | 'chart' | 'calculator';
  /** Path without the language. */
  path: string;
  title: string;
}

/** A case study in one language. */
export interface Article {
  id: string;
  body: string;
  data: PracticeData;
}

/**
 * Where the site uses each fact: case studies first, then charts and calculators.
 *
 * @param articles - the case studies of the language
 */
export function usesOfFacts(
  catalog: Catalog,
  articles: readonly Article[],
  language: keyof Bilingual,
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (use: Use, facts: readonly string[]) => {
    for (const fact of new Set(facts)) {
      const known = uses.get(fact);
      if (known) known.push(use);
      else uses.set(fact, [use]);
    }
  };
  for (const { id, body, data } of articles)
    note({ kind: 'case', path: `/practices/${id}/`, title: data.title }, factsOfArticle(body, data, catalog));
  for (const [id, chart] of catalog.charts)
    note(
      { kind: 'chart', path: `/charts/${id}/`, title: chart.title[language] },
      factsOfChart(chart, catalog),
    );
  for (const [id, calculator] of catalog.calculators)
    note(
      { kind: 'calculator', path: `/charts/${id}/`, title: calculator.definition.title[language] },
      factsOfCalculator(calculator),
    );
  return uses;
}
