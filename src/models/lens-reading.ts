import type { CalculatorModel, CalculatorResult, LensModel } from './calculator';
import { FormulaError, suggest } from './formula-error';
import { mapRange, type Range } from './range';
import { describeUnit, equalDimensions, multiplyDimensions, parseUnit } from './units';

/** Which result of a calculator: a lens by its id, for one unit of an input where `over` names one. */
export interface LensChoice {
  lens: string;
  over?: string | undefined;
}

/**
 * Reads a lens of a calculator's default result in another unit: a yearly sum by the month, or a sum over twenty months
 * divided by the default of the input that says twenty months. Build only.
 *
 * @param unit - the unit of the result, for example `EUR/month`
 * @returns null where the lens has no figure
 * @throws FormulaError for an unknown lens or input, for harm, and where the units do not work out
 * @example lensReading(model, result, { lens: 'market', over: 'months' }, 'EUR/month') // { range: { low: 0.0062, ... }, ... }
 */
export function lensReading(
  model: CalculatorModel,
  result: CalculatorResult,
  { lens: id, over }: LensChoice,
  unit: string,
): { lens: LensModel; range: Range | null } {
  const lens = model.lenses.find((known) => known.id === id);
  if (!lens)
    throw new FormulaError(
      `names "${id}", no lens of ${model.id}`,
      suggest(
        id,
        model.lenses.map((known) => known.id),
      ),
    );
  if (lens.lens === 'harm' || lens.apart)
    throw new FormulaError(
      `shows "${id}", which stands apart`,
      'Leave harm out: it is an amount times a chance that readers set.',
    );
  const range = result.lenses[id] ?? null;
  if (!range) return { lens, range };

  const input = over === undefined ? undefined : model.inputs.find(({ name }) => name === over);
  if (over !== undefined && !input)
    throw new FormulaError(
      `divides by "${over}", no input of ${model.id}`,
      suggest(
        over,
        model.inputs.map(({ name }) => name),
      ),
    );
  const from = parseUnit(lens.unit);
  const by = input ? parseUnit(input.unit) : { dimension: {}, factor: 1 };
  const to = parseUnit(unit);
  const dimension = multiplyDimensions(from.dimension, by.dimension, -1);
  if (!equalDimensions(dimension, to.dimension))
    throw new FormulaError(
      `gives ${describeUnit(dimension)}, but the scale is in ${unit}`,
      'Move the lens to a scale of its unit, or name in `over` the input to divide by.',
    );
  const count = input ? input.initial?.central : 1;
  if (!count)
    throw new FormulaError(
      `divides by "${over}", which has no default above zero`,
      'Divide by another input.',
    );
  return { lens, range: mapRange(range, (value) => (value * from.factor) / by.factor / to.factor / count) };
}
