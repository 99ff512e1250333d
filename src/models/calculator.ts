import type { Grade, Lens } from '../schemas/shared';
import { evaluate } from './evaluate';
import { boundsOf, evaluateInterval, openBy, type Interval } from './interval';
import { exactly, fromBase, hasOwn, isOpen, openEnds, tidy, toBase, type Range } from './range';
import type { Tree } from './tree';

/** One answer of a choice. */
export interface OptionModel {
  id: string;
  /** In the input's shown unit. */
  value: Range;
  fact?: string;
  /** Figures that belong to this option, by name, in the units that the input lists under `with`. */
  with?: Record<string, { value: Range; fact: string }>;
}

/** A field of the form. `factor` is base units per shown unit; all other numbers are in the shown unit. */
export interface InputModel {
  name: string;
  kind: 'number' | 'switch' | 'choice';
  unit: string;
  factor: number;
  min: number;
  max: number;
  step: number;
  /** Digits behind the decimal mark that count; none for things that come whole, such as people. */
  decimals: number;
  /** Null where there is no default: results that need it stay empty until the reader gives a figure. */
  initial: Range | null;
  status: 'fact' | 'assumed' | 'unknown';
  fact?: string;
  scale?: 'log';
  options?: OptionModel[];
  /** The further names that every option gives a figure for. */
  with?: { name: string; unit: string; factor: number }[];
}

/** A fact that formulas use and readers cannot move; `value` in the shown unit. */
export interface ConstantModel {
  name: string;
  unit: string;
  factor: number;
  value: Range;
  fact: string;
}

/** One line of the shown work. */
export interface StepModel {
  name: string;
  unit: string;
  factor: number;
  tree: Tree;
}

/** A further reading of a lens: it widens the range where it answers the same question, else it is a faint mark only. */
export interface ReadingModel {
  step: string;
  widens?: boolean;
  /** Hangs on an assumption, so no evidence can be graded. */
  assumed?: boolean;
  /** The weakest among the facts it rests on by default; known once the content is joined. */
  grade?: Grade;
  /** The weakest that an answer of a choice may make it, where that is below `grade`. */
  downTo?: Grade;
}

/** One way to value the data; `step` is null (and `unit` empty) where no figure was found. */
export interface LensModel {
  id: string;
  lens: Lens;
  unit: string;
  step: string | null;
  /** Hangs on an assumption, so no evidence can be graded. */
  assumed?: boolean;
  /** The weakest among the facts it rests on by default; known once the content is joined. */
  grade?: Grade;
  /** The weakest that an answer of a choice may make it, where that is below `grade`. */
  downTo?: Grade;
  also: ReadingModel[];
  apart?: boolean;
  /** What makes its figure one in the unit of the scale; absent where its unit is of another kind. */
  times?: number;
}

/** One sentence of the answer: after the reader named a price, refused, or skipped; or while a condition holds. */
export interface AnswerModel {
  when?: 'own' | 'refused' | 'skipped' | Tree;
  names: string[];
}

/** A compiled calculator, plain JSON. */
export interface CalculatorModel {
  id: string;
  version: number;
  /** The reader's own asking price, from 0 to `max`. */
  ask?: { unit: string; factor: number; max: number; over?: { input: string; unit: string; factor: number } };
  inputs: InputModel[];
  constants: ConstantModel[];
  steps: StepModel[];
  lenses: LensModel[];
  /** The one unit in which the reader's own price and the yardsticks stand side by side; absent where no yardstick has a figure. */
  scale?: {
    unit: string;
    factor: number;
    /** Steps in another unit of the same kind that the answer converts. */ names: string[];
  };
  /** The sentences of the answer, each with the names in it and when it counts. */
  answer: AnswerModel[];
  /** The inputs that stand open, the others are folded. */
  open: string[];
  /** Conditions under which the page says something in words. */
  warnings?: Tree[];
}

/** What the reader set, in shown units (for a choice the index of the option); what is absent stays at its default. */
export type Values = Record<string, number>;

/** Results in shown units; null means "no figure". Lenses by their id. */
export interface CalculatorResult {
  /** In the model's order: whether a sentence of the answer counts, as far as its condition goes. */
  answer: boolean[];
  steps: Record<string, Range | null>;
  lenses: Record<string, Range | null>;
  /** In the model's order: whether the condition holds at the central figures; without a figure it does not. */
  warnings?: boolean[];
}

/**
 * Picks the answer of a choice that counts, the first where none is set or known; undefined for other inputs.
 *
 * @param value - index of the option
 * @example chosenOption(platform, 2)?.with?.priceIndex // { value: { low: 94.5, central: 94.5, high: 94.5 }, fact: 'de-cpi-2015' }
 */
