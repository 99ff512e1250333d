import { readFileSync } from 'node:fs';
import { languages } from '../i18n/languages';
import { nearest } from '../models/nearest';
import { ContentError } from '../schemas/content-error';
import { headFigures, type PracticeData } from '../schemas/practice';
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

/** Many pages ask for the references of every article: each text is searched once. */
const knownReferences = new Map<string, readonly Reference[]>();

/**
 * Finds every fact, chart, calculator and glossary entry that an article's text names.
 *
 * @example findReferences('<Fact id="a" />')[0] // { tag: 'Fact', id: 'a', collection: 'facts', line: 1 }
 */
export function findReferences(text: string): readonly Reference[] {
  const known = knownReferences.get(text);
  if (known) return known;
  const found: Reference[] = [];
  for (const { tags, attribute, collection } of references) {
    const pattern = new RegExp(`<(${tags.join('|')})\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g');
    let [line, counted] = [1, 0];
    for (const match of text.matchAll(pattern)) {
      line += text.slice(counted, match.index).split('\n').length - 1;
      counted = match.index;
      for (const id of match[2]!.split(/[\s,]+/).filter(Boolean))
        found.push({ tag: match[1]!, id, collection, line });
    }
  }
  found.sort((a, b) => a.line - b.line);
  knownReferences.set(text, found);
  return found;
}

/** Finds the first tag that lacks the attribute by which it names something. */
function findNameless(text: string): { tag: string; attribute: string; line: number } | undefined {
  for (const { tags, attribute } of references)
    for (const match of text.matchAll(new RegExp(`<(${tags.join('|')})\\b[^>]*>`, 'g')))
      if (!new RegExp(`\\s${attribute}=`).test(match[0]))
        return { tag: match[1]!, attribute, line: text.slice(0, match.index).split('\n').length };
  return undefined;
}

/**
 * Checks that everything an article names exists.
 *
 * @throws ContentError naming the article, the line, and the nearest ids
 */
export function checkArticles(entries: readonly { filePath?: string | undefined }[], catalog: Catalog): void {
  for (const { filePath } of entries) {
    if (!filePath) continue;
    const text = readFileSync(filePath, 'utf8');
    for (const { tag, id, collection, line } of findReferences(text))
      if (!catalog[collection].has(id))
        throw new ContentError(
          `${filePath}:${line}`,
          `<${tag}>`,
          `names "${id}", which content/${collection} does not have`,
          `Did you mean ${nearest(id, catalog[collection].keys()).join(', ')}?`,
        );
    const nameless = findNameless(text);
    if (nameless)
      throw new ContentError(
        `${filePath}:${nameless.line}`,
        `<${nameless.tag}>`,
        `has no ${nameless.attribute}`,
        `Say what it shows: <${nameless.tag} ${nameless.attribute}="..." />.`,
      );
  }
}

/**
 * Checks that every text of a folder is there in every language.
 *
 * @param entries - ids as `privacy/en`
 * @throws ContentError naming the file that is missing
 */
export function checkTranslations(folder: string, entries: readonly { id: string }[]): void {
  const known = new Set(entries.map(({ id }) => id));
  for (const name of new Set(entries.map(({ id }) => id.split('/')[0]!)))
    for (const language of languages)
      if (!known.has(`${name}/${language}`))
        throw new ContentError(
          `content/${folder}/${name}/${language}.mdx`,
          'the file',
          'is missing',
          `Write it, or remove content/${folder}/${name}.`,
        );
}

/**
 * Checks that every picture, fact, calculator and step in the heads of the case studies exists.
 *
 * @param entries - ids as `samples/en`
 * @throws ContentError naming the field of the head, and the nearest names
 */
export function checkHeads(entries: readonly { id: string; data: PracticeData }[], catalog: Catalog): void {
  for (const { id, data } of entries) {
    const need = (field: string, name: string | undefined, known: Iterable<string>) => {
      const names = [...known];
      if (name === undefined || names.includes(name)) return;
      throw new ContentError(
        `content/practices/${id}.mdx`,
        field,
        `names "${name}", which does not exist`,
        `Did you mean ${nearest(name, names).join(', ')}?`,
      );
    };
    need('picture', data.picture, catalog.charts.keys());
    need('receipt.calculator', data.receipt.calculator, catalog.calculators.keys());
    for (const [field, { fact, calculator, step }] of headFigures(data)) {
      need(`${field}.fact`, fact, catalog.facts.keys());
      need(`${field}.calculator`, calculator, catalog.calculators.keys());
      const steps = catalog.calculators.get(calculator ?? '')?.model.steps ?? [];
      need(
        `${field}.step`,
        step,
        steps.map(({ name }) => name),
      );
    }
  }
}

/** What a part of a case study is for, in the order of the page. */
export const partKinds = ['reply', 'do', 'unknown', 'method'] as const;

/** One of the closing parts of a case study. */
export interface Part {
  kind: (typeof partKinds)[number];
  title: string;
}

/**
 * Finds the closing parts of a case study.
 *
 * @example findParts('<Part kind="do" title="Text 66866">') // [{ kind: 'do', title: 'Text 66866' }]
 */
export const findParts = (text: string): Part[] =>
  [...text.matchAll(/<Part\b([^>]*)>/g)].map(([, attributes]) => ({
    kind: /\skind="([^"]*)"/.exec(attributes!)?.[1] as Part['kind'],
    title: /\stitle="([^"]*)"/.exec(attributes!)?.[1] ?? '',
  }));
