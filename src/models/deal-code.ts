import { readSigns, writeSigns, type SignsProblem } from './code-signs';

/** What a deal offers to answer, in its order; nothing where nobody is asked. `more` goes with a price. */
export interface DealShape {
  answers: readonly string[];
}

/** What a reader chose. */
export interface DealChoice {
  answer: string;
  /** In the deal's unit, to the cent; there if and only if the answer is `more`. */
  price?: number;
}

/** The deals in their order, and the version of the set. */
export interface DealSet {
  /** An old code is not read as other answers. */
  version: number;
  deals: readonly DealShape[];
}

/** A place for each deal; nothing where the reader has not decided, and where nobody is asked. */
export type DealChoices = readonly (DealChoice | undefined)[];

/** Why a text is no code of deals: no code at all, of another set of deals, or an answer that they do not have. */
export type DealCodeProblem = SignsProblem | 'version' | 'bounds';

/** So many versions a code tells apart. */
const versions = 4;
/** The highest price a code holds, in whole units of money. */
export const mostPrice = 100_000;
const cents = 100;
/** Prices from nothing to the highest, to the cent: five signs hold them. */
const prices = 32 ** 5;
const base = 32;

/** The least number of signs for so many values. */
const signsFor = (count: number) => Math.ceil(Math.log(count) / Math.log(base) - 1e-9);
const kindsOf = (shapes: readonly DealShape[]) =>
  shapes.reduce((product, { answers }) => product * (answers.length + 1), versions);

function toDigits(value: number, length: number): number[] {
  const digits: number[] = [];
  for (let rest = value; digits.length < length; rest = Math.floor(rest / base)) digits.unshift(rest % base);
  return digits;
}
const fromDigits = (digits: readonly number[]) => digits.reduce((sum, digit) => sum * base + digit, 0);

/**
 * Writes the answers to the deals as a short code: all answers in one number, then the prices that go with them, with two
 * check signs. Five answers take five or six signs, each price five more.
 *
 * @example writeDealCode({ version: 1, deals: [{ answers: ['take', 'no'] }] }, [{ answer: 'no' }]) // 'M-9Q' or the like
 */
export function writeDealCode({ version, deals: shapes }: DealSet, choices: DealChoices): string {
  const kinds = shapes.reduceRight(
    (sum, { answers }, index) =>
      sum * (answers.length + 1) + answers.indexOf(choices[index]?.answer ?? '') + 1,
    0,
  );
  const asked = choices.flatMap((choice) => (choice?.answer === 'more' ? [choice.price ?? 0] : []));
  return writeSigns(
    [
      ...toDigits(kinds * versions + (version % versions), signsFor(kindsOf(shapes))),
      ...asked.flatMap((price) =>
        toDigits(Math.round(Math.min(Math.max(price, 0), mostPrice) * cents), signsFor(prices)),
      ),
    ],
    'deals',
  );
}

/**
 * Reads a code of deals in any form that somebody typed or pasted.
 *
 * @returns a choice or nothing for each deal, or why the text is no code. Never throws.
 */
export function readDealCode(
  { version, deals: shapes }: DealSet,
  text: string,
): { choices: DealChoices } | { problem: DealCodeProblem } {
  const read = readSigns(text, 'deals');
  if ('problem' in read) return read;
  const head = signsFor(kindsOf(shapes));
  if (read.data.length < head) return { problem: 'bounds' };
  let rest = fromDigits(read.data.slice(0, head));
  if (rest % versions !== version % versions) return { problem: 'version' };
  rest = Math.floor(rest / versions);
  const tail = read.data.slice(head);
  const choices = shapes.map(({ answers }): DealChoice | undefined => {
    const kind = rest % (answers.length + 1);
    rest = Math.floor(rest / (answers.length + 1));
    const answer = answers[kind - 1];
    if (answer !== 'more') return answer === undefined ? undefined : { answer };
    return { answer, price: fromDigits(tail.splice(0, signsFor(prices))) / cents };
  });
  const sound = choices.every((choice) => choice?.price === undefined || choice.price <= mostPrice);
  return rest === 0 && tail.length === 0 && sound ? { choices } : { problem: 'bounds' };
}
