import { inputRange, runCalculator, type CalculatorModel } from '../../models/calculator';
import { readClassCode, type ClassCodeProblem, type ClassEntry } from '../../models/class-code';
import { readDealCode, type DealChoices, type DealSet } from '../../models/deal-code';
import type { Lens } from '../../schemas/shared';
import type { ReadCode } from './read-codes';

/** A price with what the calculator makes of it, in euros a month; null where there is no figure. */
export interface PriceAnswer extends ClassEntry {
  kind: 'price';
  results: Record<string, number | null>;
}

/** What somebody chose of the deals. */
export interface DealsAnswer {
  kind: 'deals';
  choices: DealChoices;
}

/** What a code of the class says. */
export type ClassAnswer = PriceAnswer | DealsAnswer;

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

/** How far reading came before it failed: a slip may still be cleared up, a code of another version is known for one. */
const distance: Record<ClassCodeProblem, number> = { empty: 0, sign: 1, slip: 2, bounds: 3, version: 4 };

/** Reads a code of either kind, a price or answers to the deals; of two problems the one that says more. */
export const answerReader =
  (model: CalculatorModel, set: DealSet): ReadCode<ClassAnswer, ClassCodeProblem> =>
  (text) => {
    const deals = readDealCode(set, text);
    if ('choices' in deals) return { entry: { kind: 'deals', choices: deals.choices } };
    const price = readClassCode(model, text);
    if ('entry' in price)
      return { entry: { kind: 'price', ...price.entry, results: resultsOf(model, price.entry) } };
    return distance[deals.problem] > distance[price.problem] ? deals : price;
  };

/** Lenses that stay empty for what a class link sets, by id: no figure was found. */
export function emptyLenses(
  model: CalculatorModel,
  values: ClassEntry['values'],
  hidden: readonly string[],
): string[] {
  const { lenses } = runCalculator(model, values);
  return model.lenses.flatMap(({ id }) => (!hidden.includes(id) && !lenses[id] ? [id] : []));
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
export function spreadOf(numbers: readonly (number | null | undefined)[]): Spread {
  const known = numbers.filter((value): value is number => typeof value === 'number').sort((a, b) => a - b);
  const [lower, upper] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return {
    values: known.filter((value) => value > 0),
    zeros: known.filter((value) => value === 0).length,
    missing: numbers.length - known.length,
    median: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
  };
}

/** What the class made of one deal. */
export interface Tally {
  /** How many gave each answer, by its id, in the deal's order. */
  counts: Record<string, number>;
  /** How many gave none. */
  open: number;
  /** What those asked who took it only for more, in the deal's unit. */
  prices: number[];
}

/**
 * Counts what the class chose, deal by deal.
 *
 * @example tallyDeals([{ answers: ['take', 'no'] }], [[{ answer: 'no' }]])[0].counts // { take: 0, no: 1 }
 */
export const tallyDeals = (
  deals: DealSet['deals'],
  answers: readonly Pick<DealsAnswer, 'choices'>[],
): Tally[] =>
  deals.map((deal, index) => {
    const chosen = answers.map(({ choices }) => choices[index]);
    return {
      counts: Object.fromEntries(
        deal.answers.map((id) => [id, chosen.filter((choice) => choice?.answer === id).length]),
      ),
      open: chosen.filter((choice) => choice === undefined).length,
      prices: chosen.flatMap((choice) => choice?.price ?? []).sort((a, b) => a - b),
    };
  });
