import type { Catalog, Interface } from '../catalog';
import type { Fact, Series } from '../catalog/join';
import { factsOfChart } from '../catalog/fact-use';
import { lensStripData, sweepStep, sweepValues } from '../charts/calculator-picture';
import type { ChartContext, ChartTable } from '../charts/context';
import type { LineSeries } from '../charts/lines';
import type { ChartData, ChartTypeName } from '../charts/registry';
import { renderStatic, staticChart } from '../charts/static';
import { pickTexts } from '../i18n/text';
import { runCalculator } from '../models/calculator';
import { compileQuantity } from '../models/compile';
import type { Range } from '../models/range';
import { ContentError } from '../schemas/content-error';
import type { Bilingual } from '../schemas/shared';
import type { ChartDefinition, ChartQuantity } from '../schemas/chart';
import { calculatorTexts } from './calculator-view';
import { overviewData } from './overview-data';

/** Widths that charts are drawn at during the build: a phone's column, and the wide column. */
export const narrowWidth = 328;
export const wideWidth = 720;
/** Between the two, for embeds, which do not redraw. */
export const middleWidth = 520;

/** Height of a calculator's embed in CSS pixels, enough for its compact form. */
export const calculatorHeight = 900;

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
  /** Height of the embed in CSS pixels, enough at 360 px width. */
  height: number;
  dictionary: Record<string, string>;
}

type Definition<Type extends ChartTypeName> = Extract<ChartDefinition, { type: Type }>;

/** Turns a chart's definition into the data its type draws, in one language. */
class Resolver {
  constructor(
    private readonly id: string,
    private readonly catalog: Catalog,
    private readonly ui: Interface,
  ) {}

  private file = () => `content/charts/${this.id}.yaml`;
  private words = (text: Bilingual) => text[this.ui.language];

  private quantity(
    quantity: ChartQuantity,
    field: string,
    unit: string,
  ): { range: Range; derived: boolean; fact: Fact | undefined } {
    const { facts, numbers } = this.catalog;
    if ('fact' in quantity) {
      const fact = facts.get(quantity.fact)!;
      const range = compileQuantity(
        this.file(),
        field,
        { formula: 'value', facts: { value: { fact: fact.id, unit } }, unit },
        numbers,
      );
      return { range, derived: false, fact };
    }
    return {
      range: compileQuantity(this.file(), field, { ...quantity, unit }, numbers),
      derived: true,
      fact: undefined,
    };
  }

  'price-ladder'(chart: Definition<'price-ladder'>): ChartData['price-ladder'] {
    return {
      unit: chart.unit,
      rows: chart.rows.map((row, index) => {
        const { range, derived, fact } = this.quantity(row.quantity, `rows.${index}`, chart.unit);
        const exact = range.low === range.high;
        // A source that names only a span says nothing of its middle.
        const central = fact && fact.value === undefined && !exact ? null : range.central;
        return {
          key: `row-${index}`,
          label: this.words(row.label),
          ...(row.note && { note: this.words(row.note) }),
          lens: row.lens,
          ...range,
          central,
          status: row.status ?? (exact && !derived && fact?.verified !== 'recall' ? 'reported' : 'estimated'),
          ...(row.depth && { depth: this.words(row.depth) }),
          ...(row.highlight && { highlight: true }),
        };
      }),
    };
  }

  timeline(chart: Definition<'timeline'>): ChartData['timeline'] {
    return {
      events: chart.events.map((event, index) => {
        const fact = event.fact ? this.catalog.facts.get(event.fact) : undefined;
        const date = event.date ?? fact?.asOf ?? null;
        return {
          key: `event-${index}`,
          date,
          dateLabel: this.ui.format.date(date),
          label: event.label ? this.words(event.label) : fact!.label[this.ui.language],
          ...(event.place && { place: this.words(event.place) }),
          certain: event.certain && fact?.verified !== 'recall',
        };
      }),
    };
  }

  'data-flow'(chart: Definition<'data-flow'>): ChartData['data-flow'] {
    const labels = new Map(chart.columns.map(({ key, label }) => [key, this.words(label)]));
    return {
      columns: [...labels.values()],
      nodes: chart.nodes.map(({ key, column, label, note, kind }) => ({
        key,
        column: labels.get(column)!,
        label: this.words(label),
        ...(note && { note: this.words(note) }),
        kind,
      })),
      links: chart.links.map(({ key, from, to, label, status }, index) => ({
        key: key ?? `link-${index}`,
        from,
        to,
        label: this.words(label),
        status,
      })),
    };
  }

  private seriesLine(
    series: Series,
    column: string | undefined,
    label: string,
  ): { line: LineSeries; unit: string } {
    const [time, ...others] = series.definition.columns;
    const shown = others.find(({ name, type }) => (column ? name === column : type === 'number'));
    if (!time || !shown)
      throw new ContentError(
        this.file(),
        'series.column',
        `names "${column ?? ''}", which content/series/${series.id}.csv does not have`,
        `Its columns are: ${series.definition.columns.map(({ name }) => name).join(', ')}.`,
      );
    const x = (text: string) => {
      const [year = '', quarter] = text.split('-Q');
      return Number(year) + (quarter ? (Number(quarter) - 1) / 4 : 0);
    };
    const points = series.rows.map((row) => {
      const at = row[time.name] ?? '';
      const y = row[shown.name];
      return { x: x(at), y: y ? Number(y) : null, ...(at.includes('Q') && { xText: at.replace('-', ' ') }) };
    });
    const breaks = series.definition.breaks.map((one) => ({ x: x(one.at), label: this.words(one.label) }));
    return {
      line: { key: series.id, label, points, ...(breaks.length && { breaks }) },
      unit: shown.unit ?? '1',
    };
  }

