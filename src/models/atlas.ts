import type { Lens } from '../schemas/words';
import { isForeign, mended } from './link-parameters';
import type { MoneyTables } from './money';
import { hasOwn } from './range';

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
  /** `yes` where the source looks ahead to a year that had not ended. */
  forecast: string;
  /** Everything the text filter looks at, in lower case. */
  words: string;
  /** What happened: see `kindOf`. */
  kind: AtlasKind;
  /** Whose: see `scopeOf`. */
  view: AtlasScope;
}

/** What happened to the money, in the order of the lanes. */
export const atlasKinds = ['paid', 'offered', 'asked', 'earned', 'lost'] as const;

export type AtlasKind = (typeof atlasKinds)[number];

/** The yardstick whose colour and mark a kind has in the chart. */
export const kindLens: Readonly<Record<AtlasKind, Lens>> = {
  ...{ paid: 'reward', offered: 'market', asked: 'people', earned: 'company', lost: 'harm' },
};

/**
 * What happened to the money: somebody paid, offered, asked, earned or lost it. What is only listed, alleged or estimated
 * of a price counts as offered; what a no costs counts as lost.
 */
export function kindOf({ lens, basis }: Pick<AtlasRow, 'lens' | 'basis'>): AtlasKind {
  if (lens === 'company') return 'earned';
  if (lens === 'harm' || lens === 'refusal') return 'lost';
  if (lens === 'people' || basis === 'asked') return 'asked';
  return ['paid', 'ruled', 'measured'].includes(basis) ? 'paid' : 'offered';
}

/** The two views: what one person, or one record, brought; and what whole companies moved. */
export const atlasScopes = ['person', 'whole'] as const;

export type AtlasScope = (typeof atlasScopes)[number];

/** Units that count one person, or the data of one. */
const ofOne = new Set(
  'user-year user-quarter household-year person device record victim account survey receipt item photo image car review order'.split(
    ' ',
  ),
);
/** Units that say nothing of how many people stand behind an amount. */
const anyone = new Set('month year quarter week day hour minute one-time'.split(' '));
/** What a buyer pays for one person's data by time lies below this, in any currency; for many it begins at ten times as much. */
const bulk = 1000;

/**
 * Whose money an amount is. A unit such as "per user" says so; of a month or a year, what a person gets, asks or pays is
 * one person's, what a company earns or a court orders it to pay is not, and what a buyer pays is one person's where it
 * stands for data and stays below a thousand.
 */
export function scopeOf({
  lens,
  per,
  data,
  value,
  low,
  high,
  unit,
}: Pick<AtlasRow, 'lens' | 'per' | 'data' | 'value' | 'low' | 'high' | 'unit'>): AtlasScope {
  const top = (high ?? value ?? low ?? 0) / (unit === 'INR' ? 50 : 1);
  if (ofOne.has(per)) return 'person';
  if (!anyone.has(per)) return 'whole';
  if (lens === 'company') return per === 'month' ? 'person' : 'whole';
  if (lens === 'market') return data !== 'none' && top < bulk ? 'person' : 'whole';
  if (lens === 'harm') return top < bulk ? 'person' : 'whole';
  return 'person';
}

/** A row without what follows from the rest of it. */
export type PlainRow = Omit<AtlasRow, 'words' | 'kind' | 'view'>;

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
  'forecast',
] as const;
type CodedColumn = (typeof codedColumns)[number];

/** The columns that travel as they are. */
const plainColumns = ['id', 'year', 'value', 'low', 'high', 'label'] as const;
type PlainColumn = (typeof plainColumns)[number];

/** The atlas as it travels to the browser: column by column, which compresses best; of coded columns places in a list of words. */
export interface AtlasPayload {
  words: Record<CodedColumn, string[]>;
  columns: Record<PlainColumn, (string | number | null)[]> & Record<CodedColumn, number[]>;
}

/** Packs rows into few bytes. */
export function packRows(rows: readonly PlainRow[]): AtlasPayload {
  const words = Object.fromEntries(
    codedColumns.map((name) => [name, [...new Set(rows.map((row) => row[name]))]]),
  ) as AtlasPayload['words'];
  const columns = Object.fromEntries([
    ...plainColumns.map((name) => [name, rows.map((row) => row[name])]),
    ...codedColumns.map((name) => [name, rows.map((row) => words[name].indexOf(row[name]))]),
  ]) as AtlasPayload['columns'];
  return { words, columns };
}

