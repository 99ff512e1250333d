import type { CalculatorDefinition } from '../schemas/calculator';
import { ContentError } from '../schemas/content-error';
import { compileAnswer, compileScale, openInputs } from './compile-answer';
import { compileCondition, compileFormula } from './compile-formula';
import type { CalculatorModel, ConstantModel, InputModel, LensModel, StepModel } from './calculator';
import { evaluate } from './evaluate';
import { factFigure, type FactNumbers } from './fact-figure';
import { FormulaError, suggest } from './formula-error';
import { compileInput } from './compile-input';
import { boundsOf, evaluateInterval, openBy, type Interval } from './interval';
import type { Measure } from './measure';
import { isReserved } from './parse';
import { fromBase, toBase, type Range } from './range';
import { namesIn } from './tree';
import { equalDimensions, multiplyDimensions, parseUnit } from './units';

export type { FactNumber, FactNumbers } from './fact-figure';

/** Runs a part of the compilation and puts file and field before whatever mistake it finds. */
function at<Result>(file: string, field: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) throw new ContentError(file, field, error.problem, error.remedy);
    throw error;
  }
}

function compileConstants(
  at: <R>(field: string, work: () => R) => R,
  definition: CalculatorDefinition,
  facts: FactNumbers,
): ConstantModel[] {
  return Object.entries(definition.facts).map(([name, { fact, unit }]) =>
    at(`facts.${name}`, () => {
      const declared = parseUnit(unit);
      return { name, unit, factor: declared.factor, value: factFigure(fact, declared, facts), fact };
    }),
  );
}

function compileLenses(definition: CalculatorDefinition, steps: StepModel[]): LensModel[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const find = (name: string) => {
    const step = byName.get(name);
    if (!step) throw new FormulaError(`names the unknown step "${name}"`, suggest(name, byName.keys()));
    return step;
  };
  const ids = new Set<string>();
  return definition.lenses.map((entry) => {
    const id = entry.id ?? entry.lens;
    if (ids.has(id)) {
      throw new FormulaError(`has two entries called "${id}"`, 'Give the second one an `id` of its own.');
    }
    ids.add(id);
    const step = entry.step === undefined ? null : find(entry.step);
    if (!step && entry.also.length > 0) {
      throw new FormulaError(
        `puts ${entry.also[0]!.step} beside no figure`,
        'Make one of the readings the `step` of the lens.',
      );
    }
    const also = entry.also.map((reading) => {
      const other = find(reading.step);
      if (step && !equalDimensions(parseUnit(step.unit).dimension, parseUnit(other.unit).dimension)) {
        throw new FormulaError(
          `puts ${other.name} (${other.unit}) beside ${step.name} (${step.unit})`,
          'Readings of one lens share a unit: give it an entry with its own `id` instead.',
        );
      }
      return {
        step: other.name,
        ...(reading.widens && { widens: true }),
        ...(reading.assumed && { assumed: true }),
      };
    });
    return {
      id,
      lens: entry.lens,
      unit: step?.unit ?? '',
      step: step?.name ?? null,
      ...(entry.assumed && { assumed: true }),
      also,
      ...(entry.apart && { apart: true }),
    };
  });
}

/** Checks the unit of the reader's own price, and that it becomes what it says when multiplied by the input it names. */
function checkAsk({ unit, over }: NonNullable<CalculatorDefinition['ask']>, inputs: InputModel[]): void {
  const price = parseUnit(unit);
  if (!over) return;
  const input = inputs.find(({ name }) => name === over.input);
  if (!input)
    throw new FormulaError(
      `names the unknown input "${over.input}"`,
      suggest(
        over.input,
        inputs.map(({ name }) => name),
      ),
    );
  const times = parseUnit(input.unit);
  const given = parseUnit(over.unit);
  const same = equalDimensions(multiplyDimensions(price.dimension, times.dimension), given.dimension);
  if (!same || price.factor * times.factor !== given.factor)
    throw new FormulaError(
      `gives no ${over.unit} when ${unit} is multiplied by ${input.unit}`,
      'Correct `over.unit`, or drop `over`.',
    );
}

/**
 * Compiles a calculator: checks every name, default and unit, and turns formulas into trees. Build only.
 *
 * @param id - the file name without its ending
 * @throws ContentError naming file, field, mistake and remedy
 * @example compileCalculator('three-euros', definition, facts).steps[0].tree
 */