export const chosenOption = ({ options }: InputModel, value = 0): OptionModel | undefined =>
  options?.[value] ?? options?.[0];

/**
 * Tells whether a value is the default of an input: then it counts as not set, also where the default has a spread.
 *
 * @example isDefault(surveyPay, 0.75) // true
 */
export const isDefault = ({ initial, options }: InputModel, value: number): boolean =>
  options ? value === 0 : initial !== null && tidy(initial.central) === tidy(value);

/**
 * Tells the figure an input stands at, in its shown unit; a value the reader set has no spread, unless it is the default.
 *
 * @param value - what the reader set; anything but a finite number (or a known option) counts as not set
 * @example inputRange(surveys, 4) // { low: 4, central: 4, high: 4 }
 */
export function inputRange(input: InputModel, value: number | undefined): Range | null {
  if (input.options) return chosenOption(input, value)?.value ?? null;
  return value === undefined || !Number.isFinite(value) || isDefault(input, value)
    ? input.initial
    : exactly(value);
}

/**
 * Puts the reader's own price in the unit of the lenses: a price a month times the months, where the calculator says so.
 *
 * @returns null where there is no price, or no figure for the input it is multiplied by
 * @example ownAmount(model, { months: 6 }, 5) // { amount: 30, unit: 'EUR' }
 */
export function ownAmount(
  model: CalculatorModel,
  values: Values,
  own: number | null | undefined,
): { amount: number; unit: string } | null {
  if (!model.ask || own === null || own === undefined) return null;
  const { unit, over } = model.ask;
  if (!over) return { amount: own, unit };
  const input = model.inputs.find(({ name }) => name === over.input);
  const times = input && inputRange(input, values[input.name])?.central;
  return times === undefined ? null : { amount: own * times, unit: over.unit };
}

/**
 * Runs a calculator: a default or constant with a spread flows through as an interval, a value the reader set as a point.
 *
 * @returns every step and lens; null where an input is missing or a figure is not finite. Never throws.
 * @example runCalculator(model, { surveys: 4 }).lenses.reward // { low: 5, central: 6, high: 7 }
 */
export function runCalculator(model: CalculatorModel, values: Values): CalculatorResult {
  const centres: Record<string, number> = {};
  const bounds: Record<string, Interval> = {};
  const widest: Record<string, Interval> = {};
  let open = false;
  const put = (name: string, range: Range | null, factor: number) => {
    if (!range) return;
    centres[name] = toBase(range.central, factor);
    const reach = boundsOf(range, factor);
    bounds[name] = reach.named;
    widest[name] = reach.widest;
    open ||= range.open !== undefined;
  };
  for (const { name, value, factor } of model.constants) put(name, value, factor);
  for (const input of model.inputs) {
    const value = hasOwn(values, input.name) ? values[input.name] : undefined;
    put(input.name, inputRange(input, value), input.factor);
    const figures = chosenOption(input, value)?.with;
    for (const { name, factor } of input.with ?? []) put(name, figures?.[name]?.value ?? null, factor);
  }

  const steps: Record<string, Range | null> = {};
  const factors: Record<string, number> = {};
  for (const { name, tree, factor } of model.steps) {
    const central = (centres[name] = evaluate(tree, centres));
    const [low, high] = (bounds[name] = evaluateInterval(tree, bounds));
    // Where nothing is open, the widest bounds are the named ones, and nobody waits for them.
    const reach = (widest[name] = open ? evaluateInterval(tree, widest) : bounds[name]);
    factors[name] = factor;
    steps[name] = [low, central, high].every(Number.isFinite)
      ? {
          low: fromBase(low, factor),
          central: fromBase(central, factor),
          high: fromBase(high, factor),
          ...openBy([low, high], reach),
        }
      : null;
  }

  const lenses: Record<string, Range | null> = {};
  for (const { id, step, also } of model.lenses) {
    const main = step === null ? null : (steps[step] ?? null);
    lenses[id] = main && { ...main };
    for (const reading of also) {
      const other = steps[reading.step];
      if (!main || !other || !reading.widens) continue;
      const convert = (value: number) => fromBase(toBase(value, factors[reading.step]!), factors[step!]!);
      const wider: Range = lenses[id]!;
      lenses[id] = {
        low: Math.min(wider.low, convert(other.low)),
        central: main.central,
        high: Math.max(wider.high, convert(other.high)),
        ...openEnds(
          isOpen(wider, 'low') || isOpen(other, 'low'),
          isOpen(wider, 'high') || isOpen(other, 'high'),
        ),
      };
    }
  }
  const warnings = model.warnings?.map((tree) => evaluate(tree, centres) === 1);
  const answer = model.answer.map(({ when }) => typeof when !== 'object' || evaluate(when, centres) === 1);
  return { answer, steps, lenses, ...(warnings && { warnings }) };
}
