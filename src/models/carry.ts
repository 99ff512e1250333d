import { factFigure, type FactNumbers } from './fact-figure';
import { FormulaError } from './formula-error';
import { exactly, fromBase, mapRange, toBase, type Range } from './range';
import { describeUnit, equalDimensions, multiplyDimensions, parseUnit } from './units';

/** A price that is carried into another unit, whether or not that makes sense. */
export interface Carried {
  fact: string;
  /** The unit of the fact, as in formulas: `USD/record`. */
  unit: string;
  /** An exchange rate into the other money, a fact. */
  rate?: string | undefined;
  /** What it is multiplied by, a number with its unit: `1 record/year`. Months and years need none. */
  times?: string | undefined;
}

/**
 * Carries a fact's figure into another unit by an exchange rate and a multiple, with its range.
 *
 * @param target - the unit wanted: `EUR/year`
 * @returns shown units of `target`; amounts are above 0
 * @throws FormulaError when a fact is unknown or of another unit, or when the units do not lead to the target
 * @example carry({ fact: 'contacts', unit: 'USD/month', rate: 'eur-per-usd-2020' }, 'EUR/year', facts) // 8 × 12 × 0.8764
 */
export function carry({ fact, unit, rate, times = '1' }: Carried, target: string, facts: FactNumbers): Range {
  const from = parseUnit(unit);
  const multiple = parseUnit(times);
  const to = parseUnit(target);
  const [fromMoney, toMoney] = [unit, target].map((one) => one.split('/')[0]!.trim());
  const exchange = parseUnit(rate ? `${toMoney}/${fromMoney}` : '1');
  const price = factFigure(fact, from, facts);
  const factor = rate ? factFigure(rate, exchange, facts) : exactly(1);
  const dimension = [multiple, exchange].reduce(
    (product, one) => multiplyDimensions(product, one.dimension),
    from.dimension,
  );
  if (!equalDimensions(dimension, to.dimension))
    throw new FormulaError(
      `comes to ${describeUnit(dimension)}, and ${target} is wanted`,
      'Name the exchange rate as `rate`, and what it is multiplied by as `times: 1 record/year`.',
    );
  return mapRange(price, (value) =>
    fromBase(toBase(value, from.factor) * factor.central * multiple.factor, to.factor),
  );
}
