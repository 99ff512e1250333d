import { readFileSync } from 'node:fs';
import { nearest } from '../models/nearest';
import { ContentError } from '../schemas/content-error';
import type { Catalog } from './join';

/** Tags that articles use, the attribute that names an id, and the collection it must be in. */
const references = [
  { tags: ['Fact', 'Quote', 'Cite'], attribute: 'id', collection: 'facts' },
  { tags: ['Disagree'], attribute: 'facts', collection: 'facts' },
  { tags: ['Chart'], attribute: 'id', collection: 'charts' },
  { tags: ['Calculator'], attribute: 'id', collection: 'calculators' },
  { tags: ['Step'], attribute: 'calculator', collection: 'calculators' },
  { tags: ['Term'], attribute: 'id', collection: 'glossary' },
] as const;

/** One id that an article names. */
export interface Reference {
  tag: string;
  id: string;
  collection: 'facts' | 'charts' | 'calculators' | 'glossary';
  line: number;
}

/**
 * Finds every fact, chart, calculator and glossary entry that an article's text names.
 *
 * @example findReferences('<Fact id="a" />')[0] // { tag: 'Fact', id: 'a', collection: 'facts', line: 1 }
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const { tags, attribute, collection } of references) {
    const pattern = new RegExp(`<(${tags.join('|')})\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g');
    for (const match of text.matchAll(pattern)) {
      const line = text.slice(0, match.index).split('\n').length;
      for (const id of match[2]!.split(/[\s,]+/).filter(Boolean))
        found.push({ tag: match[1]!, id, collection, line });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/**
 * Checks that everything an article names exists.
 *
 * @throws ContentError naming the article, the line, and the nearest ids
 */
export function checkArticles(entries: readonly { filePath?: string | undefined }[], catalog: Catalog): void {
  for (const { filePath } of entries) {
    if (!filePath) continue;
    for (const { tag, id, collection, line } of findReferences(readFileSync(filePath, 'utf8')))
      if (!catalog[collection].has(id))
        throw new ContentError(
          `${filePath}:${line}`,
          `<${tag}>`,
          `names "${id}", which content/${collection} does not have`,
          `Did you mean ${nearest(id, catalog[collection].keys()).join(', ')}?`,
        );
  }
}
