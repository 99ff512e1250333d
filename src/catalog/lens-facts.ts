import { chosenOption, inputRange, type CalculatorModel, type Values } from '../models/calculator';
import { evaluate } from '../models/evaluate';
import { toBase } from '../models/range';
import { namesIn, type Tree } from '../models/tree';

/** A formula without the branches that the inputs do not take; `defaults` holds their values in base units. */
export function taken(tree: Tree, defaults: Readonly<Record<string, number>>): Tree {
  if (!Array.isArray(tree) || tree[0] === 'unit') return tree;
  if (tree[0] === 'if') {
    const [, condition, yes, no] = tree as ['if', Tree, Tree, Tree];
    const holds = evaluate(condition, defaults);
    if (!Number.isNaN(holds)) return taken(holds ? yes : no, defaults);
  }
  const [operator, ...operands] = tree;
  return [operator, ...(operands as Tree[]).map((operand) => taken(operand, defaults))];
}

/** The central values of the inputs in base units, by name; inputs without a figure are absent. */
export const inputValues = (model: CalculatorModel, values: Values): Record<string, number> =>
  Object.fromEntries(
    model.inputs.flatMap((input) => {
      const range = inputRange(input, values[input.name]);
      return range ? [[input.name, toBase(range.central, input.factor)]] : [];
    }),
  );

/**
 * The facts that steps of a calculator rest on: their own, and those of the steps below them.
 *
 * @param names - names of steps; unknown ones have no facts
 * @param values - inputs that differ from their defaults
 */
export function factsOfSteps(
  model: CalculatorModel,
  names: readonly string[],
  values: Values = {},
): string[] {
  const cited = new Map<string, string | undefined>(model.constants.map(({ name, fact }) => [name, fact]));
  for (const input of model.inputs) {
    const option = chosenOption(input, values[input.name]);
    cited.set(input.name, option ? option.fact : input.name in values ? undefined : input.fact);
    for (const [name, { fact }] of Object.entries(option?.with ?? {})) cited.set(name, fact);
  }
  const inputs = inputValues(model, values);
  const facts = new Set<string>();
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const step = model.steps.find((known) => known.name === name);
    if (step) namesIn(taken(step.tree, inputs)).forEach(follow);
    const fact = cited.get(name);
    if (fact) facts.add(fact);
  };
  names.forEach(follow);
  return [...facts];
}

/**
 * The facts that one lens of a calculator rests on by default: those of its step, of the steps below it, and of the
 * readings that widen its range.
 *
 * @param id - the id of the lens; an unknown one has no facts
 * @param options.values - what the reader set, nothing by default
 * @param options.all - whether the readings count that are only faint marks
 * @example factsOfLens(model, 'people') // ['wta-german-month', 'eurusd-average-2020']
 */
export function factsOfLens(
  model: CalculatorModel,
  id: string,
  { values, all = false }: { values?: Values; all?: boolean } = {},
): string[] {
  const lens = model.lenses.find((known) => known.id === id);
  if (!lens?.step) return [];
  const widening = lens.also.filter(({ widens }) => all || widens);
  return factsOfSteps(model, [lens.step, ...widening.map(({ step }) => step)], values);
}
