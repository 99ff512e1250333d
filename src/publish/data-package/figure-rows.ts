import type { Catalog, Interface } from '../../catalog';
import type { CalculatorFigure, ChartFigure, Fact } from '../../catalog/types';
import type { Status } from '../../charts/kit/context';
import type { Drawing } from '../../charts/registry';
import { calculatorTexts } from '../../components/calculator-view';
import { figureView } from '../../components/figure-view';
import { runCalculator } from '../../models/calculator';
import type { ChartQuantity } from '../../schemas/chart';

/** One row of a chart's or calculator's data: numbers with their unit, and what they rest on. */
export interface FigureRow {
  /** What the row is: `value`, `point`, `event`, `flow`, `part`; of a calculator `result`, `step`, `input`, `constant`. */
  kind: string;
  /** Id of the row within its figure. */
  name: string;
  /** Case, line or depth that the row belongs to. */
  group?: string | undefined;
  label: string;
  lens?: string | undefined;
  /** Place on the horizontal axis or in time. */
  x?: string | number | undefined;
  xUnit?: string | undefined;
  low?: number | null | undefined;
  central?: number | null | undefined;
  high?: number | null | undefined;
  unit?: string | undefined;
  status?: Status | string | undefined;
  facts?: readonly string[] | undefined;
  grade?: string | undefined;
  note?: string | undefined;
}

interface Numbers {
  low: number | null;
  central: number | null;
  high: number | null;
}

/** Numbers as they are calculated: a rest of binary arithmetic behind the twelfth digit is none of them. */
const tidy = (value: number | null) => (value === null ? null : Number(value.toPrecision(12)));
const numbers = ({ low, central, high }: Numbers): Numbers => ({
  low: tidy(low),
  central: tidy(central),
  high: tidy(high),
});
const exactly = (value: number | null): Numbers => numbers({ low: value, central: value, high: value });

const factsOf = (quantity: ChartQuantity | { calculator: string } | undefined): string[] =>
  !quantity || 'calculator' in quantity
    ? []
    : 'fact' in quantity
      ? [quantity.fact]
      : Object.values(quantity.facts).map(({ fact }) => fact);

/** The number of a fact, where it has one, as the source gives it. */
const numberOf = ({ value, low, high, unit, per }: Fact) => ({
  low: low ?? value ?? null,
  central: value ?? null,
  high: high ?? value ?? null,
  unit: unit && (per && per !== 'one-time' ? `${unit}/${per}` : unit),
});

