import type { AnswerModel, CalculatorModel, CalculatorResult, Values } from './calculator';
import { inputRange, ownAmount } from './calculator';
import { toBase } from './range';

/** A name in a sentence: `{reward}`, without its period as `{reward|bare}`, as `{months|number}`, or compared as `{own/reward}`. */
export interface AnswerSlot {
  name: string;
  style?: 'bare' | 'number';
  /** What it is compared with. */
  over?: string;
}

const slot = /\{([A-Za-z]\w*)(?:\|(bare|number)|\/([A-Za-z]\w*))?\}/g;

/**
 * Fills the slots of a sentence.
 *
 * @param fill - the text of a slot
 * @example fillSlots('You want {own}.', ({ name }) => name) // 'You want own.'
 */
export const fillSlots = (text: string, fill: (slot: AnswerSlot) => string): string =>
  text.replace(slot, (_, name: string, style?: 'bare' | 'number', over?: string) =>
    fill({ name, ...(style && { style }), ...(over && { over }) }),
  );

/**
 * Lists the slots of a sentence.
 *
 * @example slotsIn('{own/reward}')[0] // { name: 'own', over: 'reward' }
 */
export function slotsIn(text: string): AnswerSlot[] {
  const found: AnswerSlot[] = [];
  fillSlots(text, (one) => {
    found.push(one);
    return '';
  });
  return found;
}

/** What stands for a name: a figure in its shown unit, or the chosen option of a choice. */
export type AnswerFigure =
  | { kind: 'figure'; value: number; unit: string; factor: number; exact: boolean }
  | { kind: 'option'; input: string; index: number };

/**
 * Finds what stands for a name of the answer: `own` is the reader's price, `ownTotal` that price over the time that counts.
 *
 * @returns null where there is no figure
 */
export function answerFigure(
  model: CalculatorModel,
  values: Values,
  result: CalculatorResult,
  own: number | null | undefined,
  name: string,
): AnswerFigure | null {
  const figure = (
    value: number | undefined,
    unit: string,
    factor: number,
    exact: boolean,
  ): AnswerFigure | null => (value === undefined ? null : { kind: 'figure', value, unit, factor, exact });
  if (name === 'own') return figure(own ?? undefined, model.ask?.unit ?? '', model.ask?.factor ?? 1, true);
  if (name === 'ownTotal') {
    const total = ownAmount(model, values, own);
    return figure(total?.amount, total?.unit ?? '', model.ask?.over?.factor ?? 1, true);
  }
  const input = model.inputs.find((known) => known.name === name);
  if (input?.options) return { kind: 'option', input: name, index: values[name] ?? 0 };
  if (input) return figure(inputRange(input, values[name])?.central, input.unit, input.factor, true);
  const constant = model.constants.find((known) => known.name === name);
  if (constant) return figure(constant.value.central, constant.unit, constant.factor, true);
  const step = model.steps.find((known) => known.name === name);
  if (!step) return null;
  const central = result.steps[name]?.central;
  // What is worked out by the year stands beside a price by the month as an amount a month.
  const { scale } = model;
  return scale?.names.includes(name)
    ? figure(
        central === undefined ? undefined : (central * step.factor) / scale.factor,
        scale.unit,
        scale.factor,
        false,
      )
    : figure(central, step.unit, step.factor, false);
}

/**
 * Tells which sentences of the answer count: those for what the reader answered, whose condition holds and whose names
 * all have a figure.
 *
 * @returns indices into the answer
 */
export function answerParts(
  model: CalculatorModel,
  values: Values,
  result: CalculatorResult,
  own: number | null | undefined,
): number[] {
  const state = own === undefined ? 'skipped' : own === null ? 'refused' : 'own';
  const counts = ({ when, names }: AnswerModel, index: number) =>
    (typeof when !== 'string' || when === state) &&
    result.answer[index] &&
    names.every((name) => answerFigure(model, values, result, own, name) !== null);
  return model.answer.flatMap((part, index) => (counts(part, index) ? [index] : []));
}

/**
 * How many times one figure is the other.
 *
 * @returns null where either is no figure or the second is zero
 */
export function ratioOf(a: AnswerFigure | null, b: AnswerFigure | null): number | null {
  if (a?.kind !== 'figure' || b?.kind !== 'figure') return null;
  const below = toBase(b.value, b.factor);
  return below ? toBase(a.value, a.factor) / below : null;
}
