import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { selectionCsv } from '../../../src/client/atlas/atlas-csv';
import {
  atlasDefaults,
  choicesOf,
  defaultsOf,
  kindOf,
  packRows,
  readAtlasState,
  scopeOf,
  unpackRows,
  withKind,
  writeAtlasState,
  type AtlasRow,
  type PlainRow,
} from '../../../src/models/atlas';
import { plotRows, selectRows, showAmount, summarizeKinds } from '../../../src/models/atlas-select';

const tables = { rates: { USD: { 2015: 1.1095 } }, index: { 2015: 94.5, 2025: 121.9 } };

const row = (own: Partial<PlainRow>): AtlasRow =>
  withKind({
    ...{
      id: 'a',
      topic: 'samples',
      year: 2015,
      value: 14.32,
      low: null,
      high: null,
      open: '',
      unit: 'USD',
      per: 'month',
      lens: 'people',
    },
    ...{
      practice: 'general',
      data: 'browsing',
      place: 'US',
      grade: 'B',
      basis: 'asked',
      verified: 'read',
      label: 'What people ask',
      outlet: 'Journal',
      forecast: '',
    },
    ...own,
  });

const rows = [
  row({}),
  row({ id: 'b', per: 'year', data: 'location', label: 'A year' }),
  row({ id: 'c', lens: 'reward', basis: 'paid', label: 'A reward', unit: 'EUR', value: 3 }),
];
const choices = choicesOf(packRows(rows), tables);

describe('the address of a view', () => {
  it('says only what differs from the default', () => {
    expect(writeAtlasState(atlasDefaults)).toBe('');
    expect(writeAtlasState({ ...atlasDefaults, per: 'year', kind: 'paid' })).toBe('per=year&kind=paid');
  });

  it('is read back as it was written', () => {
    const state = {
      ...atlasDefaults,
      per: 'all',
      kind: 'asked',
      from: '2015',
      place: 'US',
      text: 'what people',
      money: '2025',
    };
    expect(readAtlasState(writeAtlasState(state), choices)).toEqual({ state, notices: [] });
  });

  it('falls back to the default for words it does not know, and says so', () => {
    const { state, notices } = readAtlasState(
      'per=fortnight&grade=Z&money=all&kind=stolen&view=half&from=1200&colour=red&theme=dark',
      choices,
    );
    expect(state).toEqual(atlasDefaults);
    expect(notices.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'per=fortnight',
      'grade=Z',
      'money=all',
      'kind=stolen',
      'view=half',
      'from=1200',
      'colour=red',
    ]);
  });

  it('never throws, whatever it is given', () => {
    for (const text of ['%', '&&&', '__proto__=1', 'constructor=x', `text=${'x'.repeat(5000)}`, 'per=%ff'])
      expect(() => readAtlasState(text, choices)).not.toThrow();
    expect(readAtlasState(`text=${'x'.repeat(5000)}`, choices).state.text).toHaveLength(80);
  });
});

describe('the selection', () => {
  const ids = (state: Partial<typeof atlasDefaults>) =>
    selectRows(rows, { ...atlasDefaults, ...state }).rows.map(({ id }) => id);

  it('shows one time unit at a time', () => {
    expect(ids({})).toEqual(['a', 'c']);
    expect(ids({ per: 'all' })).toHaveLength(3);
  });

  it('wants every typed word', () => {
    expect(ids({ text: ' People  ask ' })).toEqual(['a']);
    expect(ids({ text: 'people lottery' })).toEqual([]);
  });

  it('keeps to a range of years, both ends included', () => {
    expect(ids({ from: '2015', to: '2015' })).toEqual(['a', 'c']);
    expect(ids({ from: '2016' })).toEqual([]);
    expect(ids({ to: '2014' })).toEqual([]);
  });

  it('counts each choice as the other filters leave it', () => {
    const { counts } = selectRows(rows, { ...atlasDefaults, data: 'browsing' });
    expect(Object.fromEntries(counts.kind)).toEqual({ asked: 1, paid: 1 });
    // The year of data about places fits neither filter, so neither counts it.
    expect(Object.fromEntries(counts.per)).toEqual({ month: 2 });
    expect(Object.fromEntries(counts.data)).toEqual({ browsing: 2 });
  });

  it('says which one filter to loosen where nothing fits, and what that brings', () => {
    const { rows: found, without } = selectRows(rows, { ...atlasDefaults, data: 'location' });
    expect(found).toEqual([]);
    expect(Object.fromEntries(without)).toEqual({ per: 1, data: 2 });
  });

  it('keeps forecasts out unless they are wanted, and counts them', () => {
    const all = [...rows, row({ id: 'f', forecast: 'yes' })];
    const off = selectRows(all, atlasDefaults);
    expect([off.rows.length, off.forecasts]).toEqual([2, 1]);
    const on = selectRows(all, { ...atlasDefaults, forecast: 'yes' });
    expect([on.rows.length, on.forecasts]).toEqual([3, 1]);
  });

  it('keeps whole companies apart from one person', () => {
    const all = [...rows, row({ id: 'w', lens: 'company', per: 'year', value: 1e9 })];
    expect(selectRows(all, { ...atlasDefaults, per: 'all' }).rows.map(({ id }) => id)).not.toContain('w');
    expect(selectRows(all, defaultsOf('whole')).rows.map(({ id }) => id)).toEqual(['w']);
  });
});