/** Unpacks rows again; the text filter gets id, label and outlet to look at. */
export function unpackRows({ words, columns }: AtlasPayload): AtlasRow[] {
  return columns.id.map((_, index) => {
    const row: Record<string, unknown> = {};
    for (const name of plainColumns) row[name] = columns[name][index];
    for (const name of codedColumns) row[name] = words[name][columns[name][index]!];
    return withKind(row as unknown as PlainRow);
  });
}

/** Adds to a row what follows from it. */
export const withKind = (row: PlainRow): AtlasRow => ({
  ...row,
  kind: kindOf(row),
  view: scopeOf(row),
  words: `${row.id} ${row.label} ${row.outlet}`.toLowerCase(),
});

/** Filters with a list of choices. */
export const atlasFacets = [
  ...(['per', 'kind', 'data', 'place', 'lens', 'practice', 'basis', 'grade', 'verified'] as const),
] as const;

export type AtlasFacet = (typeof atlasFacets)[number];

/** What of the atlas is shown and in which money; each filter is one of its choices or `all`. */
export interface AtlasState extends Record<AtlasFacet, string> {
  view: AtlasScope;
  /** First and last year, or `all`. */
  from: string;
  to: string;
  /** `yes` shows what was only expected, too. */
  forecast: string;
  text: string;
  /** `own`: euros at the rate of the amount's year; a year: euros in prices of that year; a currency: only amounts in it, as they are. */
  money: string;
}

/** What is shown at first: one person, a month; of whole companies, a year. */
export const defaultsOf = (view: AtlasScope): AtlasState => ({
  view,
  per: view === 'person' ? 'month' : 'year',
  ...{ kind: 'all', data: 'all', place: 'all', lens: 'all', practice: 'all' },
  ...{ basis: 'all', grade: 'all', verified: 'all', from: 'all', to: 'all', forecast: 'no' },
  ...{ text: '', money: 'own' },
});

export const atlasDefaults = defaultsOf('person');

/** The words that each filter knows, besides `all`. */
export type AtlasChoices = Record<Exclude<keyof AtlasState, 'text'>, readonly string[]>;

/** What each filter may be set to, from the rows there are. */
export function choicesOf({ words, columns }: AtlasPayload, { index }: MoneyTables): AtlasChoices {
  const { per, lens, practice, data, place, grade, basis, verified, unit } = words;
  const years = [...new Set(columns.year)]
    .filter((year) => year !== null)
    .map(String)
    .sort();
  return {
    ...{ per, lens, practice, data, place, grade, basis, verified, kind: atlasKinds, view: atlasScopes },
    ...{ from: years, to: years, forecast: ['yes', 'no'] },
    money: ['own', ...Object.keys(index), ...unit],
  };
}

/** A word in an address that the atlas does not know. */
export interface AtlasNotice {
  name: string;
  text: string;
}

/** Filters that have no choice `all`. */
const single = new Set(['money', 'view', 'forecast']);

/**
 * Reads a state from a query string; what it does not know falls back to the default, each with a notice. Never throws.
 *
 * @example readAtlasState('per=year&grade=Z', choices) // { state: { ...atlasDefaults, per: 'year' }, notices: [{ name: 'grade', text: 'Z' }] }
 */
export function readAtlasState(
  query: string,
  choices: AtlasChoices,
): { state: AtlasState; notices: AtlasNotice[] } {
  const asked = new URLSearchParams(mended(query));
  const state = defaultsOf(asked.get('view')?.trim() === 'whole' ? 'whole' : 'person');
  const notices: AtlasNotice[] = [];
  for (const [name, raw] of asked) {
    const text = raw.trim();
    if (name === 'text') state.text = text.slice(0, 80);
    else if (hasOwn(state, name) && isChoice(name as keyof AtlasChoices, text, choices))
      Object.assign(state, { [name]: text });
    else if (hasOwn(state, name) || !isForeign(name))
      notices.push({ name: name.slice(0, 60), text: text.slice(0, 60) });
  }
  return { state, notices };
}

const isChoice = (name: keyof AtlasChoices, text: string, choices: AtlasChoices) =>
  choices[name].includes(text) || (text === 'all' && !single.has(name));

/**
 * Writes a state as a query string without `?`: only what differs from the default of its view.
 *
 * @example writeAtlasState({ ...atlasDefaults, per: 'year' }) // 'per=year'
 */
export function writeAtlasState(state: AtlasState): string {
  const query = new URLSearchParams();
  const usual = { ...defaultsOf(state.view), view: 'person' };
  for (const [name, value] of Object.entries(state)) {
    const text = String(value).trim();
    if (text !== usual[name as keyof AtlasState]) query.set(name, text);
  }
  return query.toString();
}
