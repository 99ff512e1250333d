/** One tag of an article, for example `<Fact id="a" />`. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  /** Lines from the beginning of the text, the first is 0. */
  line: number;
}

/** A second-level heading and everything up to the next one; the part before the first has an empty heading. */
export interface Section {
  heading: string;
  tags: Tag[];
}

const tagPattern = /<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g;
const attributePattern = /([\w-]+)="([^"]*)"/g;

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length - 1;

/** Every opening or self-closing tag in the order of the text. */
export function findTags(text: string): Tag[] {
  return [...text.matchAll(tagPattern)].map((match) => ({
    name: match[1]!,
    attributes: Object.fromEntries(
      [...match[2]!.matchAll(attributePattern)].map(([, key, value]) => [key!, value!]),
    ),
    line: lineAt(text, match.index),
  }));
}

/** Cuts an article at its second-level headings. */
export function findSections(text: string): Section[] {
  return text.split(/^## /m).map((part, index) => ({
    heading: index === 0 ? '' : part.split('\n', 1)[0]!.trim(),
    tags: findTags(part),
  }));
}

/** The ids that an attribute lists: `facts="a, b"` as a and b. */
export const listIds = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The facts that tags rest on. */
export const citedFacts = (tags: readonly Tag[]): string[] =>
  tags.flatMap(({ name, attributes }) =>
    ['Fact', 'Cite', 'Quote'].includes(name)
      ? listIds(attributes.id)
      : name === 'Disagree'
        ? listIds(attributes.facts)
        : [],
  );

/**
 * The prose of an article: tags and code go, the words between tags stay, and so do the lines. A tag that prints something
 * becomes the stand-in.
 */
export function toProse(text: string, standIn = ''): string {
  const keepLines = (match: string) => match.replace(/[^\n]/g, '');
  return text
    .replace(/^```[\s\S]*?^```$/gm, keepLines)
    .replace(/`[^`\n]+`/g, standIn)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, keepLines)
    .replace(
      tagPattern,
      (match, name: string) => (['Fact', 'Step'].includes(name) ? standIn : '') + keepLines(match),
    )
    .replace(/<\/[A-Z]\w*>/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[*_`[\]]/g, '');
}

/** Cuts out verbatim quotations, which keep the figures of their sources. */
export const withoutQuotes = (text: string): string =>
  text.replace(/<Quote\b[^>]*?[^/]>[\s\S]*?<\/Quote>/g, (match) => match.replace(/[^\n]/g, ''));

/** The words of an article without its tags. */
export const countWords = (text: string): number =>
  toProse(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const abbreviations =
  /\b(z\. ?B|d\. ?h|u\. ?a|S\. ?à|e\.g|i\.e|Art|Nr|No|Abs|Mio|Mrd|St|Dr|Prof|vs|ca|bzw|Az|U\.S|Inc|Co)\./g;

/** The number of words of each sentence; headings do not count, list items and paragraphs end a sentence. */
export function sentenceLengths(text: string, language: string): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return toProse(text, 'X')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) => block.replace(/^\s*(?:[-*>]|\d+\.)\s+/, '').replace(/\s+/g, ' '))
    .filter((block) => !/^\s*#/.test(block))
    .map((block) =>
      block.replace(new RegExp(`(\\d)\\. (?=${months})`, 'g'), '$1 ').replace(abbreviations, '$1'),
    )
    .flatMap((block) => [...segmenter.segment(block)].map(({ segment }) => segment))
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
    .filter((length) => length > 0);
}
