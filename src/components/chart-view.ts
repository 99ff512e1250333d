import type { Catalog, Interface } from '../catalog';
import type { Fact } from '../catalog/join';
import { factsOfChart } from '../catalog/fact-use';
import type { ChartContext, ChartTable } from '../charts/kit/context';
import type { ChartData, ChartTypeName } from '../charts/registry';
import { renderStatic, staticChart } from '../charts/kit/static';
import { pickTexts } from '../i18n/text';
import type { ChartDefinition } from '../schemas/chart';
import { ChartDataReader } from './chart-data';
import { chartEmbedHeight } from './embed-height';

/** Widths that charts are drawn at during the build: a phone's column, and the wide column. */
export const narrowWidth = 328;
export const wideWidth = 720;
/** Between the two, for embeds, which do not redraw. */
export const middleWidth = 520;

/** The day on which a chart or calculator got its present version; later lines of its change log change nothing in it. */
export const publishedOn = ({ version, changes }: Pick<ChartDefinition, 'version' | 'changes'>): string =>
  (changes.find((change) => change.version === version) ?? changes.at(-1)!).date;

/** A chart ready to be printed in one language. */
export interface ChartView {
  id: string;
  type: ChartTypeName;
  practice: string;
  version: number;
  /** Day of the last change. */
  changed: string;
  title: string;
  subtitle: string;
  alt: string;
  note?: string;
  data: ChartData[ChartTypeName];
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
  const memo = `${ui.language}/${id}`;
  const known = views.get(memo);
  if (known && !import.meta.env.DEV) return known;
  const chart = catalog.charts.get(id)!;
  const { language, format, text } = ui;
  const data = (
    new ChartDataReader(id, catalog, ui)[chart.type] as (chart: ChartDefinition) => ChartData[ChartTypeName]
  )(chart);
  const context = (width: number): ChartContext => ({ width, language, format, text });
  const type = staticChart(chart.type);
  const narrow = renderStatic(chart.type, data as never, context(narrowWidth));
  const middle = renderStatic(chart.type, data as never, context(middleWidth));
  const texts = {
    title: chart.title[language],
    subtitle: chart.subtitle[language],
    ...(chart.note && { note: chart.note[language] }),
  };
  const view: ChartView = {
    id,
    type: chart.type,
    practice: chart.practice,
    version: chart.version,
    changed: publishedOn(chart),
    ...texts,
    alt: chart.alt[language],
    data,
    summary: type.summarize(data as never, context(wideWidth)),
    table: type.toTable(data as never, context(wideWidth)),
    facts: [...new Set(factsOfChart(chart, catalog))].map((fact) => catalog.facts.get(fact)!),
    narrow,
    wide: renderStatic(chart.type, data as never, context(wideWidth)),
    middle,
    points: narrow.split('class="point').length - 1,
    height: chartEmbedHeight(texts, Number(/height="([\d.]+)"/.exec(middle)?.[1] ?? 400)),
    dictionary: pickTexts(ui.dictionary, [
      'range',
      'per-many',
      'chart.',
      'date.undated',
      ...unitTexts(data, ui),
    ]),
  };
  views.set(memo, view);
  return view;
}

/** Keys of the interface texts that the data's units print with. */
function unitTexts(data: ChartData[ChartTypeName], ui: Interface): string[] {
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
