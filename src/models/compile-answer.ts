import type { CalculatorDefinition } from '../schemas/calculator';
import { fillSlots, slotsIn, type AnswerSlot } from './answer';
import type { AnswerModel, CalculatorModel, LensModel, StepModel } from './calculator';
import { compileCondition, type Known } from './compile-formula';
import { FormulaError, suggest } from './formula-error';
import { sensitivity } from './sensitivity';
import { describeUnit, equalDimensions, parseUnit } from './units';

/** Sorts the names of a list, each once, for a comparison of two languages. */
const namesOf = (slots: readonly AnswerSlot[]) => [
  ...new Set(slots.flatMap(({ name, over }) => (over ? [name, over] : [name]))),
];

/** The unit of the scale, by how much each yardstick is multiplied to stand on it, and which steps the answer converts to it. */
export function compileScale(
  { ask, answer }: CalculatorDefinition,
  steps: StepModel[],
  lenses: LensModel[],
): Pick<CalculatorModel, 'scale' | 'lenses'> {
  const onScale = lenses.filter(({ step, apart }) => step !== null && !apart);
  const kin = (a: string, b: string) => equalDimensions(parseUnit(a).dimension, parseUnit(b).dimension);
  const fits = (unit: string) => onScale.filter((lens) => kin(lens.unit, unit));
  const asked = ask?.over?.unit ?? ask?.unit;
  const unit =
    asked !== undefined && fits(asked).length > 0
      ? asked
      : onScale.map((lens) => lens.unit).sort((a, b) => fits(b).length - fits(a).length)[0];
  if (unit === undefined) return { lenses };
  const known = fits(unit);
  const { factor } = parseUnit(unit);
  const named = namesOf(answer.flatMap(({ en }) => slotsIn(en)));
  const names = steps
    .filter((step) => named.includes(step.name) && step.unit !== unit && kin(step.unit, unit))
    .map(({ name }) => name);
  return {
    scale: { unit, factor, names },
    lenses: lenses.map((lens) =>
      known.includes(lens) ? { ...lens, times: parseUnit(lens.unit).factor / factor } : lens,
    ),
  };
}

/** Refuses a brace that holds no name, an unknown name, and a comparison of two units. */
function checkSentence(language: string, text: string, named: Known): void {
  if (/[{}]/.test(fillSlots(text, () => '')))
    throw new FormulaError(
      `has a brace in "${language}" that holds no name`,
      'Write {name}, {name|bare}, {name|number} or {name/other}.',
    );
  const slots = slotsIn(text);
  for (const name of namesOf(slots))
    if (!named.has(name))
      throw new FormulaError(
        `names "${name}" in "${language}", which is not known`,
        suggest(name, named.keys()),
      );
  for (const { name, over } of slots) {
    if (over === undefined) continue;
    const [a, b] = [name, over].map((one) => named.get(one)!.dimension);
    if (!equalDimensions(a!, b!))
      throw new FormulaError(
        `compares ${name} (${describeUnit(a!)}) with ${over} (${describeUnit(b!)})`,
        'Compare what has one unit.',
      );
  }
}

/** Checks the names in the sentences of the answer and what they compare. */
export function compileAnswer(
  definition: CalculatorDefinition,
  known: Known,
  at: <R>(field: string, work: () => R) => R,
): AnswerModel[] {
  const { ask } = definition;
  const named = new Map(known);
  if (ask) {
    named.set('own', parseUnit(ask.unit));
    if (ask.over) named.set('ownTotal', parseUnit(ask.over.unit));
  }
  const spell = (text: string) =>
    slotsIn(text)
      .map(({ name, over }) => (over ? `${name}/${over}` : name))
      .sort()
      .join(', ') || 'nothing';
  return definition.answer.map(({ when, en, de }, index) =>
    at(`answer.${index}`, () => {
      checkSentence('en', en, named);
      checkSentence('de', de, named);
      if (spell(en) !== spell(de))
        throw new FormulaError(
          `names ${spell(en)} in English and ${spell(de)} in German`,
          'Let both say the same.',
        );
      const names = namesOf(slotsIn(en));
      if (when === undefined) return { names };
      if (when === 'own' || when === 'refused' || when === 'skipped') {
        if (!ask)
          throw new FormulaError(`counts for "${when}", but nothing is asked`, 'Drop `when`, or add `ask`.');
        return { when, names };
      }
      return { when: compileCondition(when, known), names };
    }),
  );
}

/** The inputs that stand open: those named, else those that move the yardsticks most, by the model's own sensitivity. */
export function openInputs(definition: CalculatorDefinition, model: CalculatorModel): string[] {
  if (definition.open) {
    for (const name of definition.open)
      if (!model.inputs.some((input) => input.name === name))
        throw new FormulaError(
          `names the unknown input "${name}"`,
          suggest(
            name,
            model.inputs.map((input) => input.name),
          ),
        );
    return definition.open;
  }
  const swings = new Map<string, number>();
  for (const lens of model.lenses)
    for (const { input, high, swing } of sensitivity(model, {}, lens.id))
      swings.set(input, Math.max(swings.get(input) ?? 0, swing / Math.max(Math.abs(high), 1e-12)));
  const most = [...swings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return (most.length ? most : model.inputs.map(({ name }) => name)).slice(0, 3);
}