export function compileCalculator(
  id: string,
  definition: CalculatorDefinition,
  facts: FactNumbers,
): CalculatorModel {
  const file = `content/calculators/${id}.yaml`;
  const here = <Result>(field: string, work: () => Result) => at(file, field, work);

  const known = new Map<string, Measure>();
  const declared = new Map<string, string>();
  const declare = (field: string, name: string, unit: string) =>
    here(field, () => {
      if (isReserved(name))
        throw new FormulaError(`is called like a unit or a function`, 'Choose another name.');
      if (known.has(name)) throw new FormulaError('uses a name that is taken', 'Choose another name.');
      known.set(name, parseUnit(unit));
      declared.set(name, field);
    });
  for (const [name, { unit }] of Object.entries(definition.inputs)) declare(`inputs.${name}`, name, unit);
  for (const [name, { unit }] of Object.entries(definition.facts)) declare(`facts.${name}`, name, unit);

  const inputs: InputModel[] = Object.entries(definition.inputs).map(([name, input]) =>
    here(`inputs.${name}`, () => compileInput(name, input, facts)),
  );
  for (const input of inputs) {
    for (const { name, unit } of input.with ?? []) declare(`inputs.${input.name}.with.${name}`, name, unit);
  }
  const constants = compileConstants(here, definition, facts);

  const later = new Set(Object.keys(definition.steps));
  const used = new Set<string>();
  const steps: StepModel[] = Object.entries(definition.steps).map(([name, { formula, unit }]) => {
    const measure = here(`steps.${name}`, () => parseUnit(unit));
    const tree = here(`steps.${name}`, () => compileFormula(formula, measure, known, later));
    for (const found of namesIn(tree)) used.add(found);
    declare(`steps.${name}`, name, unit);
    later.delete(name);
    return { name, unit, factor: measure.factor, tree };
  });

  const warnings = definition.warnings.map(({ when }, index) =>
    here(`warnings.${index}`, () => compileCondition(when, known)),
  );
  for (const tree of warnings) for (const found of namesIn(tree)) used.add(found);

  for (const [name, field] of declared) {
    if (used.has(name) || field.startsWith('steps.')) continue;
    throw new ContentError(file, field, 'is used by no step or warning', 'Use it in a formula or remove it.');
  }

  const { ask } = definition;
  if (ask) here('ask', () => checkAsk(ask, inputs));
  const model: CalculatorModel = {
    id,
    version: definition.version,
    ...(ask && {
      ask: {
        unit: ask.unit,
        factor: parseUnit(ask.unit).factor,
        max: ask.max,
        ...(ask.over && { over: { ...ask.over, factor: parseUnit(ask.over.unit).factor } }),
      },
    }),
    inputs,
    constants,
    steps,
    ...here('lenses', () => compileScale(definition, steps, compileLenses(definition, steps))),
    answer: compileAnswer(definition, known, here),
    open: [],
    ...(warnings.length > 0 && { warnings }),
  };
  model.open = here('open', () => openInputs(definition, model));
  return model;
}

/**
 * Works out one derived number for a chart or an article, with the same checks as a calculator.
 *
 * @param file - where the formula stands, for error messages
 * @param field - what in that file, for error messages
 * @returns the result in shown units of `unit`
 * @throws ContentError naming file, field, mistake and remedy
 * @example compileQuantity(file, 'rows.google', { formula: 'points * value', facts: names, unit: 'USD/month' }, facts)
 */
export function compileQuantity(
  file: string,
  field: string,
  quantity: {
    formula: string;
    facts: Readonly<Record<string, { fact: string; unit: string }>>;
    unit: string;
  },
  facts: FactNumbers,
): Range {
  return at(file, field, () => {
    const known = new Map<string, Measure>();
    const centres: Record<string, number> = {};
    const bounds: Record<string, Interval> = {};
    const widest: Record<string, Interval> = {};
    for (const [name, { fact, unit }] of Object.entries(quantity.facts)) {
      const declared = parseUnit(unit);
      const value = factFigure(fact, declared, facts);
      known.set(name, declared);
      centres[name] = toBase(value.central, declared.factor);
      const reach = boundsOf(value, declared.factor);
      bounds[name] = reach.named;
      widest[name] = reach.widest;
    }
    const declared = parseUnit(quantity.unit);
    const tree = compileFormula(quantity.formula, declared, known, new Set());
    const idle = [...known.keys()].find((name) => !namesIn(tree).includes(name));
    if (idle)
      throw new FormulaError(`names ${idle} but does not use it`, 'Use it in the formula or remove it.');
    const named = evaluateInterval(tree, bounds);
    const [low, high] = named.map((bound) => fromBase(bound, declared.factor)) as Interval;
    const central = fromBase(evaluate(tree, centres), declared.factor);
    if (![low, central, high].every(Number.isFinite)) {
      throw new FormulaError(`"${quantity.formula}" gives no finite number`, 'Check for a division by zero.');
    }
    return { low, central, high, ...openBy(named, evaluateInterval(tree, widest)) };
  });
}
