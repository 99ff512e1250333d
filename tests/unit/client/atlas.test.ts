import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { selectionCsv } from '../../../src/client/atlas/atlas-csv';
import {
  atlasDefaults,
  choicesOf,
  packRows,
  plotRows,
  readAtlasState,
  selectRows,
  showAmount,
  unpackRows,
  writeAtlasState,
  type AtlasRow,
} from '../../../src/models/atlas';

const tables = { rates: { USD: { 2015: 1.1095 } }, index: { 2015: 94.5, 2025: 121.9 } };

const row = (own: Partial<AtlasRow>): AtlasRow => ({
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
  },
  words: 'a what people ask journal',
  ...own,
});

const rows = [
  row({}),
  row({ id: 'b', per: 'year', words: 'b a year' }),
  row({ id: 'c', lens: 'reward', unit: 'EUR', value: 3, words: 'c a reward' }),
];
const choices = choicesOf(packRows(rows), tables);

describe('the address of a view', () => {
  it('says only what differs from the default', () => {
    expect(writeAtlasState(atlasDefaults)).toBe('');
    expect(writeAtlasState({ ...atlasDefaults, per: 'year', without: ['reward'] })).toBe(
      'per=year&without=reward',
    );
  });

  it('is read back as it was written', () => {
    const state = {
      ...atlasDefaults,
      per: 'all',
      without: ['people'],
      place: 'US',
      text: 'what people',
      money: '2025',
    };
    expect(readAtlasState(writeAtlasState(state), choices)).toEqual({ state, notices: [] });
  });

  it('falls back to the default for words it does not know, and says so', () => {
    const { state, notices } = readAtlasState(
      'per=fortnight&grade=Z&money=all&without=reward,luck&colour=red&theme=dark',
      choices,
    );
    expect(state).toEqual({ ...atlasDefaults, without: ['reward'] });
    expect(notices.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'per=fortnight',
      'grade=Z',
      'money=all',
      'without=luck',
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
  it('shows one time unit at a time', () => {
    expect(selectRows(rows, atlasDefaults).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(selectRows(rows, { ...atlasDefaults, per: 'all' })).toHaveLength(3);
  });

  it('wants every typed word', () => {
    expect(selectRows(rows, { ...atlasDefaults, text: ' People  ask ' }).map(({ id }) => id)).toEqual(['a']);
    expect(selectRows(rows, { ...atlasDefaults, text: 'people lottery' })).toEqual([]);
  });

  it('leaves out a lens that is switched off', () => {
    expect(selectRows(rows, { ...atlasDefaults, without: ['people'] }).map(({ id }) => id)).toEqual(['c']);
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

  it('keeps zero and undated amounts off the axes and counts them', () => {
    const all = [...rows, row({ id: 'd', unit: 'EUR', value: 0 }), row({ id: 'e', unit: 'EUR', year: null })];
    const { plotted, missing } = plotRows(all, (one) => showAmount(one, 'own', tables));
    expect(plotted.map(({ row: { id } }) => id)).toEqual(['a', 'b', 'c']);
    expect(missing.zero.map(({ id }) => id)).toEqual(['d']);
    expect(missing.undated.map(({ id }) => id)).toEqual(['e']);
  });

  it('keeps every point within its year', () => {
    for (const {
      row: { year },
      x,
    } of plotRows(rows, (one) => showAmount(one, 'own', tables)).plotted)
      expect(Math.abs(x - year!)).toBeLessThan(0.45);
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
