import type { CalculatorModel } from './calculator';
import { toBase } from './range';
import { namesIn, type Tree } from './tree';

const signs = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Short names in turn, none of those that are taken. */
function* shortNames(taken: ReadonlySet<string>): Generator<string, string> {
  for (let count = 0; ; count += 1) {
    const name =
      signs[count % signs.length]! + (count < signs.length ? '' : Math.floor(count / signs.length));
    if (!taken.has(name)) yield name;
  }
}

/** The steps that lead to something shown. */
function stepsFor(model: CalculatorModel, shown: readonly string[]): Set<string> {
  const found = new Set<string>();
  const take = (name: string) => {
    const step = model.steps.find((known) => known.name === name);
    if (!step || found.has(name)) return;
    found.add(name);
    namesIn(step.tree).forEach(take);
  };
  shown.forEach(take);
  return found;
}

/**
 * The same calculator for a file in which every byte counts: the steps that only its working shows are left out, what no
 * reader sees by its name or unit loses both, and quantities in formulas are plain numbers.
 *
 * @param named - what picture and sentence name
 * @returns a model with the same inputs, yardsticks, sentences and warnings, and the same results
 * @example runCalculator(slimModel(model, []), {}).lenses // as runCalculator(model, {}).lenses
 */
export function slimModel(model: CalculatorModel, named: readonly string[]): CalculatorModel {
  const trees = [
    ...(model.warnings ?? []),
    ...model.answer.flatMap(({ when }) => (typeof when === 'object' ? [when] : [])),
  ];
  const shown = stepsFor(model, [
    ...named,
    ...trees.flatMap((tree) => namesIn(tree)),
    ...model.lenses.flatMap(({ step, also }) => [
      ...(step === null ? [] : [step]),
      ...also.map((one) => one.step),
    ]),
  ]);
  const steps = model.steps.filter(({ name }) => shown.has(name));
  const used = new Set([
    ...named,
    ...[...trees, ...steps.map(({ tree }) => tree)].flatMap((tree) => namesIn(tree)),
  ]);
  const constants = model.constants.filter(({ name }) => used.has(name));

  const kept = new Set([...named, ...model.inputs.map(({ name }) => name)]);
  const short = shortNames(kept);
  const names = new Map<string, string>();
  for (const { name } of [...constants, ...model.inputs.flatMap((input) => input.with ?? []), ...steps])
    if (!kept.has(name)) names.set(name, short.next().value);
  const rename = (name: string) => names.get(name) ?? name;
  const slim = (tree: Tree): Tree =>
    typeof tree === 'string'
      ? rename(tree)
      : typeof tree === 'number'
        ? tree
        : tree[0] === 'unit'
          ? toBase(tree[1], tree[3])
          : [tree[0], ...tree.slice(1).map((operand) => slim(operand as Tree))];
  const part = <Part extends { name: string; unit: string }>(one: Part): Part => ({
    ...one,
    name: rename(one.name),
    unit: kept.has(one.name) ? one.unit : '',
  });

  return {
    ...model,
    constants: constants.map(part),
    inputs: model.inputs.map((input) => ({
      ...input,
      ...(input.with && { with: input.with.map(part) }),
      ...(input.options && {
        options: input.options.map((option) => ({
          ...option,
          ...(option.with && {
            with: Object.fromEntries(Object.entries(option.with).map(([name, at]) => [rename(name), at])),
          }),
        })),
      }),
    })),
    steps: steps.map((step) => ({ ...part(step), tree: slim(step.tree) })),
    lenses: model.lenses.map((lens) => ({
      ...lens,
      step: lens.step && rename(lens.step),
      also: lens.also.map((one) => ({ ...one, step: rename(one.step) })),
    })),
    answer: model.answer.map((part) =>
      typeof part.when === 'object' ? { ...part, when: slim(part.when) } : part,
    ),
    ...(model.warnings && { warnings: model.warnings.map(slim) }),
  };
}
