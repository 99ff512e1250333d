import type { Catalog, Interface } from '../catalog';
import type { Fact } from '../catalog/types';
import type { ChartContext, ChartTable } from '../charts/kit/context';
import type { Drawing } from '../charts/registry';
import { renderStatic, summaryOf, tableOf } from '../charts/kit/static';
import { pickTexts } from '../i18n/text';
import { ChartDataReader } from './chart-data';
import { chartEmbedHeight } from './embed-height';

/** Widths that charts are drawn at during the build: a phone's column, and the wide column. */
export const narrowWidth = 328;
export const wideWidth = 720;
/** Between the two, for embeds, which do not redraw. */
export const middleWidth = 520;

/** A chart ready to be printed in one language. */
export interface ChartView {
  id: string;
  practice: string;
  version: number;
  /** Day of the present version. */
  published: string;
  title: string;
  subtitle: string;
  alt: string;
  note?: string;
  drawing: Drawing;
  summary: string;
  table: ChartTable;
  facts: Fact[];
  narrow: string;
  wide: string;
  middle: string;
  /** Points of the keyboard walk. */
  points: number;
  /** Height of the embed in CSS pixels, enough in a column of 600 px. */
  height: number;
  dictionary: Record<string, string>;
}

const views = new Map<string, ChartView>();

/**
 * A chart in one language: its data, both pictures, summary, table and facts.
 *
 * @param id - a chart of content/charts that exists
 */
export function chartView(id: string, catalog: Catalog, ui: Interface): ChartView {
  const figure = catalog.figures.get(id);
  if (figure?.kind !== 'chart') throw new Error(`"${id}" is no chart of content/charts.`);
  const memo = `${ui.language}/${id}`;
  const known = views.get(memo);
  if (known && !import.meta.env.DEV) return known;
  const { language, format, text } = ui;
  const drawing = new ChartDataReader(id, catalog, ui).read(figure.chart);
  const context = (width: number): ChartContext => ({ width, language, format, text });
  const narrow = renderStatic(drawing, context(narrowWidth));
  const middle = renderStatic(drawing, context(middleWidth));
  const texts = {
    title: figure.title[language],
    subtitle: figure.subtitle[language],
    ...(figure.note && { note: figure.note[language] }),
  };
  const view: ChartView = {
    id,
    practice: figure.practice,
    version: figure.version,
    published: figure.published,
    ...texts,
    alt: figure.alt[language],
    drawing,
    summary: summaryOf(drawing, context(wideWidth)),
    table: tableOf(drawing, context(wideWidth)),
    facts: figure.facts.map((fact) => catalog.facts.get(fact)!),
    narrow,
    wide: renderStatic(drawing, context(wideWidth)),
    middle,
    points: narrow.split('class="point').length - 1,
    height: chartEmbedHeight(texts, Number(/height="([\d.]+)"/.exec(middle)?.[1] ?? 400)),
    dictionary: pickTexts(ui.dictionary, [
      'range',
      'range.',
      'per-many',
      'chart.',
      'date.undated',
      ...unitTexts(drawing, ui),
    ]),
  };
  views.set(memo, view);
  return view;
}

/** Keys of the interface texts that the data's units print with. */
function unitTexts({ data }: Drawing, ui: Interface): string[] {
  const units = [...JSON.stringify(data).matchAll(/"(?:unit|xUnit)":"([^"]*)"/g)].flatMap(([, unit]) =>
    unit!.split(/[/ ]/),
  );
  const names = new Set(
    units.flatMap((name) => [
      `unit.${name}.one`,
      `unit.${name}.other`,
      `units.${name}`,
      `per.${name}`,
      `currency.${name}`,
    ]),
  );
  return Object.keys(ui.dictionary).filter((key) => names.has(key));
}
