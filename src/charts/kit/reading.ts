import { headUnit } from './log-axis';
import type { ChartContext, Status } from './context';

/** A number with its range, in the unit of its scale; null where no figure was found. */
export interface Quantity {
  low: number | null;
  central: number | null;
  high: number | null;
  /** Ends beyond which the number may lie; never drawn or printed as closed. */
  open?: 'low' | 'high' | 'both' | undefined;
}

/** The status of a reading that says separately whether it is assumed or estimated. */
export const statusOf = (row: { estimated: boolean; assumed: boolean }): Status =>
  row.assumed ? 'assumed' : row.estimated ? 'estimated' : 'reported';

/** The status in words, for tables and summaries. */
export const statusText = (status: Status, context: ChartContext): string =>
  context.text(`chart.status.${status}`);

/** Whether there is any number. */
export const isKnown = (quantity: Quantity): boolean =>
  [quantity.low, quantity.central, quantity.high].some(
    (value) => typeof value === 'number' && Number.isFinite(value),
  );

/**
 * A number with its range as it is printed: "€1.80 (€1.80 to €4.50)". Estimates keep two significant digits.
 *
 * @param none - what to print where no figure was found, instead of the interface's wording
 */
export function quantityText(
  quantity: Quantity,
  unit: string,
  status: Status,
  context: ChartContext,
  none?: string,
): string {
  if (!isKnown(quantity)) return none ?? context.text('chart.none');
  const print = (value: number) => context.format.amount(value, headUnit(unit), status !== 'reported');
  const low = print(quantity.low ?? quantity.central ?? quantity.high!);
  const high = print(quantity.high ?? quantity.central ?? quantity.low!);
  const central = quantity.central === null ? null : print(quantity.central);
  const { open } = quantity;
  if (low === high) return open ? context.text(`range.only.${open}`, { value: low }) : (central ?? low);
  const range = context.text(open ? `range.open.${open}` : 'chart.range', { low, high });
  return central === null ? range : context.text('chart.central-range', { central, range });
}

/** Low, central and high of a quantity for a table; an open end says so. */
export function cells(quantity: Quantity, unit: string, status: Status, context: ChartContext): string[] {
  const { open } = quantity;
  const print = (value: number | null, key: string, isOpen: boolean) => {
    const text = cell(value, unit, status, context);
    return text && isOpen ? context.text(key, { value: text }) : text;
  };
  return [
    print(quantity.low, 'range.only.low', open === 'low' || open === 'both'),
    print(quantity.central, '', false),
    print(quantity.high, 'range.only.high', open === 'high' || open === 'both'),
  ];
}

/** A bare number for a table, with the digits that the picture prints; empty where there is none. */
export const cell = (
  value: number | null | undefined,
  unit: string,
  status: Status,
  context: ChartContext,
): string =>
  typeof value === 'number' && Number.isFinite(value)
    ? context.format.amount(value, headUnit(unit), status !== 'reported')
    : '';
