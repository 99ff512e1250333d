import { findDisputes } from './disputes';
import type { Catalog, CatalogSource, Fact } from './types';
import type { Article } from './used-in';
import { factsOfArticle } from './article-facts';

/** A contradiction that a source is part of, as a case study sets it out. */
export interface SourceDispute {
  title: string;
  /** The case study. */
  practice: string;
  /** The fact of this source that the box shows. */
  fact: string;
  others: CatalogSource[];
}

/** A source with everything the site does with it. */
export interface SourceEntry {
  source: CatalogSource;
  facts: Fact[];
  /** Case studies that cite it. */
  articles: Article[];
  disputes: SourceDispute[];
}

/** Every source with its facts, case studies and contradictions, in the order of the alphabet. */
export function sourceEntries(catalog: Catalog, articles: readonly Article[]): SourceEntry[] {
  const entries = new Map(
    [...catalog.sources.values()].map((source): [string, SourceEntry] => [
      source.id,
      { source, facts: [], articles: [], disputes: [] },
    ]),
  );
  for (const fact of catalog.facts.values()) if (fact.source) entries.get(fact.source)?.facts.push(fact);
  for (const article of articles) {
    const cited = new Set(
      factsOfArticle(article.body, article.data, catalog).map((id) => catalog.facts.get(id)!.source),
    );
    for (const source of cited) if (source) entries.get(source)?.articles.push(article);
    for (const { title, facts } of findDisputes(article.body)) {
      const sides = new Map<string, string>();
      for (const id of facts) {
        const source = catalog.facts.get(id)?.source;
        if (source && !sides.has(source)) sides.set(source, id);
      }
      for (const [source, fact] of sides) {
        const others = [...sides.keys()]
          .filter((other) => other !== source)
          .map((other) => catalog.sources.get(other)!);
        if (others.length > 0)
          entries.get(source)?.disputes.push({ title, practice: article.id, fact, others });
      }
    }
  }
  return [...entries.values()].sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'));
}

/** The sources of one topic, and what a line can say of them. */
export interface SourceGroup {
  topic: string;
  entries: SourceEntry[];
  /** The outlets with most of them, at most three, the most frequent first, without what a comma or bracket adds. */
  outlets: string[];
  /** Years of the oldest and the newest. */
  years: [from: number, to: number];
}

/**
 * Sources by topic, in the order of the topics; a topic without sources has no group.
 *
 * @example sourceGroups(entries, ['samples'])[0].years // [2009, 2026]
 */
export function sourceGroups(entries: readonly SourceEntry[], topics: readonly string[]): SourceGroup[] {
  const groups = Map.groupBy(entries, ({ source }) => source.topic);
  return topics.flatMap((topic) => {
    const own = groups.get(topic);
    if (!own) return [];
    const named = own
      .flatMap(({ source }) => source['container-title'] ?? source.publisher ?? [])
      .map((name) => name.split(/[,(]/)[0]!.trim());
    const outlets = [...Map.groupBy(named, (name) => name)]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, 3)
      .map(([name]) => name);
    const years = own.flatMap(({ source }) => source.issued?.['date-parts']?.[0]?.[0] ?? []);
    return [{ topic, entries: own, outlets, years: [Math.min(...years), Math.max(...years)] }];
  });
}

/**
 * The first entry of each letter, to jump to; what begins with no letter stands before them.
 *
 * @param entries - in the order of the alphabet
 * @example firstOfLetters(entries) // [['A', 'acxiom-2013'], ['B', 'basicthinking-2023']]
 */
export function firstOfLetters(entries: readonly SourceEntry[]): [letter: string, id: string][] {
  const first = new Map<string, string>();
  for (const entry of entries) {
    const letter = sortKey(entry)
      .normalize('NFD')
      .replace(/[^\p{L}\d]/gu, '')
      .charAt(0)
      .toUpperCase();
    if (/^[A-Z]$/.test(letter) && !first.has(letter)) first.set(letter, entry.source.id);
  }
  return [...first].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

const sortKey = ({ source: { author, publisher, title, ...rest } }: SourceEntry) =>
  author?.[0]?.family ?? author?.[0]?.literal ?? rest['container-title'] ?? publisher ?? title;
