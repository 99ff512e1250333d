import type { CalculatorModel, CalculatorResult, Values } from '../../models/calculator';
import { ownAmount, runCalculator } from '../../models/calculator';
import { hasSpread, mapRange, tidy } from '../../models/range';
import type { LensAside, LensBar, LensStripData } from '../lens-strip/lens-strip';

/** The words of a calculator in one language, by the names its formulas use. */
export interface CalculatorTexts {
  inputs: Record<string, string>;
  constants: Record<string, string>;
  steps: Record<string, string>;
  /** By lens id. */
  lenses: Record<string, { label: string; none?: string }>;
  warnings: string[];
  /** The sentences of the answer with `{names}` in them, in the order of the model's. */
  answer: string[];
  /** Labels of the options of choices that the answer names, by input. */
  options: Record<string, string[]>;
}

/** The reader's own price: a sum in the unit of the question, null for "no price", undefined when not asked. */
export type OwnPrice = number | null | undefined;

/** A range further from its middle than this is not drawn to its end: it would press all bars flat. */
const widest = 4;

/** Rounds the end of a scale up to 1, 2, 3, 5 or 8 of a power of ten, so that it seldom moves. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 3, 5, 8].find((step) => step * power >= value * 0.999) ?? 10);
}

/**
 * What the picture of a calculator shows for a result: the own price and all yardsticks that can be had in one unit on
 * one scale, the others in words, and the names of those without a figure.
 *
 * @param defaults - the result for the defaults; keeps the scale still while inputs move
 * @param values - what the reader set, for an own price that counts over some months
 */
export function lensStripData(
  model: CalculatorModel,
  result: CalculatorResult,
  defaults: CalculatorResult,
  texts: CalculatorTexts,
  own?: OwnPrice,
  values: Values = {},
  ownLabel = '',
): LensStripData {
  const bars: LensBar[] = [];
  const aside: LensAside[] = [];
  const none: string[] = [];
  const ends: number[] = [];
  const price = ownAmount(model, values, own);
  if (price && price.unit === model.scale?.unit) {
    const { amount } = price;
    bars.push({
      key: 'own',
      lens: 'own',
      label: ownLabel,
      low: amount,
      central: amount,
      high: amount,
      estimated: false,
      assumed: false,
    });
    ends.push(amount);
  }
  for (const { id, lens, unit, assumed, times, apart } of model.lenses) {
    const { label } = texts.lenses[id]!;
    const range = result.lenses[id];
    const standing = defaults.lenses[id];
    if (times !== undefined && !apart && standing) ends.push(standing.central * times);
    if (!range) {
      none.push(label);
      continue;
    }
    const spread = { estimated: hasSpread(range), assumed: assumed === true };
    if (times === undefined || apart) {
      aside.push({ key: id, lens, label, unit, ...range, ...spread });
      continue;
    }
    const figure = mapRange(range, (value) => value * times);
    // The same yardstick twice, a month and a year, is one bar.
    if (bars.some((bar) => bar.lens === lens && tidy(bar.central) === tidy(figure.central))) continue;
    bars.push({ key: id, lens, label, ...figure, ...spread });
    ends.push(figure.central);
  }
  const middle = Math.max(0, ...ends);
  const highs = bars.map(({ high }) => Math.min(high, middle * widest));
  return { unit: model.scale?.unit ?? '', bars, most: roundUp(Math.max(middle, ...highs)), aside, none };
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
