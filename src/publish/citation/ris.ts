import type { CslSource } from '../../schemas/source';
import { dateParts, twoDigits } from './reference-date';

/** Reference types by type of CSL; what is missing is a page on the web. */
const kinds: Record<string, string> = {
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'paper-conference': 'CPAPER',
  'entry-encyclopedia': 'ENCYC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  article: 'GEN',
  speech: 'GEN',
  dataset: 'DATA',
  legal_case: 'CASE',
  legislation: 'STAT',
};

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** `2019/07/16/`: year, month and day, each of them empty where it is unknown. */
const slashed = (parts: readonly number[]) => {
  const [year = '', month = '', day = ''] = twoDigits(parts);
  return `${year}/${month}/${day}/`;
};

/**
 * A source as a record of RIS, a tag a line: what reference managers other than BibTeX's read.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risRecord(source: CslSource): string {
  const parts = dateParts(source);
  // Of a statute, Y2 is the day it was made.
  const read = source.type === 'legislation' ? [] : dateParts(source, 'accessed');
  const [first, last] = String((source['page'] as string | undefined) ?? '').split(/[-–]+/);
  // A comma parts family and given name; the name of an office, which has none, goes without.
  const authors = (source.author ?? []).map(
    ({ literal, family, given }) =>
      literal?.replace(/,\s*/g, ' ') ?? [family, given].filter(Boolean).join(', '),
  );
  const publisher = (source['authority'] as string | undefined) ?? source.publisher;
  // PY holds the year alone, as EndNote and Zotero write it; DA the whole date.
  const tags: [string, string | undefined][] = [
    ...authors.map((author): [string, string] => ['AU', author]),
    ['TI', source.title],
    ['T2', source['container-title']],
    ['PB', publisher],
    ['PY', parts[0]?.toString()],
    ['DA', parts.length > 0 ? slashed(parts) : undefined],
    ['VL', source['volume'] as string | undefined],
    ['SP', first],
    ['EP', last],
    ['DO', source.DOI],
    ['UR', source.URL],
    ['Y2', read.length > 0 ? slashed(read) : undefined],
    ['LA', source.language],
    ['N1', source.note],
    ['ID', source.id],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [`TY  - ${kinds[source.type] ?? 'ELEC'}`, ...lines, 'ER  - ', ''].join('\r\n');
}
