import type { Catalog, Interface } from '../../catalog';
import type { Calculator, Fact } from '../../catalog/types';
import { calculatorTexts } from '../../components/calculator-view';
import { chartView } from '../../components/chart-view';
import { figureView, type FigureView } from '../../components/figure-view';
import { runCalculator, type InputModel } from '../../models/calculator';
import { figureCells, figureColumns } from './figure-table';

type Text = Pick<Interface, 'language'>;

/** What every chart and calculator says of itself. */
const metadata = (
  { figure, title, subtitle, alt, note }: FigureView,
  { language }: Text,
  address: string,
) => ({
  id: figure.id,
  kind: figure.kind,
  version: figure.version,
  language,
  practice: figure.practice,
  title,
  subtitle,
  alt,
  note,
  address,
  maker: 'Datenwert',
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  changes: figure.changes.map(({ version, date, text }) => ({ version, date, text: text[language] })),
});

/** The facts with what they rest on; their sources once each, as CSL-JSON. */
function evidence(facts: Fact[], { language }: Text) {
  const cited = new Map(facts.flatMap(({ cited: source }) => (source ? [[source.id, source]] : [])));
  return {
    facts: facts.map(({ cited: _, topic: __, label, note, ...fact }) => ({
      ...fact,
      label: label[language],
      note: note?.[language],
    })),
    sources: [...cited.values()].map(({ topic: _, background: __, ...source }) => source),
  };
}

const inputOf = ({ options, ...input }: InputModel, label: string | undefined) => ({
  ...input,
  label,
  ...(options && { options }),
});

/** The model with its words: what goes in, the formulas, and the results for the defaults. */
function modelOf(calculator: Calculator, facts: ReadonlyMap<string, Fact>, ui: Interface) {
  const { definition, model } = calculator;
  const texts = calculatorTexts(calculator, facts, ui);
  const { steps, lenses } = runCalculator(model, {});
  return {
    inputs: model.inputs.map((input) => inputOf(input, texts.inputs[input.name])),
    constants: model.constants.map((constant) => ({ ...constant, label: texts.constants[constant.name] })),
    steps: model.steps.map(({ name, unit }) => ({
      name,
      label: texts.steps[name],
      unit,
      formula: definition.steps[name]!.formula,
      result: steps[name] ?? null,
    })),
    lenses: model.lenses.map(({ id, lens, unit, step, grade, downTo }) => ({
      id,
      lens,
      label: texts.lenses[id]?.label,
      unit,
      step,
      grade,
      downTo,
      result: lenses[id] ?? null,
      none: texts.lenses[id]?.none,
    })),
  };
}

/** The rows of a figure with the names of its columns, and what those mean. */
function dataOf(id: string, catalog: Catalog, ui: Interface) {
  const rows = figureCells(id, catalog, ui);
  return {
    fields: figureColumns.map(({ name, type }) => ({
      ...{ name, type, description: ui.text(`data.figure.${name}`) },
    })),
    rows: rows.map((cells) =>
      Object.fromEntries(figureColumns.map(({ name }, index) => [name, cells[index] ?? null])),
    ),
  };
}

/**
 * A chart or calculator as data: what it is, its rows, and the facts and sources it rests on.
 *
 * @param id - a chart or calculator that exists
 * @param address - of its page
 * @returns a value that JSON can hold
 */
export function chartJson(id: string, catalog: Catalog, ui: Interface, address: string): object {
  const view = figureView(id, catalog, ui);
  const { figure, facts } = view;
  const own = metadata(view, ui, address);
  const rest = { data: dataOf(id, catalog, ui), ...evidence(facts, ui) };
  if (figure.kind === 'chart')
    return { ...own, type: figure.chart.type, summary: chartView(id, catalog, ui).summary, ...rest };
  const { calculator } = figure;
  return {
    ...own,
    isNot: calculator.definition.isNot.map((text) => text[ui.language]),
    model: modelOf(calculator, catalog.facts, ui),
    ...rest,
  };
}
