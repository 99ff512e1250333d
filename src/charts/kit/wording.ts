import { roundTo, type Formats, type TextLookup } from '../../i18n/formats';
import {
  chosenOption,
  inputRange,
  type CalculatorModel,
  type CalculatorResult,
  type Values,
} from '../../models/calculator';
import { evaluate } from '../../models/evaluate';
import type { Wording } from '../../models/explain';
import { tidy, toBase } from '../../models/range';
import type { Tree } from '../../models/tree';
import type { CalculatorTexts } from '../calculator/calculator-picture';

/** The words that formulas have in both languages; names of functions without their own stay. */
const worded = ['if', 'otherwise', 'and', 'or', 'not', 'min', 'max', 'round', 'nothing'];
const wordOf = (text: TextLookup) => (word: string) =>
  worded.indexOf(word) < 0 ? word : text(`explain.${word}`);
/** Numbers that stand in a formula are printed to the last digit. */
const allDigits = 12;

/** Shows formulas in words: every name by its label, every question of the form as it is asked. */
export function formulaWording(
  texts: Pick<CalculatorTexts, 'inputs' | 'steps' | 'constants' | 'options'>,
  format: Formats,
  text: TextLookup,
  model?: Pick<CalculatorModel, 'inputs'>,
): Wording {
  const label = (name: string) => texts.inputs[name] ?? texts.steps[name] ?? texts.constants[name] ?? name;
  return {
    name: label,
    number: (value) => format.digits(value, null, allDigits),
    quantity: (value, unit) => format.digits(value, unit, allDigits),
    chosen(name, operator, value) {
      const input = model?.inputs.find((known) => known.name === name);
      if (input?.kind === 'switch')
        return text((value === 1) === (operator === '==') ? 'explain.on' : 'explain.off', {
          input: label(name),
        });
      const fitting = (input?.options ?? []).flatMap((option, index) =>
        evaluate([operator, option.value.central, value], {}) === 1
          ? [texts.options[name]?.[index] ?? '']
          : [],
      );
      return fitting.length > 0
        ? text('explain.chosen', {
            input: label(name),
            option: fitting
              .map((option) => text('explain.option', { option }))
              .join(` ${text('explain.or')} `),
          })
        : undefined;
    },
    word: wordOf(text),
  };
}

/** What a name of a formula stands at: in its shown unit; undefined where there is no figure. */
interface Standing {
  value: number | undefined;
  unit: string;
  factor: number;
}

function standings(
  model: CalculatorModel,
  values: Values,
  result: CalculatorResult,
): Record<string, Standing> {
  const found: Record<string, Standing> = {};
  for (const input of model.inputs) {
    found[input.name] = {
      value: inputRange(input, values[input.name])?.central,
      unit: input.unit,
      factor: input.factor,
    };
    const figures = chosenOption(input, values[input.name])?.with;
    for (const { name, unit, factor } of input.with ?? [])
      found[name] = { value: figures?.[name]?.value.central, unit, factor };
  }
  for (const { name, value, unit, factor } of model.constants)
    found[name] = { value: value.central, unit, factor };
  for (const { name, unit, factor } of model.steps)
    found[name] = { value: result.steps[name]?.central, unit, factor };
  return found;
}

/** A formula without the cases that do not apply: only the one that counts is worked out. */
function applying(tree: Tree, scope: Record<string, number>): Tree {
  if (!Array.isArray(tree) || tree[0] === 'unit') return tree;
  if (tree[0] === 'if') {
    const condition = evaluate(tree[1]!, scope);
    return Number.isNaN(condition) ? tree : applying(tree[condition ? 2 : 3]!, scope);
  }
  return [tree[0], ...tree.slice(1).map((operand) => applying(operand as Tree, scope))] as Tree;
}

/** What a printed figure counts on a pocket calculator: percent as hundredths, an amount "per 1000" by the thousandth part. */
function asPrinted(value: number, unit: string): number {
  const [head = '', ...per] = unit.split('/');
  const over = per.reduce((product, part) => product * (Number(/^\s*(\d+)/.exec(part)?.[1]) || 1), 1);
  return (/^\s*percent/.test(head) ? value / 100 : value) / over;
}

/** A formula over printed figures: quantities in it count as the number that stands there. */
const overPrinted = (tree: Tree): Tree =>
  !Array.isArray(tree)
    ? tree
    : tree[0] === 'unit'
      ? asPrinted(tree[1], tree[2])
      : ([tree[0], ...tree.slice(1).map((operand) => overPrinted(operand as Tree))] as Tree);

/** One line of the working: the formula with figures in it, and what it gives. */
export interface WorkingLine {
  tree: Tree;
  wording: Wording;
  /** With as many digits as {@link resultDigits}; empty where there is no figure. */
  result: string;
}

/** Significant digits of a result in the working, more than the two that the page rounds to. */
export const resultDigits = 4;
const fewest = 4;
/** So close to a boundary of rounding, a pocket calculator may fall on either side. */
const hair = 1e-9;

/**
 * Writes a step with the reader's own numbers in the place of the names, each with as many digits as it takes that a
 * pocket calculator, given the printed numbers, gives the printed result. Where units change on the way, from a month to a
 * year, the number that takes one to the other is printed, too.
 */
export function workingLine(
  model: CalculatorModel,
  { tree, unit, name }: CalculatorModel['steps'][number],
  values: Values,
  result: CalculatorResult,
  format: Formats,
  text: TextLookup,
): WorkingLine {
  const at = standings(model, values, result);
  const scopeOf = (make: (standing: Standing, value: number) => number) => {
    const scope: Record<string, number> = {};
    for (const key of Object.keys(at)) {
      const { value } = at[key]!;
      if (value !== undefined) scope[key] = make(at[key]!, value);
    }
    return scope;
  };
  const base = scopeOf((standing, value) => toBase(value, standing.factor));
  let taken = applying(tree, base);
  const plain = overPrinted(taken);
  const printedScope = (digits: number) =>
    scopeOf((one, value) => asPrinted(roundTo(value, digits), one.unit));
  const central = result.steps[name]?.central;
  const printed = (value: number) => format.digits(value, unit, resultDigits);
  const perUnit = asPrinted(1, unit);

  // By how much the plain numbers miss the result: twelve where months become a year.
  const missing = central === undefined ? 1 : (central * perUnit) / evaluate(plain, printedScope(15));
  const times = Number.isFinite(missing) && missing > 0 && Math.abs(missing - 1) > 1e-6 ? tidy(missing) : 1;
  if (times !== 1) taken = times > 1 ? ['*', taken, roundTo(times, 6)] : ['/', taken, roundTo(1 / times, 6)];

  const target = central === undefined ? '' : printed(central);
  let digits = fewest;
  const follows = () => {
    const again = (evaluate(plain, printedScope(digits)) * times) / perUnit;
    return printed(again * (1 + hair)) === target && printed(again * (1 - hair)) === target;
  };
  while (central !== undefined && digits < allDigits && !follows()) digits += 1;
  const words = formulaWording({ inputs: {}, constants: {}, steps: {}, options: {} }, format, text);
  return {
    tree: taken,
    result: target,
    wording: {
      ...words,
      name(key) {
        const standing = at[key];
        return standing?.value === undefined ? '?' : format.digits(standing.value, standing.unit, digits);
      },
    },
  };
}
