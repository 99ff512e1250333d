import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Language } from '../../i18n/languages';
import type { CslSource } from '../../schemas/source';
import { asCsl, formatBibliography } from './bibliography';

/** A work to be cited, in the forms that readers, editors and reference managers want. */
export interface Citation {
  text: string;
  bibtex: string;
  ris: string;
  csl: string;
}

/** What a citation says of a chart or calculator. */
export interface CitedWork {
  id: string;
  title: string;
  /** Full address of its page. */
  url: string;
  version: number;
  /** Day of this version: `2026-11-22`. */
  date: string;
  language: Language;
}

const locale: Record<Language, string> = { en: 'en-US', de: 'de-DE' };
const versionWord: Record<Language, string> = { en: 'Version', de: 'Fassung' };

/**
 * A chart or calculator as an item of CSL-JSON.
 *
 * @example citedItem({ id: 'a', title: 'A', url: 'https://x.org/', version: 1, date: '2026-11-22', language: 'en' }).type // 'webpage'
 */
export const citedItem = ({ id, title, url, version, date, language }: CitedWork): CslSource => ({
  id: `datenwert-${id}`,
  type: 'webpage',
  title,
  author: [{ literal: 'Datenwert' }],
  'container-title': 'Datenwert',
  issued: { 'date-parts': [date.split('-').map(Number)] },
  version: String(version),
  note: `${versionWord[language]} ${version}`,
  URL: url,
  language,
});

/**
 * A chart or calculator as something to cite: Harvard style as text, BibTeX, RIS, CSL-JSON. Nothing is fetched.
 *
 * @example citeChart(work).text // 'Datenwert (2026) Three euros a month, Datenwert. Available at: https://…'
 */
export function citeChart(work: CitedWork): Citation {
  const item = citedItem(work);
  const { csl, bibtex, ris } = formatBibliography([item]);
  const text = new Cite([asCsl(item)]).format('bibliography', {
    format: 'text',
    template: 'harvard1',
    lang: locale[work.language],
  });
  return { text: text.trim(), bibtex, ris, csl };
}
