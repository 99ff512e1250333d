import type { Catalog, Interface } from '../../catalog';
import { groupBySource, type SourceGroup } from '../../catalog/article-facts';
import type { PracticeData } from '../../schemas/practice';

/** What the tags of an article need to know about the article around them. */
export interface ArticleContext {
  ui: Interface;
  catalog: Catalog;
  /** Fact ids in the order of their first mention. */
  notes: string[];
  /** The same facts by source; the place in the list is the number of the note. */
  groups?: SourceGroup[];
  /** Full address of the article. */
  address: string;
  practice: string;
  /** The head of the case study, where it is one. */
  data?: PracticeData;
  /** How often each glossary entry has been linked so far: the cards need ids of their own. */
  termUses?: Map<string, number>;
  /** The page holds no calculators itself: results link to the calculators' own pages. */
  calculatorsElsewhere?: boolean;
  /** On a worksheet: how many tasks and fields for answers came so far. */
  sheet?: { tasks: number; answers: number };
}

/** The article being rendered. */
export function articleOf(locals: App.Locals): ArticleContext {
  if (!locals.article) throw new Error('An article tag was used outside an article page.');
  return locals.article;
}

/** The number of a fact's source in the list of sources. */
export function noteNumber(article: ArticleContext, id: string): number {
  article.groups ??= groupBySource(article.notes.map((note) => article.catalog.facts.get(note)!));
  return article.groups.findIndex(({ facts }) => facts.some((fact) => fact.id === id)) + 1;
}
