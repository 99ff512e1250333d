import { readText } from '../../components/source-words';
import type { Fact } from '../../catalog/types';
import type { Line, Page } from './sheet-page';
import { citation } from '../citation/citation-line';
import type { SheetParts } from './sheet-parts';
import { factUnit } from '../../components/fact-words';

function factLine({ ui }: SheetParts, fact: Fact): Line {
  const { language, t } = ui;
  const unit = factUnit(fact);
  const url = fact.cited?.URL;
  return {
    ...(url && { link: { column: 'address', address: url } }),
    cells: {
      name: fact.id,
      value: fact.value,
      unit: unit === null ? undefined : ui.format.unit(unit),
      label: fact.label[language],
      low: fact.low,
      high: fact.open ? t('range.only.high', { value: fact.high ?? fact.low! }) : fact.high,
      basis: fact.basis && t(`basis.${fact.basis}`),
      grade: fact.grade,
      verified: t(`verified.${fact.verified}`),
      asOf: fact.asOf,
      source: citation(fact, ui),
      read: fact.cited && readText(fact.cited, ui),
      address: url,
      locator: fact.locator,
      quote: fact.quote,
      note: fact.note?.[language],
    },
  };
}

/**
 * The third sheet: every fact with its quote and source, then what to know about the file itself.
 *
 * @param parts - a calculator in one language
 * @param used - the facts it rests on
 */
export function sourcesPage(parts: SheetParts, used: Fact[]): Page {
  const { model, definition, ui, published, address } = parts;
  const { t, language } = ui;
  const about = (name: string, label: string, link?: string): Line => ({
    cells: { name, label, ...(link && { address: link }) },
    ...(link && { link: { column: 'address', address: link } }),
  });
  return {
    name: t('sheet.sources'),
    printed: 5,
    columns: [
      { key: 'name', header: t('sheet.name'), width: 32 },
      { key: 'value', header: t('sheet.value'), width: 16 },
      { key: 'unit', header: t('chart.column.unit'), width: 18 },
      { key: 'label', header: t('chart.column.what'), width: 48 },
      { key: 'source', header: t('chart.source'), width: 48 },
      { key: 'low', header: t('chart.column.low'), width: 14 },
      { key: 'high', header: t('chart.column.high'), width: 14 },
      { key: 'basis', header: t('atlas.column.basis'), width: 14 },
      { key: 'grade', header: t('calculator.grade'), width: 10 },
      { key: 'verified', header: t('sheet.verified'), width: 24 },
      { key: 'asOf', header: t('fact.as-of'), width: 12 },
      { key: 'read', header: t('sheet.read'), width: 24 },
      { key: 'address', header: t('sheet.address'), width: 40 },
      { key: 'locator', header: t('sheet.locator'), width: 24 },
      { key: 'quote', header: t('fact.quote'), width: 60 },
      { key: 'note', header: t('chart.column.note'), width: 40 },
    ],
    lines: [
      ...used.map((fact) => factLine(parts, fact)),
      { look: 'heading', cells: { label: t('sheet.about') } },
      about('title', definition.title[language], address),
      about('subtitle', definition.subtitle[language]),
      about('version', `${t('embed.version', { version: model.version })}, ${ui.format.date(published)}`),
      about('licence', t('sheet.licence'), 'https://creativecommons.org/licenses/by/4.0/'),
      about('note', definition.note[language]),
      ...definition.isNot.map((text) => about('is-not', text[language])),
    ],
  };
}
