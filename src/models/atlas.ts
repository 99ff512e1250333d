import { isCurrency, lensNames } from '../schemas/words';
import { isForeign, mended } from './link-parameters';
import { convertToEuro, inPricesOf, type PriceIndex, type Rates } from './money';

/** One amount of the price atlas as its source gives it. */
export interface AtlasRow {
  id: string;
  /** The topic whose page holds the fact. */
  topic: string;
  /** Year of the amount (the first of several); null where the source is undated. */
  year: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  /** `high` where the range has no upper end, else empty. */
  open: string;
  /** Currency, ISO 4217. */
  unit: string;
  /** What the amount is paid for: `month`, `record`, `one-time`. */
  per: string;
  lens: string;
  practice: string;
  data: string;
  place: string;
  grade: string;
  /** What the amount is: paid, offered, listed, asked and so on. */
  basis: string;
  verified: string;
  label: string;
  outlet: string;
  /** Everything the text filter looks at, in lower case. */
  words: string;
}

/** The columns that a payload carries as places in a list of words, since few words occur often. */
export const codedColumns = [
  'topic',
  'unit',
  'per',
  'lens',
  'practice',
  'data',
  'place',
  'grade',
  'basis',
  'verified',
  'open',
  'outlet',
] as const;
type CodedColumn = (typeof codedColumns)[number];

/** The atlas as it travels to the browser: id, year, value, low, high, label, then a place in each list of words. */
export interface AtlasPayload {
  words: Record<CodedColumn, string[]>;
  rows: (string | number | null)[][];
}

/** Packs rows into few bytes. */
export function packRows(rows: readonly Omit<AtlasRow, 'words'>[]): AtlasPayload {
  const words = Object.fromEntries(
    codedColumns.map((name) => [name, [...new Set(rows.map((row) => row[name]))]]),
  ) as AtlasPayload['words'];
  return {
    words,
    rows: rows.map((row) => [
      ...[row.id, row.year, row.value, row.low, row.high, row.label],
      ...codedColumns.map((name) => words[name].indexOf(row[name])),
    ]),
  };
}

/** Unpacks rows again; the text filter gets id, label, outlet and place to look at. */
export function unpackRows({ words, rows }: AtlasPayload): AtlasRow[] {
  return rows.map(([id, year, value, low, high, label, ...codes]) => {
    const coded = Object.fromEntries(
      codedColumns.map((name, index) => [name, words[name][codes[index] as number]!]),
    ) as Record<CodedColumn, string>;
    const row = { ...coded, id, year, value, low, high, label } as Omit<AtlasRow, 'words'>;
    return { ...row, words: `${row.id} ${row.label} ${row.outlet}`.toLowerCase() };
  });
}

/** What of the atlas is shown and in which money. */
export interface AtlasState {
  /** One time unit, or `all`. */
  per: string;
  /** Lenses switched off, none at first. */
  without: string[];
  practice: string;
  data: string;
  place: string;
  grade: string;
  basis: string;
  verified: string;
  text: string;
  /** `own`: euros at the rate of the amount's year; a year: euros in prices of that year; a currency: only amounts in it, as they are. */
  money: string;
}

/** What is shown at first: one time unit, everything else open. */
export const atlasDefaults: AtlasState = {
  per: 'month',
  without: [],
  practice: 'all',
  data: 'all',
  place: 'all',
  grade: 'all',
  basis: 'all',
  verified: 'all',
  text: '',
  money: 'own',
};

/** The words that each filter knows, besides `all`. */
export type AtlasChoices = Record<Exclude<keyof AtlasState, 'text'>, readonly string[]>;

/** What each filter may be set to, from the rows there are. */
export function choicesOf({ words }: AtlasPayload, { index }: MoneyTables): AtlasChoices {
  const { per, lens: without, practice, data, place, grade, basis, verified, unit } = words;
  return {
    per,
    without,
    practice,
    data,
    place,
    grade,
    basis,
    verified,
    money: ['own', ...Object.keys(index), ...unit],
  };
}

/** A word in an address that the atlas does not know. */
export interface AtlasNotice {
  name: string;
  text: string;
}

/**
 * Reads a state from a query string; what it does not know falls back to the default, each with a notice. Never throws.
 *
 * @example readAtlasState('per=year&grade=Z', choices) // { state: { ...atlasDefaults, per: 'year' }, notices: [{ name: 'grade', text: 'Z' }] }
 */
