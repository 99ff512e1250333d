import type { CalculatorModel, InputModel, Values } from './calculator';

/** What one student entered: values in shown units, and the own price (null: "no price", undefined: not asked). */
export interface ClassEntry {
  values: Values;
  own?: number | null;
}

/** Why a text is no code: nothing there, a sign no code has, a slip, another version, or a value out of bounds. */
export type ClassCodeProblem = 'empty' | 'sign' | 'slip' | 'version' | 'bounds';

/** Douglas Crockford's base 32 (crockford.com/base32.html): no I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** So long a code is no slip but something else. */
const longest = 28;
const cents = 100;
const versions = 8;

/** The powers of the generator 2 of the field with 32 elements, x⁵ + x² + 1, and back. */
const powers: number[] = [];
const logs: number[] = [];
for (let power = 0, element = 1; power < 31; power += 1) {
  powers.push(element);
  logs[element] = power;
  element <<= 1;
  if (element > 31) element ^= 0b100101;
}
const times = (a: number, power: number) => (a === 0 ? 0 : powers[(logs[a]! + power) % 31]!);

/**
 * The two check signs of a Reed–Solomon code: one wrong sign or two swapped neighbours never pass. They start off zero,
 * so that a row of zeros is no code.
 */
function checkSigns(data: readonly number[]): [number, number] {
  let [first, second] = [10, 21];
  [...data].reverse().forEach((sign, index) => {
    first ^= times(sign, index + 1);
    second ^= times(sign, 2 * (index + 1));
  });
  return [first, second];
}

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
  const places: [answer: number, answers: number][] = [
    [model.version % versions, versions],
    [price, ownAnswers(model)],
    ...model.inputs.map((input): [number, number] => [answerOf(input, values[input.name]), answersOf(input)]),
  ];
  let rest = places.reduceRight((sum, [answer, answers]) => sum * BigInt(answers) + BigInt(answer), 0n);
  const data: number[] = [];
  do {
    data.unshift(Number(rest % 32n));
    rest /= 32n;
  } while (rest > 0n);
  const text = [...data, ...checkSigns(data)].map((sign) => signs[sign]).join('');
  // Counted from the end, so that the check signs always stand together.
  return text.replace(/(?=(?:.{4})+$)(?!^)/g, '-');
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
  const plain = text
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain === '') return { problem: 'empty' };
  const all = [...plain].map((sign) => signs.indexOf(sign));
  if (all.includes(-1)) return { problem: 'sign' };
  const data = all.slice(0, -2);
  const [first, second] = checkSigns(data);
  if (data.length === 0 || all.length > longest || all.at(-2) !== first || all.at(-1) !== second)
    return { problem: 'slip' };

  let rest = data.reduce((sum, sign) => sum * 32n + BigInt(sign), 0n);
  const take = (answers: number) => {
    const answer = Number(rest % BigInt(answers));
    rest /= BigInt(answers);
    return answer;
  };
  if (take(versions) !== model.version % versions) return { problem: 'version' };
  const price = take(ownAnswers(model));
  const values: Values = {};
  for (const input of model.inputs) {
    const value = valueOf(input, take(answersOf(input)));
    if (value !== undefined) values[input.name] = value;
  }
  if (rest !== 0n) return { problem: 'bounds' };
  return { entry: { values, ...(price > 0 && { own: price === 1 ? null : (price - 2) / cents }) } };
}
