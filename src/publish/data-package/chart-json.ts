import type { Catalog, Interface } from '../../catalog';
import { factsOfCalculator } from '../../catalog/fact-use';
import type { Calculator, Fact } from '../../catalog/join';
import type { ChartTable } from '../../charts/kit/context';
import { calculatorTexts } from '../../components/calculator-view';
import { chartView } from '../../components/chart-view';
import { runCalculator, type InputModel } from '../../models/calculator';
import type { Bilingual } from '../../schemas/shared';
import { calculatorTable } from '../spreadsheet/calculator-table';

type Text = Pick<Interface, 'language'>;

interface Definition {
  practice: string;
  version: number;
  title: Bilingual;
  subtitle: Bilingual;
  alt: Bilingual;
  note?: Bilingual | undefined;
  changes: { version: number; date: string; text: Bilingual }[];
}

/** What every chart and calculator says of itself. */
const metadata = (id: string, kind: string, definition: Definition, { language }: Text, address: string) => ({
  id,
  kind,
  version: definition.version,
  language,
  practice: definition.practice,
  title: definition.title[language],
  subtitle: definition.subtitle[language],
  alt: definition.alt[language],
  note: definition.note?.[language],
  address,
  maker: 'Datenwert',
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  changes: definition.changes.map(({ version, date, text }) => ({ version, date, text: text[language] })),
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
    lenses: model.lenses.map(({ id, lens, unit, step, grade }) => ({
      id,
      lens,
      label: texts.lenses[id]?.label,
      unit,
      step,
      grade,
      result: lenses[id] ?? null,
      none: texts.lenses[id]?.none,
    })),
  };
}

const tableOf = ({ columns, rows }: ChartTable) => ({ columns, rows });

/**
 * A chart or calculator as data: what it is, its table, and the facts and sources it rests on.
 *
 * @param id - a chart or calculator that exists
 * @param address - of its page
 * @returns a value that JSON can hold
 */
export function chartJson(id: string, catalog: Catalog, ui: Interface, address: string): object {
  const calculator = catalog.calculators.get(id);
  if (calculator) {
    const facts = factsOfCalculator(calculator).map((fact) => catalog.facts.get(fact)!);
    return {
      ...metadata(id, 'calculator', calculator.definition, ui, address),
      isNot: calculator.definition.isNot.map((text) => text[ui.language]),
      table: tableOf(calculatorTable(calculator, catalog.facts, ui)),
      model: modelOf(calculator, catalog.facts, ui),
      ...evidence(facts, ui),
    };
  }
  const { type, summary, table, facts } = chartView(id, catalog, ui);
  return {
    ...metadata(id, 'chart', catalog.charts.get(id)!, ui, address),
    type,
    summary,
    table: tableOf(table),
    ...evidence(facts, ui),
  };
}
