import { writeCsv, type CsvCell } from '../../i18n/csv';
import type { Language } from '../../i18n/languages';
import { chosenOption, inputRange, type CalculatorModel } from '../../models/calculator';
import type { DealSet } from '../../models/deal-code';
import { monthlyLenses, type DealsAnswer, type PriceAnswer } from './class-answers';

/** The words of the tables to take away. */
export interface FileTexts {
  /** Head of the first column, which numbers the answers. */
  line: string;
  own: string;
  noPrice: string;
  inputs: Readonly<Record<string, string>>;
  options: Readonly<Record<string, readonly string[]>>;
  /** Heads of the results, by lens. */
  results: Readonly<Record<string, string>>;
  /** Of each deal: the head of its answers and of its prices, and what each answer is called. */
  deals: readonly { answer: string; price: string; labels: Readonly<Record<string, string>> }[];
}

/** A table: the heads of its columns, then one row for each answer. Names are not in it. */
export type Table = CsvCell[][];

/** What each price says, defaults filled in, and the results in euros a month. */
export function priceTable(model: CalculatorModel, answers: readonly PriceAnswer[], texts: FileTexts): Table {
  const lenses = monthlyLenses(model);
  return [
    [
      texts.line,
      texts.own,
      ...model.inputs.map(({ name }) => texts.inputs[name] ?? name),
      ...lenses.map(({ id }) => texts.results[id] ?? id),
    ],
    ...answers.map(({ own, values, results }, index) => [
      index + 1,
      own === null ? texts.noPrice : own,
      ...model.inputs.map((input): CsvCell => {
        const option = chosenOption(input, values[input.name]);
        if (option) return texts.options[input.name]?.[input.options!.indexOf(option)] ?? option.id;
        return inputRange(input, values[input.name])?.central;
      }),
      ...lenses.map(({ id }) => {
        const result = results[id];
        return typeof result === 'number' ? Number(result.toPrecision(6)) : null;
      }),
    ]),
  ];
}

/** What each student chose, deal by deal, with the prices of those who took one only for more. */
export function dealsTable({ deals }: DealSet, answers: readonly DealsAnswer[], texts: FileTexts): Table {
  const asked = deals.flatMap((deal, index) => (deal.answers.length > 0 ? [index] : []));
  const priced = (index: number) => deals[index]!.answers.includes('more');
  return [
    [
      texts.line,
      ...asked.flatMap((index) => [
        texts.deals[index]!.answer,
        ...(priced(index) ? [texts.deals[index]!.price] : []),
      ]),
    ],
    ...answers.map(({ choices }, number) => [
      number + 1,
      ...asked.flatMap((index): CsvCell[] => {
        const choice = choices[index];
        const label = choice ? (texts.deals[index]!.labels[choice.answer] ?? choice.answer) : '';
        return [label, ...(priced(index) ? [choice?.price] : [])];
      }),
    ]),
  ];
}

/** Tables as one CSV file, as spreadsheets of the page's language read it. */
export const toCsv = (tables: readonly Table[], language: Language): string =>
  tables.map((table, index) => writeCsv(table, language).replace(/^\ufeff/, index ? '\r\n' : '$&')).join('');

/** Tables as a workbook, one sheet each; the library comes only when somebody asks for it. */
export async function toXlsx(sheets: readonly { name: string; table: Table }[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(({ name, table }) => ({
      name,
      rows: table.map((row) => row.map((cell) => cell ?? null)),
      columns: table[0]!.map((head) => ({ width: Math.min(40, Math.max(8, String(head).length + 2)) })),
      freezePane: { rows: 1 },
    })),
  });
}
