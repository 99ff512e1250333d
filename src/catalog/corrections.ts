import type { Language } from '../i18n/languages';
import type { PracticeData } from '../schemas/practice';
import type { Catalog } from './join';

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
  { charts, calculators }: Pick<Catalog, 'charts' | 'calculators'>,
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
  const drawn = [
    ...[...charts].map(([id, one]) => ({ id, one, kind: 'chart' as const })),
    ...[...calculators].map(([id, { definition: one }]) => ({ id, one, kind: 'calculator' as const })),
  ];
  const inCharts = drawn.flatMap(({ id, one, kind }) =>
    one.changes
      .slice(1)
      .filter(({ frozen }) => frozen === undefined)
      .map(({ version, date, text }): Correction => ({
        date,
        text: text[language],
        title: one.title[language],
        path: `/charts/${id}/`,
        kind,
        practice: one.practice,
        version,
      })),
  );
  return [...inCases, ...inCharts].sort(
    (a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, language),
  );
}
