import type { CalculatorModel, LensModel, ReadingModel, Values } from '../models/calculator';
import { ContentError } from '../schemas/content-error';
import type { Grade } from '../schemas/shared';
import { factsOfSteps } from './lens-facts';
import type { Catalog } from './types';

/** The defaults, and each other answer of each choice by itself. */
const settingsOf = ({ inputs }: CalculatorModel): Values[] => [
  {},
  ...inputs.flatMap(({ name, options = [] }) => options.map((_, index) => ({ [name]: index }))),
];

/** A chain is as strong as its weakest link: E where one fact is an E. */
const weakest = (grades: readonly Grade[]): Grade | undefined => [...grades].sort().at(-1);

/**
 * Grades what a calculator shows by the facts it rests on: the weakest grade among those that the step uses, and the steps
 * below it. `grade` holds for the defaults, `downTo` says how weak it may get by another answer of a choice; where the
 * defaults have no figure, `grade` is the weakest of all. What is `assumed` has no grade, since it hangs on no evidence.
 *
 * @returns the model with a grade at each lens and reading
 * @throws ContentError where a lens shows a figure that rests on no fact and does not say that it is assumed
 * @example gradeLenses(model, facts).lenses[0].grade // 'D'
 */
export function gradeLenses(model: CalculatorModel, facts: Catalog['facts']): CalculatorModel {
  const settings = settingsOf(model);
  const gradeOf = (step: string, chosen: readonly Values[]): Grade | undefined =>
    weakest(
      chosen
        .flatMap((values) => factsOfSteps(model, [step], values))
        .flatMap((id) => facts.get(id)?.grade ?? []),
    );
  const graded = <Shown extends LensModel | ReadingModel>(shown: Shown): Shown => {
    if (shown.step === null || shown.assumed) return shown;
    const worst = gradeOf(shown.step, settings);
    const grade = gradeOf(shown.step, [{}]) ?? worst;
    return { ...shown, ...(grade && { grade }), ...(worst !== grade && { downTo: worst }) };
  };
  const lenses = model.lenses.map((lens, index) => {
    const shown = graded(lens);
    if (lens.step !== null && !lens.assumed && !shown.grade)
      throw new ContentError(
        `content/calculators/${model.id}.yaml`,
        `lenses.${index}.assumed`,
        `is missing: ${lens.step} rests on no fact`,
        'Write `assumed: true`, or work the step out from a fact.',
      );
    return { ...shown, also: lens.also.map(graded) };
  });
  return { ...model, lenses };
}
