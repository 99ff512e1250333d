import type { HeadFigure } from '../schemas/practice';
import type { Catalog } from './types';

/** Parts of a unit that tell whom or what an amount is for, not over which time. */
const times = ['month', 'year', 'week', 'day', 'hour', 'quarter'];

/**
 * An amount's unit as money and period: what it is counted by otherwise, such as a person or a sample, falls away.
 *
 * @example moneyUnit('EUR/device/year') // 'EUR/year'
 */
export function moneyUnit(unit: string): string {
  const [money = '', ...per] = unit.split('/');
  return [money, ...per.filter((one) => times.includes(one))].join('/');
}

/** The unit of a figure as its fact or its calculator states it. */
export function figureUnit(
  { fact, calculator, step }: HeadFigure,
  { facts, calculators }: Pick<Catalog, 'facts' | 'calculators'>,
): string {
  if (!fact) return calculators.get(calculator!)!.model.steps.find(({ name }) => name === step)!.unit;
  const { unit = '1', per } = facts.get(fact)!;
  return per ? `${unit}/${per}` : unit;
}
