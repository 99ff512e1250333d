import { describe, expect, it } from 'vitest';
import { workingView } from '../../../src/components/working';
import { encodeState } from '../../../src/models/query';
import { runCalculator } from '../../../src/models/calculator';
import { namesIn } from '../../../src/models/tree';
import { readContent } from '../../content/read-content';
import { interfaceOf } from '../publish/interface';

const { calculators, facts } = readContent().catalog!;
const ui = interfaceOf('en');

/** Every option of a choice that is a figure from a fact, with a step whose formula names the choice. */
const options = [...calculators.values()].flatMap(({ id, model }) =>
  model.inputs.flatMap(({ name, options = [] }) =>
    options.flatMap(({ fact }, index) => {
      const step = model.steps.find(({ tree }) => namesIn(tree).includes(name));
      const values = { [name]: index };
      return fact && step && runCalculator(model, values).steps[step.name]
        ? [{ id, name, index, fact, step: step.name, given: encodeState(model, values) }]
        : [];
    }),
  ),
);

describe('the working of a result', () => {
  it('names the fact behind an option that was chosen', () => {
    expect(options.length).toBeGreaterThan(3);
    for (const { id, fact, step, given } of options) {
      const view = workingView({ calculator: id, step, given }, calculators, facts, ui);
      expect(
        view.parts.map((part) => part.fact),
        `${id} ${step} ${given}`,
      ).toContain(fact);
    }
  });

  it('leads to the calculator in the same state, and names no fact behind what was set by hand', () => {
    const { id, model } = [...calculators.values()].find(({ model }) =>
      model.inputs.some(({ kind, fact }) => kind === 'number' && fact),
    )!;
    const input = model.inputs.find(({ kind, fact }) => kind === 'number' && fact)!;
    const step = model.steps.find(({ tree }) => namesIn(tree).includes(input.name))!.name;
    const given = encodeState(model, { [input.name]: input.max });
    expect(given).not.toBe('');
    const view = workingView({ calculator: id, step, given }, calculators, facts, ui);
    expect(view.href).toBe(`/charts/${id}/#${given}`);
    const untouched = workingView({ calculator: id, step }, calculators, facts, ui);
    expect(untouched.href).toBe(`/charts/${id}/`);
    const factsOf = (one: typeof view) => one.parts.filter(({ fact }) => fact === input.fact).length;
    expect(factsOf(untouched) - factsOf(view)).toBe(1);
  });
});
