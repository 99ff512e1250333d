import type { CalculatorModel, CalculatorResult, Values } from '../../models/calculator';
import { ownAmount, runCalculator } from '../../models/calculator';
import { hasSpread } from '../../models/range';
import type { LensRow, LensStripData } from '../lens-strip/lens-strip';

/** The words of a calculator in one language, by the names its formulas use. */
export interface CalculatorTexts {
  inputs: Record<string, string>;
  constants: Record<string, string>;
  steps: Record<string, string>;
  /** By lens id; `also` by step. */
  lenses: Record<string, { label: string; none?: string; also: Record<string, string> }>;
  warnings: string[];
}

/** The reader's own price: a sum in the unit of the question, null for "no price", undefined when not asked. */
export type OwnPrice = number | null | undefined;

/** Lens ids grouped by unit, in the order of the calculator; lenses without a figure join the first group. */
export function lensGroups(model: CalculatorModel): { unit: string; ids: string[] }[] {
  const groups: { unit: string; ids: string[] }[] = [];
  for (const { unit, step } of model.lenses)
    if (step !== null && !groups.some((known) => known.unit === unit)) groups.push({ unit, ids: [] });
  for (const { id, unit, step } of model.lenses)
    (step === null ? groups[0] : groups.find((known) => known.unit === unit))?.ids.push(id);
  return groups;
}

/**
 * What the lens strip shows for a result: one scale a unit, so that amounts once, a month, or per record never mix.
 *
 * @param defaults - the result for the defaults; keeps the axes still while inputs move
 * @param values - what the reader set, for an own price that counts over some months
 */
export function lensStripData(
  model: CalculatorModel,
  result: CalculatorResult,
  defaults: CalculatorResult,
  texts: CalculatorTexts,
  own?: OwnPrice,
  values: Values = {},
): LensStripData {
  const price = ownAmount(model, values, own);
  const scales = lensGroups(model).map(({ unit, ids }) => {
    const rows: LensRow[] = [];
    let reward: number | null = null;
    const domain: number[] = [];
    for (const id of ids) {
      const lens = model.lenses.find((known) => known.id === id)!;
      const range = result.lenses[id] ?? null;
      const before = defaults.lenses[id];
      if (before) domain.push(before.low, before.central, before.high);
      if (lens.lens === 'reward' && range) {
        reward = range.central;
        continue;
      }
      const words = texts.lenses[id]!;
      const marks = lens.also
        .map((reading) => ({
          value: result.steps[reading.step]?.central,
          label: words.also[reading.step] ?? '',
          ...(reading.grade && { grade: reading.grade }),
          faint: !reading.widens,
        }))
        .filter((mark): mark is typeof mark & { value: number } => mark.value !== undefined);
      rows.push({
        key: id,
        lens: lens.lens,
        label: words.label,
        low: range?.low ?? null,
        central: range?.central ?? null,
        high: range?.high ?? null,
        ...(range?.open && { open: range.open }),
        ...(words.none && { none: words.none }),
        marks,
        estimated: !!range && hasSpread(range),
        assumed: lens.assumed === true,
      });
    }
    return {
      unit,
      rows,
      reward,
      own: price?.unit === unit ? price.amount : null,
      domain: domain.filter((value) => value > 0),
    };
  });
  return { scales: scales.filter(({ rows }) => rows.length > 0) };
}

/** The x values of a picture that runs one input along its axis. */
export function sweepValues(from: number, to: number, points: number): number[] {
  return Array.from({ length: points }, (_, index) => from + ((to - from) * index) / (points - 1));
}

/** A step's central result over one input, the others as they stand; null where there is none. */
export function sweepStep(
  model: CalculatorModel,
  values: Values,
  over: string,
  step: string,
  xs: readonly number[],
): { x: number; y: number | null }[] {
  return xs.map((x) => ({
    x,
    y: runCalculator(model, { ...values, [over]: x }).steps[step]?.central ?? null,
  }));
}