describe('a row', () => {
  it.each([
    ['reward', 'paid', 'paid'],
    ['market', 'ruled', 'paid'],
    ['reward', 'offered', 'offered'],
    ['market', 'alleged', 'offered'],
    ['people', 'offered', 'asked'],
    ['market', 'asked', 'asked'],
    ['company', 'measured', 'earned'],
    ['harm', 'paid', 'lost'],
    ['refusal', 'listed', 'lost'],
  ])('of the yardstick %s that was %s is %s', (lens, basis, kind) => {
    expect(kindOf({ lens, basis })).toBe(kind);
  });

  it.each([
    [{ lens: 'company', per: 'user-year', value: 213 }, 'person'],
    [{ lens: 'company', per: 'year', value: 6e10 }, 'whole'],
    [{ lens: 'company', per: 'month', value: 9.6 }, 'person'],
    [{ lens: 'market', per: 'month', value: 20 }, 'person'],
    [{ lens: 'market', per: 'month', value: 10_000 }, 'whole'],
    [{ lens: 'market', per: 'one-time', value: 170, data: 'none' }, 'whole'],
    [{ lens: 'market', per: 'contract', value: 5 }, 'whole'],
    [{ lens: 'harm', per: 'one-time', value: 5e6 }, 'whole'],
    [{ lens: 'harm', per: 'person', value: 5000 }, 'person'],
    [{ lens: 'people', per: 'one-time', value: 750 }, 'person'],
  ] as const)('%j is of %s', (own, scope) => {
    expect(scopeOf(row(own))).toBe(scope);
  });
});

describe('the picture in words', () => {
  const euros = (id: string, value: number) => row({ id, lens: 'reward', basis: 'paid', unit: 'EUR', value });
  const of = (all: AtlasRow[]) =>
    summarizeKinds(plotRows(all, (one) => showAmount(one, 'own', tables)).plotted);

  it('names the median, of an even count the middle of the two in the middle, and both ends', () => {
    const [paid] = of([euros('x', 9), euros('y', 1), euros('z', 4)]);
    expect([paid!.kind, paid!.count, paid!.median]).toEqual(['paid', 3, 4]);
    expect([paid!.lowest.row.id, paid!.highest.row.id]).toEqual(['y', 'x']);
    expect(of([euros('x', 9), euros('y', 1)])[0]!.median).toBe(5);
  });

  it('has a line for each kind there is, in the order of the lanes', () => {
    expect(of(rows).map(({ kind }) => kind)).toEqual(['paid', 'asked']);
    expect(of([])).toEqual([]);
  });
});

describe('the money', () => {
  it('converts at the rate of the amount’s own year', () => {
    expect(showAmount(rows[0]!, 'own', tables)).toMatchObject({ central: expect.closeTo(12.907, 3) });
  });

  it('carries an amount into the prices of a year', () => {
    expect(showAmount(rows[0]!, '2025', tables)).toMatchObject({ central: expect.closeTo(16.65, 2) });
  });

  it('leaves amounts as they are when one currency is chosen', () => {
    expect(showAmount(rows[0]!, 'USD', tables)).toMatchObject({ central: 14.32 });
    expect(showAmount(rows[2]!, 'USD', tables)).toEqual({ reason: 'currency' });
  });

  it('says why an amount cannot be converted', () => {
    expect(showAmount(row({ year: null }), 'own', tables)).toEqual({ reason: 'undated' });
    expect(showAmount(row({ year: 2009 }), 'own', tables)).toEqual({ reason: 'rate' });
    expect(showAmount(row({ unit: 'EUR', year: 2009 }), '2025', tables)).toEqual({ reason: 'prices' });
  });

  it('keeps zero, and undated amounts of other money, off the axis and counts them', () => {
    const all = [...rows, row({ id: 'd', unit: 'EUR', value: 0 }), row({ id: 'e', year: null })];
    const { plotted, missing } = plotRows(all, (one) => showAmount(one, 'own', tables));
    expect(plotted.map(({ row: { id } }) => id)).toEqual(['a', 'b', 'c']);
    expect(missing.zero.map(({ id }) => id)).toEqual(['d']);
    expect(missing.undated.map(({ id }) => id)).toEqual(['e']);
  });

  it('shows a range without a value at its midpoint', () => {
    expect(showAmount(row({ value: null, low: 2, high: 7, unit: 'EUR' }), 'own', tables)).toEqual({
      low: 2,
      central: 4.5,
      high: 7,
    });
  });
});

describe('the payload', () => {
  it('comes out of its package as it went in', () => {
    const packed = packRows(rows);
    expect(unpackRows(packed).map(({ words: _, ...rest }) => rest)).toEqual(
      rows.map(({ words: _, ...rest }) => rest),
    );
  });
});

describe('the file of a selection', () => {
  it('gives amounts as reported and as shown, each with its address', () => {
    const text = selectionCsv(
      rows,
      '2025',
      (one) => showAmount(one, '2025', tables),
      ({ id }) => `https://x.org/#fact-${id}`,
      'en',
    );
    const [first] = csvParse(text);
    expect(first).toMatchObject({
      id: 'a',
      value: '14.32',
      currency: 'USD',
      shown_in: 'EUR prices of 2025',
      address: 'https://x.org/#fact-a',
    });
  });
});
