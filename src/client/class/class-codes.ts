import type { Lens } from '../../schemas/shared';
import { chosenOption, inputRange, runCalculator, type CalculatorModel } from '../../models/calculator';
import { readClassCode, type ClassCodeProblem, type ClassEntry } from '../../models/class-code';
import { writeCsv } from '../../i18n/csv';

/** A code that counts, with what the calculator makes of it, in euros a month; null where there is no figure. */
export interface Answer extends ClassEntry {
  line: number;
  results: Record<string, number | null>;
}

/** A line that is no code. */
export interface Slip {
  line: number;
  text: string;
  problem: ClassCodeProblem;
}

/** Lenses that can stand beside a price a month: those over the months, which the own price counts over too. */
export const monthlyLenses = (model: CalculatorModel): { id: string; lens: Lens }[] =>
  model.lenses.filter(({ unit, apart }) => unit === model.ask?.over?.unit && !apart);

function resultsOf(model: CalculatorModel, { values }: ClassEntry): Record<string, number | null> {
  const { lenses } = runCalculator(model, values);
  const input = model.inputs.find(({ name }) => name === model.ask?.over?.input);
  const months = (input && inputRange(input, values[input.name])?.central) ?? 1;
  return Object.fromEntries(
    monthlyLenses(model).map(({ id }) => {
      const range = lenses[id];
      return [id, range ? range.central / months : null];
    }),
  );
}

/** The whole line, or else what follows the last colon, tab, semicolon, comma or space: "Kim: 3H8-K2QW". */
function readLine(model: CalculatorModel, text: string): ReturnType<typeof readClassCode> {
  const whole = readClassCode(model, text);
  const last =
    text
      .split(/[:;,\t ]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  if ('entry' in whole || last === text.trim()) return whole;
  return readClassCode(model, last);
}

/**
 * Reads pasted codes, one a line; empty lines do not matter.
 *
 * @returns the answers that count, and each line that does not with its number and the reason
 * @example readLines(model, '3H8-K2QW\nhello').slips // [{ line: 2, text: 'hello', problem: 'sign' }]
 */
export function readLines(model: CalculatorModel, text: string): { answers: Answer[]; slips: Slip[] } {
  const answers: Answer[] = [];
  const slips: Slip[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (raw.trim() === '') return;
    const read = readLine(model, raw);
    const line = index + 1;
    if ('problem' in read) slips.push({ line, text: raw.trim().slice(0, 40), problem: read.problem });
    else answers.push({ line, ...read.entry, results: resultsOf(model, read.entry) });
  });
  return { answers, slips };
}

/** Numbers of one row of the picture. */
export interface Spread {
  /** Above zero, sorted. */
  values: number[];
  zeros: number;
  /** Answers without a figure. */
  missing: number;
  median: number | null;
}

/**
 * Sorts the numbers of a row; zeros count for the median but cannot stand on a log axis.
 *
 * @example spreadOf([3, 0, null, 1]) // { values: [1, 3], zeros: 1, missing: 1, median: 1 }
 */
export function spreadOf(numbers: (number | null | undefined)[]): Spread {
  const known = numbers.filter((value): value is number => typeof value === 'number').sort((a, b) => a - b);
  const [lower, upper] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return {
    values: known.filter((value) => value > 0),
    zeros: known.filter((value) => value === 0).length,
    missing: numbers.length - known.length,
    median: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
  };
}

/** The words of the table to take away. */
export interface CsvTexts {
  line: string;
  own: string;
  noPrice: string;
  inputs: Record<string, string>;
  options: Record<string, string[]>;
  /** Heads of the results, by lens. */
  results: Record<string, string>;
}

/** Writes the answers as CSV: what each code says, defaults filled in, and the results. */
export function toCsv(model: CalculatorModel, answers: readonly Answer[], texts: CsvTexts): string {
  const lenses = monthlyLenses(model);
  const head = [
    texts.line,
    texts.own,
    ...model.inputs.map(({ name }) => texts.inputs[name] ?? name),
    ...lenses.map(({ id }) => texts.results[id] ?? id),
  ];
  const rows = answers.map(({ line, own, values, results }) => [
    String(line),
    own === null ? texts.noPrice : String(own ?? ''),
    ...model.inputs.map((input) => {
      const option = chosenOption(input, values[input.name]);
      if (option) return texts.options[input.name]?.[input.options!.indexOf(option)] ?? option.id;
      return String(inputRange(input, values[input.name])?.central ?? '');
    }),
    ...lenses.map(({ id }) =>
      results[id] === null || results[id] === undefined ? '' : String(Number(results[id].toPrecision(6))),
    ),
  ]);
  return writeCsv([head, ...rows]);
}
