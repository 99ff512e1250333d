import { runCalculator, type CalculatorModel, type InputModel, type Values } from './calculator';

/** How far one input moves a lens: its central figure at the lowest and highest, shown units of the lens. */
export interface Sensitivity {
  input: string;
  low: number;
  high: number;
  swing: number;
}

/** Points of a sweep; more than the two ends, since a formula may turn or jump between them. */
const points = 9;

function sweep({ min, max, scale }: InputModel): number[] {
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    if (share === 1) return max;
    return scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
  });
}

/**
 * Lists which inputs move a lens most: each number input runs over its plausible span while the others stay as they are.
 *
 * @returns biggest swing first; inputs that move nothing, or only to "no figure", are left out
 * @example sensitivity(model, {}, 'company')[0] // { input: 'adRevenue', low: 0.41, high: 4.55, swing: 4.14 }
 */
export function sensitivity(model: CalculatorModel, values: Values, lensId: string): Sensitivity[] {
  return model.inputs
    .filter(({ kind }) => kind === 'number')
    .map((input) => {
      const results = sweep(input)
        .map((value) => runCalculator(model, { ...values, [input.name]: value }).lenses[lensId]?.central)
        .filter((central) => central !== undefined);
      const low = Math.min(...results);
      const high = Math.max(...results);
      return { input: input.name, low, high, swing: high - low };
    })
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing);
}
