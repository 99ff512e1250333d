import type { Language } from '../i18n/languages';
import type { PracticeData } from '../schemas/practice';
import type { Catalog } from './types';

/** One correction of a case study, a chart or a calculator. */
export interface Correction {
  date: string;
  text: string;
  /** What was corrected, by its title. */
  title: string;
  /** Language-free path of the corrected page. */
  path: string;
  kind: 'case' | 'chart' | 'calculator';
  practice: string;
  /** The version of the chart or calculator that has the correction. */
  version?: number;
}

/**
 * Everything that was corrected after it was published, the newest first. What a chart began with is no
 * correction, nor is a frozen copy of it.
 *
 * @param practices - the case studies in the language
 */
export function findCorrections(
  language: Language,
  practices: readonly { id: string; data: PracticeData }[],
  { figures }: Pick<Catalog, 'figures'>,
): Correction[] {
  const inCases = practices.flatMap(({ id, data }) =>
    data.corrections.map(({ date, text }): Correction => ({
      date,
      text,
      title: data.title,
      path: `/practices/${id}/`,
      kind: 'case',
      practice: id,
    })),
  );
  const inFigures = [...figures.values()].flatMap(({ id, kind, practice, title, changes }) =>
    changes
      .slice(1)
      .filter(({ frozen }) => frozen === undefined)
      .map(({ version, date, text }): Correction => ({
        date,
        text: text[language],
        title: title[language],
        path: `/charts/${id}/`,
        kind,
        practice,
        version,
      })),
  );
  return [...inCases, ...inFigures].sort(
    (a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, language),
  );
}
