import type { PracticeData } from '../schemas/practice';
import type { Bilingual } from '../schemas/shared';
import { factsOfArticle, factsOfText } from './article-facts';
import type { Catalog } from './types';

/** A page that rests on a fact. */
export interface Use {
  kind: 'case' | 'chart' | 'calculator' | 'lesson';
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

/** A lesson in one language; `body` is its plan, worksheet and solutions in one. */
export interface LessonText {
  id: string;
  title: string;
  body: string;
}

/**
 * Where the site uses each fact: case studies first, then charts, calculators and lessons.
 *
 * @param articles - the case studies of the language
 * @param lessons - its lessons
 */
export function usesOfFacts(
  catalog: Catalog,
  articles: readonly Article[],
  lessons: readonly LessonText[],
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
  for (const { id, kind, title, facts } of catalog.figures.values())
    note({ kind, path: `/charts/${id}/`, title: title[language] }, facts);
  for (const { id, title, body } of lessons)
    note({ kind: 'lesson', path: `/classroom/${id}/`, title }, factsOfText(body, catalog));
  return uses;
}