  lines(chart: Definition<'lines'>): ChartData['lines'] {
    const marks = chart.marks.map(({ x, label }, index) => ({
      key: `mark-${index}`,
      x,
      label: this.words(label),
    }));
    const shared = {
      scale: chart.scale,
      step: chart.step,
      ...(chart.xLabel && { xLabel: this.words(chart.xLabel) }),
      ...(marks.length && { marks }),
    };
    if (chart.series) {
      const lines = chart.series.map(({ id, column, label, lens }) => {
        const series = this.catalog.series.get(id)!;
        const { line, unit } = this.seriesLine(series, column, this.words(label ?? series.definition.title));
        return { line: { ...line, ...(lens && { lens }) }, unit };
      });
      return { ...shared, unit: chart.unit ?? lines[0]!.unit, series: lines.map(({ line }) => line) };
    }
    const { model, definition } = this.catalog.calculators.get(chart.calculator!)!;
    const input = model.inputs.find(({ name }) => name === chart.over);
    const steps = chart.steps!.map((name) => model.steps.find((step) => step.name === name));
    if (!input || steps.some((step) => !step))
      throw new ContentError(
        this.file(),
        'steps',
        `or over names what the calculator "${chart.calculator}" does not have`,
        `Inputs: ${model.inputs.map(({ name }) => name).join(', ')}; steps: ${model.steps.map(({ name }) => name).join(', ')}.`,
      );
    const xs = sweepValues(input.min, input.max, 61);
    return {
      ...shared,
      ...(!chart.xLabel && { xLabel: this.words(definition.inputs[input.name]!.label) }),
      xUnit: input.unit,
      unit: chart.unit ?? steps[0]!.unit,
      series: steps.map((step) => ({
        key: step!.name,
        label: this.words(definition.steps[step!.name]!.label),
        points: sweepStep(model, {}, input.name, step!.name, xs),
      })),
    };
  }

  curve(chart: Definition<'curve'>): ChartData['curve'] {
    const { model, definition } = this.catalog.calculators.get(chart.calculator)!;
    const input = model.inputs.find(({ name }) => name === chart.over)!;
    return {
      xLabel: this.words(chart.xLabel ?? definition.inputs[chart.over]!.label),
      yLabel: this.words(chart.yLabel ?? definition.steps[chart.step]!.label),
      points: sweepStep(model, {}, chart.over, chart.step, sweepValues(input.min, input.max, 61)).flatMap(
        ({ x, y }) => (y === null ? [] : [{ x, y }]),
      ),
      checks: chart.checks.map(({ x, fact, label }) => {
        const { value, low } = this.catalog.facts.get(fact)!;
        return { x, y: value ?? low ?? 0, label: this.words(label) };
      }),
      markers: chart.markers.map(({ x, label }) => ({ x, label: this.words(label) })),
      ...(chart.off && { off: this.words(chart.off) }),
    };
  }

  'lens-strip'(chart: Definition<'lens-strip'>): ChartData['lens-strip'] {
    const calculator = this.catalog.calculators.get(chart.calculator)!;
    const { model } = calculator;
    const texts = calculatorTexts(calculator, this.catalog.facts, this.ui);
    const result = runCalculator(model, {});
    return lensStripData(model, result, result, texts);
  }

  overview(chart: Definition<'overview'>): ChartData['overview'] {
    return overviewData(chart, this.file(), this.catalog, this.ui);
  }
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
    new Resolver(id, catalog, ui)[chart.type] as (chart: ChartDefinition) => ChartData[ChartTypeName]
  )(chart);
  const context = (width: number): ChartContext => ({ width, language, format, text });
  const type = staticChart(chart.type);
  const narrow = renderStatic(chart.type, data as never, context(narrowWidth));
  const height = Number(/height="([\d.]+)"/.exec(narrow)?.[1] ?? 400);
  const view: ChartView = {
    id,
    type: chart.type,
    practice: chart.practice,
    version: chart.version,
    changed: publishedOn(chart),
    title: chart.title[language],
    subtitle: chart.subtitle[language],
    alt: chart.alt[language],
    ...(chart.note && { note: chart.note[language] }),
    data,
    summary: type.summarize(data as never, context(wideWidth)),
    table: type.toTable(data as never, context(wideWidth)),
    facts: [...new Set(factsOfChart(chart, catalog))].map((fact) => catalog.facts.get(fact)!),
    narrow,
    wide: renderStatic(chart.type, data as never, context(wideWidth)),
    middle: renderStatic(chart.type, data as never, context(middleWidth)),
    points: narrow.split('class="point').length - 1,
    height: Math.min(1000, Math.ceil(height) + 320),
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
