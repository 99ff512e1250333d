import { isCurrency } from '../../schemas/words';
import { figureText, type Formats, type TextLookup } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { pluralOf } from '../../i18n/plural';
import { kindLens, type AtlasRow, type AtlasState } from '../../models/atlas';
import {
  missingReasons,
  plotRows,
  summarizeKinds,
  type KindSummary,
  type MissingReason,
  type Plotted,
  type Shown,
} from '../../models/atlas-select';
import type { AtlasPicture } from './atlas';

/** The language that the atlas speaks. */
export interface AtlasWords {
  language: Language;
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
export function originalText(row: AtlasRow, { format, text }: AtlasWords): string {
  const figure = { ...row, open: row.open === 'high' ? ('high' as const) : undefined };
  return figureText(figure, unitOf(row), format, text) ?? '';
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

/** The amounts of one view: how many, in what unit. */
export function statusText(state: AtlasState, selected: number, plotted: number, words: AtlasWords): string {
  const { text, format } = words;
  return text('atlas.status', {
    count: countText(selected, words),
    per: state.per === 'all' ? text('atlas.all-units') : perText(state.per, words),
    plotted: format.number(plotted),
  });
}

/** The question that a view answers. */
export const questionText = ({ view, per }: AtlasState, words: AtlasWords): string =>
  words
    .text(`atlas.question.${view}`, { per: per === 'all' ? '' : perText(per, words) })
    .replace(/\s+(?=\s|\?)/g, '');

/** Which amounts are not on the chart, and why; empty where all are. */
export function missingText(missing: Record<MissingReason, unknown[]>, { text, format }: AtlasWords): string {
  const reasons = missingReasons
    .filter((reason) => missing[reason].length > 0)
    .map((reason) => `${format.number(missing[reason].length)} ${text(`atlas.why.${reason}`)}`);
  return reasons.length ? text('atlas.status-missing', { reasons: reasons.join(', ') }) : '';
}

/** A number of amounts: "1 amount", "12 amounts". */
const countText = (count: number, { language, text, format }: AtlasWords) =>
  text(`atlas.count.${pluralOf(language, count)}`, { count: format.number(count) });

/** A kind of amount in words: its count and median, and its lowest and highest amount with their unit. */
export function kindWords(
  { kind, count, median, lowest, highest }: KindSummary,
  money: string,
  words: AtlasWords,
) {
  const { text, format } = words;
  const amount = (plotted: Plotted) =>
    `${shownText(plotted, money, words)} ${perText(plotted.row.per, words)}`;
  return {
    kind,
    name: text(`atlas.kind.${kind}`),
    count: countText(count, words),
    median: format.amount(median, currencyOf(money)),
    ends: (count > 1 ? [lowest, highest] : [lowest]).map((plotted, index) => ({
      row: plotted.row,
      name: text(count === 1 ? 'atlas.words.only' : index ? 'atlas.words.highest' : 'atlas.words.lowest'),
      amount: amount(plotted),
    })),
  };
}

/** How far a mark lies from the middle of its lane where its year is unknown or the only one: keeps equal amounts apart. */
function jitter(id: string): number {
  let hash = 7;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  return (hash % 1000) / 1000;
}

/** A selection on the axes as the drawing takes it: a lane for each kind, in it the years from the foot to the top. */
export function pictureOf(
  plotted: readonly Plotted[],
  summaries: readonly KindSummary[],
  money: string,
  words: AtlasWords,
  aloud = false,
): AtlasPicture {
  const { text, format } = words;
  const currency = currencyOf(money);
  let [first, last] = [Infinity, -Infinity];
  for (const { row } of plotted) {
    first = Math.min(first, row.year ?? first);
    last = Math.max(last, row.year ?? last);
  }
  const span = last - first;
  const lanes = new Map(summaries.map(({ kind }, index) => [kind, index]));
  return {
    currency,
    lanes: summaries.map(({ kind, count, median }) => ({
      lens: kindLens[kind],
      label: text('atlas.lane', {
        kind: text(`atlas.kind.${kind}`),
        count: countText(count, words),
        median: format.amount(median, currency),
      }),
      median,
    })),
    points: plotted.map(({ row, low, central, high, open }) => ({
      ...{ key: row.id, low, central, high, ...(open && { open }) },
      lane: lanes.get(row.kind)!,
      level: row.year === null || span === 0 ? jitter(row.id) : (row.year - first) / span,
      lens: kindLens[row.kind],
      checked: row.verified !== 'recall' && row.forecast !== 'yes',
      ...(aloud && {
        summary: `${originalText(row, words)}, ${row.year ?? text('date.undated')}. ${row.label}. ${row.outlet}`,
      }),
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
  return {
    plotted,
    summaries: summarizeKinds(plotted),
    status: statusText(state, rows.length, plotted.length, words),
    left: missingText(missing, words),
  };
}