function chartRows({ chart }: ChartFigure, drawing: Drawing, { facts, series }: Catalog): FigureRow[] {
  const same = drawing.type === chart.type;
  if (!same) return [];
  switch (drawing.type) {
    case 'price-ladder': {
      const { rows } = chart as Extract<typeof chart, { type: 'price-ladder' }>;
      return drawing.data.rows.map((row, index) => ({
        kind: 'value',
        name: row.key,
        group: row.depth,
        label: row.label,
        lens: row.lens,
        ...numbers(row),
        unit: drawing.data.unit,
        status: row.status,
        facts: factsOf(rows[index]!.quantity),
        note: row.note,
      }));
    }
    case 'timeline': {
      const { events } = chart as Extract<typeof chart, { type: 'timeline' }>;
      return drawing.data.events.map((event, index) => {
        const fact = facts.get(events[index]!.fact ?? '');
        return {
          kind: 'event',
          name: event.key,
          group: event.place,
          label: event.label,
          x: event.date ?? undefined,
          ...(fact && numberOf(fact)),
          status: event.certain ? 'certain' : 'uncertain',
          facts: fact && [fact.id],
        };
      });
    }
    case 'data-flow': {
      const { links } = chart as Extract<typeof chart, { type: 'data-flow' }>;
      const words = new Map(drawing.data.nodes.map(({ key, label }) => [key, label]));
      return drawing.data.links.map((link, index) => ({
        kind: 'flow',
        name: link.key,
        group: `${words.get(link.from)} → ${words.get(link.to)}`,
        label: link.label,
        status: link.status,
        facts: links[index]!.fact === undefined ? undefined : [links[index]!.fact],
      }));
    }
    case 'lines': {
      const { unit, xUnit, estimated, series: lines } = drawing.data;
      return lines.flatMap((line) =>
        line.points.map((point, index) => {
          const fact = series.get(line.key)?.rows[index]?.['fact'];
          return {
            kind: 'point',
            name: `${line.key}-${index}`,
            group: line.label,
            label: point.xText ?? String(tidy(point.x)),
            lens: line.lens,
            x: tidy(point.x) ?? undefined,
            xUnit: xUnit ?? 'year',
            ...exactly(point.y),
            unit,
            status: estimated ? 'estimated' : 'reported',
            facts: fact ? fact.split(/\s+/) : undefined,
          };
        }),
      );
    }
    case 'curve': {
      const { checks } = chart as Extract<typeof chart, { type: 'curve' }>;
      const point = (kind: string, name: string, label: string, x: number, y: number | null) => ({
        ...{ kind, name, label, x: tidy(x)!, unit: 'percent' },
        ...exactly(y),
      });
      return [
        ...drawing.data.points.map(({ x, y }, index) => ({
          ...point('point', `point-${index}`, drawing.data.yLabel, x, y),
          status: 'estimated',
        })),
        ...drawing.data.checks.map(({ x, y, label }, index) => ({
          ...point('value', `check-${index}`, label, x, y),
          status: 'reported',
          facts: [checks[index]!.fact],
        })),
      ];
    }
    case 'overview': {
      const { rows } = chart as Extract<typeof chart, { type: 'overview' }>;
      return drawing.data.rows.flatMap((row, index) =>
        row.cells.map((cell, column) => {
          const { quantity, fact } = rows[index]!.cells[column]!;
          return {
            kind: 'cell',
            name: `${row.key}-${cell.key}`,
            group: row.label,
            label: drawing.data.columns[column]!,
            lens: cell.lens,
            ...numbers(cell),
            unit: cell.unit || undefined,
            status: cell.answer ?? cell.status,
            facts: [...factsOf(quantity), ...(fact ? [fact] : [])],
            note: cell.words,
          };
        }),
      );
    }
    case 'picture': {
      const { parts } = chart as Extract<typeof chart, { type: 'picture' }>;
      return drawing.data.parts.map((part, index) => {
        const { quantity, fact } = parts[index]!;
        return {
          kind: 'part',
          name: part.key,
          label: part.words,
          lens: part.lens,
          ...numbers(part),
          unit: part.unit || undefined,
          status: part.status,
          facts: [...factsOf(quantity), ...(fact ? [fact] : [])],
          note: part.note,
        };
      });
    }
    case 'lens-strip':
      return [];
  }
}

/** Results, steps, inputs and fixed figures of a calculator at its defaults. */
function calculatorRows({ calculator }: CalculatorFigure, { facts }: Catalog, ui: Interface): FigureRow[] {
  const { definition, model } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  const { steps, lenses } = runCalculator(model, {});
  const row = (
    kind: string,
    name: string,
    label: string | undefined,
    range: Numbers | null | undefined,
    unit: string,
  ) => ({
    ...{ kind, name, label: label ?? name, unit: unit || undefined },
    ...(range ? numbers(range) : exactly(null)),
  });
  return [
    ...model.lenses.map(({ id, lens, unit, grade }) => ({
      ...row('result', id, texts.lenses[id]?.label, lenses[id], unit),
      ...{ lens, grade, note: texts.lenses[id]?.none },
      status: lenses[id] ? 'estimated' : undefined,
    })),
    ...model.steps.map(({ name, unit }) => ({
      ...row('step', name, texts.steps[name], steps[name], unit),
      ...{ status: 'estimated', note: definition.steps[name]!.formula },
    })),
    ...model.inputs.map(({ name, unit, initial, status, fact }) => ({
      ...row('input', name, texts.inputs[name], initial, unit),
      ...{ status: status === 'fact' ? 'reported' : status, facts: fact ? [fact] : undefined },
    })),
    ...model.constants.map(({ name, unit, value, fact }) => ({
      ...row('constant', name, texts.constants[name], value, unit),
      ...{ status: 'reported', facts: [fact] },
    })),
  ];
}

/**
 * The data of a chart or calculator, a row for each thing it shows, with numbers as numbers.
 *
 * @param id - of a figure that exists
 * @example figureRows('shopper-panel-ladder', catalog, ui)[0].unit // 'EUR/month'
 */
export function figureRows(id: string, catalog: Catalog, ui: Interface): FigureRow[] {
  const { figure, drawing } = figureView(id, catalog, ui);
  if (figure.kind === 'calculator') return calculatorRows(figure, catalog, ui);
  if (figure.chart.type !== 'lens-strip') return chartRows(figure, drawing, catalog);
  const shown = catalog.figures.get(figure.chart.calculator);
  return shown?.kind === 'calculator' ? calculatorRows(shown, catalog, ui) : [];
}