export function readAtlasState(
  query: string,
  choices: AtlasChoices,
): { state: AtlasState; notices: AtlasNotice[] } {
  const state: AtlasState = { ...atlasDefaults, without: [] };
  const notices: AtlasNotice[] = [];
  for (const [name, raw] of new URLSearchParams(mended(query))) {
    const text = raw.trim();
    const complain = (found = text) => notices.push({ name: name.slice(0, 60), text: found.slice(0, 60) });
    if (name === 'text') state.text = text.slice(0, 80);
    else if (name === 'without') {
      for (const lens of text.split(',').filter(Boolean))
        if (!choices.without.includes(lens)) complain(lens);
        else if (!state.without.includes(lens)) state.without.push(lens);
    } else if (Object.hasOwn(atlasDefaults, name)) {
      const key = name as Exclude<keyof AtlasState, 'text' | 'without'>;
      if (choices[key].includes(text) || (text === 'all' && key !== 'money')) state[key] = text;
      else complain();
    } else if (!isForeign(name)) complain();
  }
  return { state, notices };
}

/**
 * Writes a state as a query string without `?`: only what differs from the default.
 *
 * @example writeAtlasState({ ...atlasDefaults, per: 'year' }) // 'per=year'
 */
export function writeAtlasState(state: AtlasState): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const text = Array.isArray(value) ? value.join(',') : String(value).trim();
    if (text !== String(atlasDefaults[name as keyof AtlasState])) query.set(name, text);
  }
  return query.toString();
}

/** Picks the rows that fit all filters; every typed word must occur. */
export function selectRows<Row extends AtlasRow>(rows: readonly Row[], state: AtlasState): Row[] {
  const wanted = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const off = new Set(state.without);
  const fits = (filter: string, value: string) => filter === 'all' || filter === value;
  return rows.filter(
    (row) =>
      fits(state.per, row.per) &&
      !off.has(row.lens) &&
      fits(state.practice, row.practice) &&
      fits(state.data, row.data) &&
      fits(state.place, row.place) &&
      fits(state.grade, row.grade) &&
      fits(state.basis, row.basis) &&
      fits(state.verified, row.verified) &&
      wanted.every((word) => row.words.includes(word)),
  );
}

/** What money is converted with. */
export interface MoneyTables {
  rates: Rates;
  index: PriceIndex;
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
  const ends = spread(row);
  const shown = ([low, central, high]: number[]): Shown => ({
    ...{ low: low!, central: central!, high: high! },
    ...(row.open && { open: true }),
  });
  if (isCurrency(money)) return row.unit === money ? shown(ends) : { reason: 'currency' };
  const { year } = row;
  if (money === 'own' && row.unit === 'EUR') return shown(ends);
  if (year === null) return { reason: 'undated' };
  let step: 'rate' | 'prices' = 'rate';
  try {
    const euros = ends.map((amount) => convertToEuro(amount, row.unit, year, rates));
    if (money === 'own') return shown(euros);
    step = 'prices';
    return shown(euros.map((amount) => inPricesOf(amount, year, Number(money), index)));
  } catch {
    return { reason: step };
  }
}

/** A selected row that has a place on the chart. */
export interface Plotted<Row extends AtlasRow = AtlasRow> {
  row: Row;
  x: number;
  low: number;
  central: number;
  high: number;
  open?: boolean;
}

/** Reasons why a selected row is in the table but not on the chart. */
export const missingReasons = ['undated', 'currency', 'rate', 'prices', 'zero'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A steady offset between -0.06 and 0.06 from an id. */
function jitter(id: string): number {
  let hash = 7;
  for (let index = 0; index < id.length; index += 1) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  return ((hash % 1000) / 1000 - 0.5) * 0.12;
}

/**
 * Places rows on the axes: the year, within it a lane for each lens, so that points do not cover each other; and the
 * amount, which must be above zero.
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
    else if (row.year === null) missing.undated.push(row);
    else if (!(shown.central > 0)) missing.zero.push(row);
    else
      plotted.push({
        row,
        x: row.year + ((lensNames as readonly string[]).indexOf(row.lens) - 2.5) * 0.12 + jitter(row.id),
        ...shown,
      });
  }
  return { plotted, missing };
}
