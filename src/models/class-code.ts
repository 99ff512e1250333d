import type { CalculatorModel, InputModel, Values } from './calculator';
import { readSigns, writeSigns, type SignsProblem } from './code-signs';

/** What one student entered: values in shown units, and the own price (null: "no price", undefined: not asked). */
export interface ClassEntry {
  values: Values;
  own?: number | null;
}

/** How a class link is set: what the class names a price for, and which yardsticks it sees. */
export interface ClassPreset {
  /** In shown units; what is left out stays at its default. */
  values: Values;
  /** Lenses that do not show, by id. */
  hidden: readonly string[];
  /** Whether the choices are made, so that students find nothing left to choose. */
  fixed: boolean;
}

/** Why a text is no code: no code at all, of another version, or with a value out of bounds. */
export type ClassCodeProblem = SignsProblem | 'version' | 'bounds';

const cents = 100;
const versions = 8;

/** An answer is kept to the digits that count, so that the code says what the page says. */
const grainOf = ({ decimals }: InputModel) => 10 ** -decimals;
const stepsOf = (input: InputModel) => Math.round((input.max - input.min) / grainOf(input));
/** How many answers an input has: 0 stands for "left as it was", except for a choice, whose first option is the default. */
const answersOf = (input: InputModel): number =>
  input.options?.length ?? (input.kind === 'switch' ? 3 : stepsOf(input) + 2);

function answerOf(input: InputModel, value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) return 0;
  if (input.options) return value >= 0 && value < input.options.length ? Math.round(value) : 0;
  if (input.kind === 'switch') return value ? 2 : 1;
  return 1 + Math.min(Math.max(Math.round((value - input.min) / grainOf(input)), 0), stepsOf(input));
}

function valueOf(input: InputModel, answer: number): number | undefined {
  if (answer === 0) return undefined;
  if (input.options) return answer;
  if (input.kind === 'switch') return answer - 1;
  return Math.min(Number((input.min + (answer - 1) * grainOf(input)).toPrecision(12)), input.max);
}

const ownAnswers = (model: CalculatorModel) => Math.round((model.ask?.max ?? 0) * cents) + 3;

/** One number in mixed bases, each answer with how many there are; what is changed least often comes last. */
type Places = readonly (readonly [answer: number, answers: number])[];

function toDigits(places: Places): number[] {
  let rest = places.reduceRight((sum, [answer, answers]) => sum * BigInt(answers) + BigInt(answer), 0n);
  const digits: number[] = [];
  do {
    digits.unshift(Number(rest % 32n));
    rest /= 32n;
  } while (rest > 0n);
  return digits;
}

/** Takes answers out of a number again, and tells what is left over. */
function taker(digits: readonly number[]) {
  let rest = digits.reduce((sum, sign) => sum * 32n + BigInt(sign), 0n);
  return {
    take(answers: number): number {
      const answer = Number(rest % BigInt(answers));
      rest /= BigInt(answers);
      return answer;
    },
    empty: () => rest === 0n,
  };
}

const placesOf = (model: CalculatorModel, values: Values): Places =>
  model.inputs.map((input) => [answerOf(input, values[input.name]), answersOf(input)]);

function takeValues(model: CalculatorModel, take: (answers: number) => number): Values {
  const values: Values = {};
  for (const input of model.inputs) {
    const value = valueOf(input, take(answersOf(input)));
    if (value !== undefined) values[input.name] = value;
  }
  return values;
}

/**
 * Writes what a student entered as a short code: a number in mixed bases, what is changed most often in the last places,
 * in base 32 with two check signs. It holds nothing but the answers; a value counts to the digits that its field takes.
 *
 * @param entry - the own price from 0 to the model's maximum, kept to the cent
 * @returns groups of four signs
 * @example writeClassCode(model, { values: { months: 6 }, own: 12 }) // something like '3H8-K2QW'
 */
export function writeClassCode(model: CalculatorModel, { values, own }: ClassEntry): string {
  const price =
    own === undefined
      ? 0
      : own === null
        ? 1
        : 2 + Math.round(Math.min(Math.max(own, 0), model.ask?.max ?? 0) * cents);
  const places: Places = [
    [model.version % versions, versions],
    [price, ownAnswers(model)],
    ...placesOf(model, values),
  ];
  return writeSigns(toDigits(places), 'price');
}

/**
 * Reads a code that somebody typed or pasted: small letters, spaces and dashes do not matter, O counts as 0, I and L as 1.
 *
 * @returns the entry, or why the text is no code. Never throws.
 * @example readClassCode(model, '3h8k2qw') // { entry: { values: { months: 6 }, own: 12 } }
 */
export function readClassCode(
  model: CalculatorModel,
  text: string,
): { entry: ClassEntry } | { problem: ClassCodeProblem } {
  const read = readSigns(text, 'price');
  if ('problem' in read) return read;
  const { take, empty } = taker(read.data);
  if (take(versions) !== model.version % versions) return { problem: 'version' };
  const price = take(ownAnswers(model));
  const values = takeValues(model, take);
  if (!empty()) return { problem: 'bounds' };
  return { entry: { values, ...(price > 0 && { own: price === 1 ? null : (price - 2) / cents }) } };
}

/**
 * Writes how a class link is set as a code that can be typed from a board; nothing where all is as usual.
 *
 * @example writePreset(model, { values: {}, hidden: [], fixed: false }) // ''
 */
export function writePreset(model: CalculatorModel, { values, hidden, fixed }: ClassPreset): string {
  const places: Places = [
    [fixed ? 1 : 0, 2],
    ...model.lenses.map(({ id }) => [hidden.includes(id) ? 1 : 0, 2] as const),
    ...placesOf(model, values),
  ];
  if (places.every(([answer]) => answer === 0)) return '';
  return writeSigns(toDigits([[model.version % versions, versions], ...places]), 'link');
}

/**
 * Reads how a class link is set; a link without a code is set as usual.
 *
 * @returns the setting, or why the text is no code. Never throws.
 */
export function readPreset(
  model: CalculatorModel,
  text: string,
): { preset: ClassPreset } | { problem: ClassCodeProblem } {
  if (text === '') return { preset: { values: {}, hidden: [], fixed: false } };
  const read = readSigns(text, 'link');
  if ('problem' in read) return read;
  const { take, empty } = taker(read.data);
  if (take(versions) !== model.version % versions) return { problem: 'version' };
  const fixed = take(2) === 1;
  const hidden = model.lenses.filter(() => take(2) === 1).map(({ id }) => id);
  const values = takeValues(model, take);
  return empty() ? { preset: { values, hidden, fixed } } : { problem: 'bounds' };
}
