import { spawnSync } from 'node:child_process';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse as parseRetorquere } from '@retorquere/bibtex-parser';
import { CSLExporter, parse as parseBiblatex, parseRIS } from 'biblatex-csl-converter';
import type { CslSource } from '../../../src/schemas/source';

/** What has to survive on the way through a reference manager. */
export interface Reference {
  title: string;
  /** Names as `Family, Given`; an office in one piece. */
  names: string[];
  /** Year, month, day, as far as they are known. */
  date: number[];
  url: string;
}

interface Item {
  title?: string;
  author?: NonNullable<CslSource['author']>;
  issued?: { 'date-parts'?: (number | string)[][] };
  URL?: string;
}

const plain = (text: string) => text.replace(/<\/?\w+[^>]*>/g, '').trim();

/** An item of CSL-JSON as a reference. */
export const referenceOf = ({ title = '', author = [], issued, URL: url = '' }: Item): Reference => ({
  title: plain(title),
  names: author.map(({ literal, family, given, ...rest }) => {
    const particle = (rest['non-dropping-particle'] ?? rest['dropping-particle']) as string | undefined;
    return plain(literal ?? [[particle, family].filter(Boolean).join(' '), given].filter(Boolean).join(', '));
  }),
  date: (issued?.['date-parts']?.[0] ?? []).map(Number),
  url,
});

interface Creator {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
}

/** By the parser that Better BibTeX for Zotero uses. */
const byRetorquere = (bibtex: string): Reference[] =>
  parseRetorquere(bibtex, { sentenceCase: false }).entries.map(({ fields }) => ({
    title: plain(fields.title ?? ''),
    names: ((fields.author ?? []) as Creator[]).map(
      ({ name, lastName, firstName, prefix }) =>
        name ?? [[prefix, lastName].filter(Boolean).join(' '), firstName].filter(Boolean).join(', '),
    ),
    date: fields.date ? String(fields.date).split('-').map(Number) : [],
    url: String(fields.url ?? ''),
  }));

const ofFidus = (entries: object): Reference[] =>
  Object.values(new CSLExporter(entries as never).parse() as Record<string, Item>).map(referenceOf);

/** By pandoc, where it is installed. */
export const byPandoc = (text: string): Reference[] => {
  const { stdout, error } = spawnSync('pandoc', ['-f', 'biblatex', '-t', 'csljson'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (error) throw error;
  return (JSON.parse(stdout) as Item[]).map(referenceOf);
};

export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** Programs that read BibTeX, by name. */
export const bibtexParsers: [name: string, read: (text: string) => Reference[]][] = [
  ['@retorquere/bibtex-parser', byRetorquere],
  ['biblatex-csl-converter', (text) => ofFidus((parseBiblatex(text) as { entries: object }).entries)],
];

/** Programs that read RIS, by name, and the types in which they look for no author. */
export const risParsers: [name: string, read: (text: string) => Reference[], blind: string[]][] = [
  ['biblatex-csl-converter', (text) => ofFidus((parseRIS(text) as { entries: object }).entries), []],
  [
    'citation-js',
    (text) => (new Cite(text).data as Item[]).map(referenceOf),
    ['article-newspaper', 'legal_case', 'legislation'],
  ],
];
