import type { CslSource } from '../../schemas/source';
import { dateParts, twoDigits } from './reference-date';

/** Entry type, and the field that names where the work appeared; what is missing is a page on the web. */
const kinds: Record<string, [type: string, container: string]> = {
  'article-journal': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
  'entry-encyclopedia': ['incollection', 'booktitle'],
  report: ['techreport', 'series'],
  article: ['misc', 'organization'],
  speech: ['misc', 'organization'],
  dataset: ['misc', 'organization'],
  legal_case: ['misc', 'organization'],
  legislation: ['misc', 'organization'],
};

/** Signs that mean something to TeX; letters of every language stay as they are, in UTF-8. */
const signs: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
};
/** Two signs that TeX or a reader would make one of: `--`, `?!`, `''`. */
const ligature = /(?<=-)(?=-)|(?<=[?!])(?=[?!`])|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)/g;
const escapeTex = (text: string) =>
  text
    .replace(ligature, '{}')
    .replace(/[\\^~<>]/g, (sign) => signs[sign]!)
    .replace(/[&%$#_]/g, '\\$&');
/** A text without the braces that would end its field. */
const fieldText = (text: string) => escapeTex(text.replace(/\s+/g, ' ').replace(/[{}]/g, ''));
const address = (url: string) =>
  url.replace(/[{}\\ ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Braces keep a name in one piece: an office, a newspaper, initials. */
const personal = ({ literal, family = '', given }: NonNullable<CslSource['author']>[number]) =>
  literal !== undefined
    ? `{${fieldText(literal)}}`
    : given
      ? `${fieldText(family)}, ${fieldText(given)}`
      : `{${fieldText(family)}}`;

const languageNames: Record<string, string> = { de: 'ngerman', en: 'english', fr: 'french', nl: 'dutch' };

/**
 * A source as an entry for BibTeX, biblatex and the programs that read them: UTF-8, `year` and a whole number as `month`
 * for the old, `date` for the new, `url` for the address. Zotero takes the last of the dates, so `date` stands last.
 *
 * @see https://ctan.org/pkg/biblatex (entry types and fields)
 */
export function bibtexEntry(source: CslSource): string {
  const [type, container] = kinds[source.type] ?? ['online', 'organization'];
  const parts = dateParts(source);
  const [year, month] = parts;
  const publisher = (source['authority'] as string | undefined) ?? source.publisher;
  const text = (value: unknown) =>
    value === undefined ? undefined : fieldText(String(value as string | number));
  const fields: [string, string | undefined][] = [
    ['author', source.author?.map(personal).join(' and ')],
    ['title', text(source.title)],
    [container, text(source['container-title'])],
    [type === 'techreport' ? 'institution' : 'publisher', text(publisher)],
    ['volume', text(source['volume'])],
    ['pages', text(source['page'])?.replace(/[-–]+/g, '--')],
    ['version', text(source['version'])],
    ['doi', source.DOI && address(source.DOI)],
    ['url', source.URL && address(source.URL)],
    ['urldate', twoDigits(dateParts(source, 'accessed')).join('-') || undefined],
    ['langid', source.language && (languageNames[source.language] ?? source.language)],
    ['note', text(source.note)],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['date', year === undefined ? undefined : twoDigits(parts).join('-')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${source.id},\n${lines.join('\n')}\n}\n`;
}
