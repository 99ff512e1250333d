import type { CalculatorDefinition } from '../schemas/calculator';
import type { InputModel, OptionModel } from './calculator';
import { factFigure, type FactNumbers } from './fact-figure';
import { FormulaError } from './formula-error';
import { exactly, type Range } from './range';
import { equalDimensions, parseUnit, type Unit } from './units';

type InputDefinition = CalculatorDefinition['inputs'][string];

const unsourced = () =>
  new FormulaError('has a default without a source', 'Name its `fact`, or write `status: assumed`.');

/** The default of a fact or an assumption; a `value` beside a fact picks the central figure inside the fact's range. */
function initialOf(
  input: Pick<InputDefinition, 'fact' | 'value' | 'status'>,
  unit: Unit,
  facts: FactNumbers,
): Range | null {
  const { fact, value, status } = input;
  if (fact !== undefined) {
    const figure = factFigure(fact, unit, facts);
    if (value === undefined) return figure;
    if (value < figure.low || value > figure.high) {
      throw new FormulaError(
        `has the value ${value}, outside what the fact ${fact} says (${figure.low} to ${figure.high} ${unit.text})`,
        'Take a value inside, or drop the fact and write `status: assumed`.',
      );
    }
    return { ...figure, central: value };
  }
  if (status === 'unknown') {
    if (value === undefined) return null;
    throw new FormulaError('is unknown yet has a value', 'Drop the value, or write `status: assumed`.');
  }
  if (status !== 'assumed') throw unsourced();
  if (value === undefined)
    throw new FormulaError('is assumed but has no value', 'Write the assumed `value`.');
  return exactly(value);
}

type OptionDefinition = NonNullable<InputDefinition['options']>[number];

const namesOf = (option: OptionDefinition) => Object.keys(option.with ?? {}).sort();
const listed = (names: string[]) => names.join(', ') || 'nothing';

/** The figures that come with an option, in the units of the first one. */
function compileWith(
  option: OptionDefinition,
  first: OptionDefinition,
  facts: FactNumbers,
): OptionModel['with'] {
  if (listed(namesOf(option)) !== listed(namesOf(first))) {
    throw new FormulaError(
      `has the option "${option.id}" with ${listed(namesOf(option))}, but "${first.id}" with ${listed(namesOf(first))}`,
      'Define the same names under `with` in every option.',
    );
  }
  if (!option.with) return undefined;
  return Object.fromEntries(
    Object.entries(option.with).map(([name, { fact, unit }]) => {
      const shown = parseUnit(first.with![name]!.unit);
      if (!equalDimensions(parseUnit(unit).dimension, shown.dimension)) {
        throw new FormulaError(
          `has ${name} in ${unit} in the option "${option.id}", but in ${shown.text} in "${first.id}"`,
          'Give it the same unit in every option.',
        );
      }
      return [name, { value: factFigure(fact, shown, facts), fact }];
    }),
  );
}

function compileOptions(input: InputDefinition, unit: Unit, facts: FactNumbers): OptionModel[] {
  const first = input.options?.[0];
  if (!input.options || !first)
    throw new FormulaError('is a choice without options', 'List them under `options`.');
  const ids = new Set<string>();
  return input.options.map((option) => {
    if (ids.has(option.id)) throw new FormulaError(`has two options "${option.id}"`, 'Rename one of them.');
    ids.add(option.id);
    const value = initialOf(option, unit, facts)!;
    const figures = compileWith(option, first, facts);
    return {
      id: option.id,
      value,
      ...(option.fact && { fact: option.fact }),
      ...(figures && { with: figures }),
    };
  });
}

function checkNumber(
  min: number | undefined,
  max: number | undefined,
  initial: Range | null,
  unit: string,
): void {
  if (min === undefined || max === undefined) {
    throw new FormulaError('has no bounds', 'Write `min` and `max`, the ends of the slider.');
  }
  if (min >= max) throw new FormulaError(`runs from ${min} to ${max}`, 'Let `min` be below `max`.');
  if (initial && (initial.central < min || initial.central > max)) {
    throw new FormulaError(
      `has the default ${initial.central} ${unit} outside ${min} to ${max}`,
      'Widen `min` and `max`, or correct the default.',
    );
  }
}

/** What can be had in parts though its step is a whole one. */
const divisible = /^(percent|hour|minute|day|week|[A-Z]{3})(?![a-z])/;
const digitsOf = (value: number) => {
  const [digits = '', exponent = '0'] = String(Number(value.toPrecision(12))).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
};

/** Digits that count: none for things that come whole, cents for money, one more than the step on a logarithmic scale. */
function decimalsOf(
  unit: string,
  step: number,
  central: number | undefined,
  scale: 'log' | undefined,
): number {
  const standing = Math.min(6, digitsOf(central ?? 0));
  if (Number.isInteger(step) && standing === 0 && !divisible.test(unit)) return 0;
  return Math.max(2, standing, digitsOf(step) + (scale === 'log' ? 1 : 0));
}

/**
 * Checks one input and gives its model.
 *
 * @throws FormulaError for a default without source, out of bounds, or in another unit
 * @example compileInput('surveys', { kind: 'number', value: 2, status: 'assumed', unit: 'survey/month', min: 0, max: 20 }, facts)
 */
export function compileInput(name: string, input: InputDefinition, facts: FactNumbers): InputModel {
  const unit = parseUnit(input.unit);
  const shared = { name, kind: input.kind, unit: input.unit, factor: unit.factor };
  const sourced = { ...(input.fact && { fact: input.fact }), ...(input.scale && { scale: input.scale }) };

  if (input.kind === 'choice') {
    const options = compileOptions(input, unit, facts);
    const first = options[0]!;
    const named = Object.entries(input.options![0]!.with ?? {}).map(([further, { unit }]) => ({
      name: further,
      unit,
      factor: parseUnit(unit).factor,
    }));
    return {
      ...shared,
      min: 0,
      max: options.length - 1,
      step: 1,
      decimals: 0,
      initial: first.value,
      status: input.status ?? (first.fact ? 'fact' : 'assumed'),
      options,
      ...(named.length > 0 && { with: named }),
    };
  }

  const initial = initialOf(input, unit, facts);
  const status = input.status ?? 'fact';
  if (input.kind === 'switch') {
    if (!equalDimensions(unit.dimension, {}) || unit.factor !== 1) {
      throw new FormulaError(`is a switch in ${input.unit}`, 'A switch is 0 or 1: write `unit: "1"`.');
    }
    if (initial && initial.central !== 0 && initial.central !== 1) {
      throw new FormulaError(`is a switch at ${initial.central}`, 'Write 0 (off) or 1 (on).');
    }
    return { ...shared, min: 0, max: 1, step: 1, decimals: 0, initial, status, ...sourced };
  }
  const { min, max, step } = input;
  checkNumber(min, max, initial, input.unit);
  if (step !== undefined && !(step > 0))
    throw new FormulaError(`has the step ${step}`, 'Write a step above 0.');
  if (input.scale === 'log' && min! <= 0)
    throw new FormulaError('has a log scale from 0', 'Start `min` above 0.');
  const shown = step ?? (max! - min!) / 100;
  return {
    ...shared,
    min: min!,
    max: max!,
    step: shown,
    decimals: decimalsOf(input.unit, shown, initial?.central, input.scale),
    initial,
    status,
    ...sourced,
  };
}
