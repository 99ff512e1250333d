import { readFileSync } from 'node:fs';
import { languages } from '../i18n/languages';
import { nearest } from '../models/nearest';
import { ContentError } from '../schemas/content-error';
import type { PracticeData } from '../schemas/practice';
import { articleTags } from './article-tags';
import { checkNamed, need } from './references';
import type { Catalog } from './types';

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

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** Code that an article shows, with its length kept so that lines stay countable. */
const withoutCode = (text: string) =>
  text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));

/** Finds the first tag that nobody knows, or that lacks the attribute by which it names something. */
function findSlip(text: string): { tag: string; problem: string; remedy: string; line: number } | undefined {
  for (const { 0: whole, 1: tag = '', index } of withoutCode(text).matchAll(/<([A-Z]\w*)\b[^>]*>/g)) {
    const line = lineAt(text, index);
    if (!(articleTags as readonly string[]).includes(tag))
      return {
        tag,
        line,
        problem: 'is no tag',
        remedy: `Did you mean ${nearest(tag, articleTags).join(', ')}?`,
      };
    const attribute = references.find(({ tags }) => (tags as readonly string[]).includes(tag))?.attribute;
    if (attribute && !new RegExp(`\\s${attribute}=`).test(whole))
      return {
        tag,
        line,
        problem: `has no ${attribute}`,
        remedy: `Say what it shows: <${tag} ${attribute}="..." />.`,
      };
  }
  return undefined;
}

/** Checks that each result an article prints is one of its calculator, and so are the inputs it is worked out for. */
function checkSteps(file: string, text: string, { calculators }: Catalog): void {
  for (const { 0: tag, index } of text.matchAll(/<Step\b[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const model = calculators.get(of('calculator') ?? '')?.model;
    if (!model) continue;
    const place = `${file}:${lineAt(text, index)}`;
    const owner = `the calculator ${of('calculator')}`;
    need(
      place,
      ['<Step>'],
      of('step') ?? '',
      owner,
      model.steps.map(({ name }) => name),
    );
    for (const part of of('given')
      ?.split(/[&,\s]+/)
      .filter(Boolean) ?? [])
      need(
        place,
        ['<Step>'],
        part.split('=')[0]!,
        owner,
        model.inputs.map(({ name }) => name),
      );
  }
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
    const slip = findSlip(text);
    if (slip) throw new ContentError(`${filePath}:${slip.line}`, `<${slip.tag}>`, slip.problem, slip.remedy);
    for (const { tag, id, collection, line } of findReferences(text))
      need(`${filePath}:${line}`, [`<${tag}>`], id, `content/${collection}`, catalog[collection]);
    checkSteps(filePath, text, catalog);
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
 * Checks that every fact, calculator, step, chart and figure in the heads of the case studies exists.
 *
 * @param entries - ids as `samples/en`
 * @throws ContentError naming file, line and field, and the nearest names
 */
export function checkHeads(entries: readonly { id: string; data: PracticeData }[], catalog: Catalog): void {
  for (const { id, data } of entries) checkNamed(`content/practices/${id}.mdx`, data, catalog);
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
