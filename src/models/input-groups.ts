import type { CalculatorModel, InputModel } from './calculator';
import { namesIn } from './tree';

/** Folded inputs that move the same yardsticks. */
export interface InputGroup {
  /** Ids of the yardsticks; none for inputs that only the working uses. */
  lenses: string[];
  inputs: InputModel[];
}

/** Every name that a step rests on, through other steps too. */
function restsOn({ steps }: CalculatorModel): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, tree } of steps) {
    const all = new Set<string>();
    for (const used of namesIn(tree)) {
      all.add(used);
      for (const deeper of found.get(used) ?? []) all.add(deeper);
    }
    found.set(name, all);
  }
  return found;
}

/**
 * Tells which yardsticks an input moves, by the formulas: a further reading counts like its yardstick.
 *
 * @example lensesMoved(model).get('surveys') // ['reward']
 */
export function lensesMoved(model: CalculatorModel): Map<string, string[]> {
  const rests = restsOn(model);
  return new Map(
    model.inputs.map((input) => {
      const names = [input.name, ...(input.with ?? []).map(({ name }) => name)];
      const moved = model.lenses.filter(({ step, also }) =>
        [step, ...also.map((reading) => reading.step)].some(
          (one) => one !== null && names.some((name) => rests.get(one)?.has(name)),
        ),
      );
      return [input.name, moved.map(({ id }) => id)];
    }),
  );
}

/**
 * Sorts the inputs that do not stand open into groups by the yardsticks they move, in the order of the form.
 *
 * @example inputGroups(model)[0] // { lenses: ['company'], inputs: [adRevenue] }
 */
export function inputGroups(model: CalculatorModel): InputGroup[] {
  const moved = lensesMoved(model);
  const groups = new Map<string, InputGroup>();
  for (const input of model.inputs) {
    if (model.open.includes(input.name)) continue;
    const lenses = moved.get(input.name) ?? [];
    // What moves three yardsticks and more belongs to no one of them.
    const key = lenses.length > 2 ? 'several' : lenses.join(' ');
    const group = groups.get(key) ?? { lenses, inputs: [] };
    group.inputs.push(input);
    groups.set(key, group);
  }
  return [...groups.values()];
}
