import { isCurrency } from '../../schemas/words';
import type { Formats, TextLookup } from '../../i18n/formats';
import {
  missingReasons,
  plotRows,
  type AtlasRow,
  type AtlasState,
  type MissingReason,
  type Plotted,
  type Shown,
} from '../../models/atlas';
import type { AtlasPicture } from './atlas';
import type { Lens } from '../kit/context';

/** The language that the atlas speaks. */
export interface AtlasWords {
  format: Formats;
  text: TextLookup;
}

/** The unit of an amount as the formats print it: `USD/1000-impressions`. */
const unitOf = ({ unit, per }: Pick<AtlasRow, 'unit' | 'per'>) => `${unit}/${per.replace(/\s/g, '-')}`;

/**
 * What an amount is paid for, alone: "a month", "per record", "once".
 *
 * @example perText('month', words) // 'a month'
 */
export function perText(per: string, { format, text }: AtlasWords): string {
  return format
    .unit(unitOf({ unit: 'EUR', per }))
    .slice(text('currency.EUR').length)
    .trim();
}

/** An amount as its source gives it: "between $2 and $7 a month". */
export function originalText(row: AtlasRow, { format }: AtlasWords): string {
  return format.figure({ ...row, open: row.open === 'high' ? 'high' : undefined }, unitOf(row)) ?? '';
}

/** The currency that a choice of money prints in. */
export const currencyOf = (money: string): string => (isCurrency(money) ? money : 'EUR');

/** An amount in the chosen money, or why there is none. */
export function shownText(shown: Shown, money: string, { format, text }: AtlasWords): string {
  if ('reason' in shown) return text(`atlas.missing.${shown.reason}`);
  const { low, central, high, open } = shown;
  const currency = currencyOf(money);
  if (open) return format.range(low, high, currency, false, 'high');
  return low < high && (central === (low + high) / 2 || low > central || central > high)
    ? format.range(low, high, currency)
    : format.amount(central, currency);
}

/** Which money the chart is in, naming rate and price level. */
export function moneyText(money: string, { text }: AtlasWords): string {
  if (money === 'own') return text('atlas.money-own-note');
  return /^\d+$/.test(money)
    ? text('atlas.money-year-note', { year: money })
    : text('atlas.money-currency-note', { currency: text(`currency.${money}`) });
}

/** The amounts of one view: how many, in what unit, which of them are not on the chart and why. */
export function statusText(
  state: AtlasState,
  selected: number,
  plotted: number,
  missing: Record<MissingReason, unknown[]>,
  words: AtlasWords,
): string {
  const { text, format } = words;
  const per = state.per === 'all' ? text('atlas.all-units') : perText(state.per, words);
  const reasons = missingReasons
    .filter((reason) => missing[reason].length > 0)
    .map((reason) => `${format.number(missing[reason].length)} ${text(`atlas.why.${reason}`)}`);
  const count = text('atlas.status', {
    count: format.number(selected),
    per,
    plotted: format.number(plotted),
  });
  return reasons.length ? `${count} ${text('atlas.status-missing', { reasons: reasons.join(', ') })}` : count;
}

/** A view as the drawing takes it. */
export function pictureOf(plotted: readonly Plotted[], money: string, words?: AtlasWords): AtlasPicture {
  return {
    currency: currencyOf(money),
    points: plotted.map(({ row, x, low, central, high, open }) => ({
      ...{ key: row.id, x, low, central, high, ...(open && { open }) },
      lens: row.lens as Lens,
      checked: row.verified !== 'recall',
      ...(words && { summary: `${originalText(row, words)}, ${row.year}. ${row.label}. ${row.outlet}` }),
    })),
  };
}

/** A selection on the axes with its words; `amountOf` gives each row's amount in the money of the state. */
export function viewOf<Row extends AtlasRow>(
  rows: readonly Row[],
  state: AtlasState,
  amountOf: (row: Row) => Shown,
  words: AtlasWords,
) {
  const { plotted, missing } = plotRows(rows, amountOf);
  return { plotted, missing, status: statusText(state, rows.length, plotted.length, missing, words) };
}
