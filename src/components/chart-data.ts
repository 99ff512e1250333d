import type { Catalog, Interface } from '../catalog';
import type { Fact, Series } from '../catalog/types';
import { lensStripData, sweepStep, sweepValues } from '../charts/calculator/calculator-picture';
import type { LineSeries } from '../charts/lines/lines';
import type { ChartData, ChartTypeName, Drawing } from '../charts/registry';
import { runCalculator } from '../models/calculator';
import { compileQuantity } from '../models/compile';
import { hasSpread, type Range } from '../models/range';
import type { ChartDefinition, ChartQuantity } from '../schemas/chart';
import { ContentError } from '../schemas/content-error';
import type { Bilingual } from '../schemas/shared';
import { calculatorTexts } from './calculator-view';
import { pictureNumber } from './picture-number';

type Definition<Type extends ChartTypeName> = Extract<ChartDefinition, { type: Type }>;

/** Turns a chart's definition into the data its type draws, in one language. */
export class ChartDataReader {
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

  /** The picture of a chart. The compiler asks for a line here when there is a new chart type. */
  read(chart: ChartDefinition): Drawing {
    switch (chart.type) {
      case 'lens-strip':
        return { type: chart.type, data: this.lensStrip(chart) };
      case 'price-ladder':
        return { type: chart.type, data: this.priceLadder(chart) };
      case 'timeline':
        return { type: chart.type, data: this.timeline(chart) };
      case 'data-flow':
        return { type: chart.type, data: this.dataFlow(chart) };
      case 'lines':
        return { type: chart.type, data: this.lines(chart) };
      case 'curve':
        return { type: chart.type, data: this.curve(chart) };
      case 'overview':
        return { type: chart.type, data: this.overview(chart) };
      case 'picture':
        return { type: chart.type, data: this.picture(chart) };
    }
  }

  private priceLadder(chart: Definition<'price-ladder'>): ChartData['price-ladder'] {
    return {
      unit: chart.unit,
      scale: chart.scale,
      rows: chart.rows.map((row, index) => {
        const { range, derived, fact } = this.quantity(row.quantity, `rows.${index}`, chart.unit);
        const exact = !hasSpread(range);
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
          ...(derived && { derived: true }),
          ...(row.highlight && { highlight: true }),
        };
      }),
    };
  }

  private timeline(chart: Definition<'timeline'>): ChartData['timeline'] {
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

  private dataFlow(chart: Definition<'data-flow'>): ChartData['data-flow'] {
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

  private lines(chart: Definition<'lines'>): ChartData['lines'] {
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
      estimated: true,
      series: steps.map((step) => ({
        key: step!.name,
        label: this.words(definition.steps[step!.name]!.label),
        points: sweepStep(model, {}, input.name, step!.name, xs),
      })),
    };
  }

  private curve(chart: Definition<'curve'>): ChartData['curve'] {
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

  private lensStrip(chart: Definition<'lens-strip'>): ChartData['lens-strip'] {
    const calculator = this.catalog.calculators.get(chart.calculator)!;
    const { model } = calculator;
    const texts = calculatorTexts(calculator, this.catalog.facts, this.ui);
    const result = runCalculator(model, {});
    return lensStripData(model, result, result, texts);
  }

  private picture(chart: Definition<'picture'>): ChartData['picture'] {
    return {
      form: chart.form,
      ...(chart.each && { each: chart.each }),
      parts: chart.parts.map(({ role, words, note, quantity, lens, status }, index) => ({
        key: `${role}-${index}`,
        role,
        words: this.words(words),
        ...(note && { note: this.words(note) }),
        ...(lens && { lens }),
        ...pictureNumber(
          { quantity, status },
          { file: this.file(), field: `parts.${index}.quantity` },
          this.catalog,
        ),
      })),
    };
  }

  private overview(chart: Definition<'overview'>): ChartData['overview'] {
    return {
      columns: chart.columns.map(this.words),
      rows: chart.rows.map(({ practice, label, note, cells }, row) => ({
        key: practice,
        label: this.words(label),
        ...(note && { note: this.words(note) }),
        cells: cells.map(({ answer, words, quantity, lens, status }, index) => ({
          key: `cell-${index}`,
          role: 'cell',
          words: this.words(words),
          ...(answer && { answer }),
          ...(lens && { lens }),
          ...pictureNumber(
            { quantity, status },
            { file: this.file(), field: `rows.${row}.cells.${index}.quantity` },
            this.catalog,
          ),
        })),
      })),
    };
  }
}
