import type { Catalog, Interface } from '../../catalog';
import { groupBySource, type SourceGroup } from '../../catalog/article-facts';
import type { Fact } from '../../catalog/types';
import type { PracticeData } from '../../schemas/practice';
import { factUnit } from '../calculator-view';

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

/** How much of a fact's value is printed. */
export type Shown = 'value' | 'low' | 'high' | 'central' | 'range' | 'date' | 'place';

/**
 * A fact's value in the page's language: "€3 a month", "€0.50 to €1.00 per survey"; its label where it has no number.
 */
export function factText(
  fact: Fact,
  { format, text, language }: Interface,
  shown: Shown = 'value',
  withPer = true,
  rounded = false,
): string {
  const unit = withPer ? factUnit(fact) : (factUnit(fact)?.split('/')[0] ?? null);
  const { value, low, high, open } = fact;
  if (shown === 'date') return format.date(fact.asOf ?? null);
  if (shown === 'place') return text(`place.${fact.place}`);
  const single = {
    value,
    low,
    high,
    range: undefined,
    // A range without an upper end has no middle.
    central: value ?? (low !== undefined && high !== undefined && !open ? (low + high) / 2 : (low ?? high)),
  }[shown];
  if (single !== undefined) return format.amount(single, unit, rounded);
  return format.figure({ ...fact, value: undefined }, unit, rounded) ?? fact.label[language];
}
