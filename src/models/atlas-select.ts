import { isCurrency } from '../schemas/words';
import {
  atlasFacets,
  atlasKinds,
  type AtlasFacet,
  type AtlasKind,
  type AtlasRow,
  type AtlasState,
} from './atlas';
import { convertToEuro, inPricesOf, type MoneyTables } from './money';

/** Filters that can be loosened one by one. */
export type Loosened = AtlasFacet | 'years' | 'text';

/** What a selection leaves, and what it would leave if one filter were another. */
export interface Selection<Row extends AtlasRow> {
  rows: Row[];
  /** For each filter, how many rows each choice would leave while the other filters stand. */
  counts: Record<AtlasFacet, Map<string, number>>;
  /** How many rows there would be without one filter; those that change nothing are left out. */
  without: Map<Loosened, number>;
  /** Forecasts that the other filters would leave. */
  forecasts: number;
}

/** Picks the rows that fit all filters; every typed word must occur. */
export function selectRows<Row extends AtlasRow>(rows: readonly Row[], state: AtlasState): Selection<Row> {
  const wanted = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const [from, to] = [state.from, state.to].map((year) => (year === 'all' ? null : Number(year)));
  const selection: Selection<Row> = {
    rows: [],
    counts: Object.fromEntries(atlasFacets.map((name) => [name, new Map()])) as Selection<Row>['counts'],
    without: new Map(),
    forecasts: 0,
  };
  const { counts, without } = selection;
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  const set = atlasFacets.filter((name) => state[name] !== 'all');
  for (const row of rows) {
    if (row.view !== state.view) continue;
    // Of the filters that a row does not fit, one at most may be loosened.
    let missed: Loosened | undefined;
    let misses = 0;
    const miss = (name: Loosened) => {
      missed = name;
      misses += 1;
    };
    for (const name of set) if (row[name] !== state[name]) miss(name);
    if (misses > 1) continue;
    const early = from !== null && from !== undefined && (row.year === null || row.year < from);
    const late = to !== null && to !== undefined && (row.year === null || row.year > to);
    if (early || late) miss('years');
    if (!wanted.every((word) => row.words.includes(word))) miss('text');
    if (misses > 1) continue;
    if (row.forecast === 'yes' && state.forecast === 'no') {
      if (misses === 0) selection.forecasts += 1;
      continue;
    }
    if (row.forecast === 'yes' && misses === 0) selection.forecasts += 1;
    if (missed === undefined) {
      selection.rows.push(row);
      for (const name of atlasFacets) add(counts[name], row[name]);
    } else {
      add(without, missed);
      if (missed in counts) add(counts[missed as AtlasFacet], row[missed as AtlasFacet]);
    }
  }
  for (const [name, more] of without) without.set(name, more + selection.rows.length);
  return selection;
}

/** An amount in the chosen money, or why it has none there. */
export type Shown =
  | { low: number; central: number; high: number; /** Without an upper end. */ open?: boolean }
  | { reason: 'undated' | 'currency' | 'rate' | 'prices' };

/** A range without a value gets its midpoint; of a range with one known end that end counts. */
function spread({ value, low, high, open }: AtlasRow): [number, number, number] {
  const bottom = low ?? value ?? high ?? 0;
  const top = high ?? value ?? low ?? 0;
  return [bottom, value ?? (open ? bottom : (bottom + top) / 2), top];
}

/**
 * An amount in the chosen money: euros at the average rate of its year, carried into the prices of a chosen year by the
 * German consumer price index where one is chosen, or left as it is.
 *
 * @example showAmount(row, 'own', tables) // { low: 12.91, central: 12.91, high: 12.91 }
 */
export function showAmount(row: AtlasRow, money: string, { rates, index }: MoneyTables): Shown {
  const [bottom, middle, top] = spread(row);
  // Most amounts are one number, which is converted once.
  const ends = bottom === top ? [middle] : [middle, bottom, top];
  const shown = ([central, low = central, high = central]: number[]): Shown => ({
    ...{ low: low!, central: central!, high: high! },
    ...(row.open && { open: true }),
  });
  if (isCurrency(money)) return row.unit === money ? shown(ends) : { reason: 'currency' };
  const { year } = row;
  if (money === 'own' && row.unit === 'EUR') return shown(ends);
  if (year === null) return { reason: 'undated' };
  const euros = ends.flatMap((amount) => convertToEuro(amount, row.unit, year, rates) ?? []);
  if (euros.length < ends.length) return { reason: 'rate' };
  if (money === 'own') return shown(euros);
  const carried = euros.flatMap((amount) => inPricesOf(amount, year, Number(money), index) ?? []);
  return carried.length < ends.length ? { reason: 'prices' } : shown(carried);
}

/** A selected row that has a place on the chart. */
export interface Plotted<Row extends AtlasRow = AtlasRow> {
  row: Row;
  low: number;
  central: number;
  high: number;
  open?: boolean;
}

/** Reasons why a selected row is in the table but not on the chart. */
export const missingReasons = ['undated', 'currency', 'rate', 'prices', 'zero'] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * Puts rows on the axis, whose amounts must be above zero.
 *
 * @param amountOf - each row's amount in the money of the view
 * @returns the placed rows, and the others by the reason why they have no place
 */
export function plotRows<Row extends AtlasRow>(rows: readonly Row[], amountOf: (row: Row) => Shown) {
  const plotted: Plotted<Row>[] = [];
  const missing: Record<MissingReason, Row[]> = { undated: [], currency: [], rate: [], prices: [], zero: [] };
  for (const row of rows) {
    const shown = amountOf(row);
    if ('reason' in shown) missing[shown.reason].push(row);
    else if (!(shown.central > 0)) missing.zero.push(row);
    else plotted.push({ row, ...shown });
  }
  return { plotted, missing };
}

/** What the amounts of one kind come to. */
export interface KindSummary<Row extends AtlasRow = AtlasRow> {
  kind: AtlasKind;
  count: number;
  median: number;
  lowest: Plotted<Row>;
  highest: Plotted<Row>;
}

/**
 * Median, lowest and highest of each kind that has amounts, in the order of the lanes. Of an even count the median is the
 * middle of the two in the middle.
 */
export function summarizeKinds<Row extends AtlasRow>(plotted: readonly Plotted<Row>[]): KindSummary<Row>[] {
  return atlasKinds.flatMap((kind) => {
    const sorted = plotted.filter(({ row }) => row.kind === kind).sort((a, b) => a.central - b.central);
    const count = sorted.length;
    if (count === 0) return [];
    const [below, above] = [sorted[Math.floor((count - 1) / 2)]!, sorted[Math.floor(count / 2)]!];
    return {
      ...{ kind, count, median: (below.central + above.central) / 2 },
      ...{ lowest: sorted[0]!, highest: sorted[sorted.length - 1]! },
    };
  });
}
