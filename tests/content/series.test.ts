import { describe, expect, it } from 'vitest';
import { parseUnit } from '../../src/models/units';
import { splitUnit } from '../../src/schemas/fact';
import type { SeriesDefinition } from '../../src/schemas/series';
import { parseCsv } from './csv';
import { readContent } from './read-content';

const { series, facts } = readContent();
const factById = new Map(Object.values(facts).flatMap((group) => Object.entries(group)));

const patterns: Record<SeriesDefinition['columns'][number]['type'], RegExp> = {
  year: /^\d{4}$/,
  quarter: /^\d{4}-Q[1-4]$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  number: /^-?\d+(\.\d+)?$/,
  string: /\S/,
};

/** Places years and quarters on one line of whole numbers, so that neighbours differ by one. */
const placeOf = (text: string) => {
  const [year, quarter] = text.split('-Q').map(Number);
  return quarter ? year! * 4 + quarter - 1 : year!;
};

/** The year or quarter that a fact's date lies in. */
const periodOf = (asOf: string | undefined, type: string) => {
  const [year, month] = (asOf ?? '').split('-').map(Number);
  return type === 'quarter' ? `${year}-Q${Math.ceil((month ?? 0) / 3)}` : String(year);
};

/** The unit of a fact in the words of the columns: USD a user-year is USD/user/year. */
const unitOf = (fact: { unit?: string }) => {
  const { unit, per } = splitUnit(fact.unit);
  if (unit === 'index') return '1';
  const above = unit === 'ratio' ? 'USD' : (unit ?? '1');
  return [above, ...(per?.split('-') ?? [])].join('/');
};

describe.each(Object.keys(series))('content/series/%s', (id) => {
  const { definition, csv } = series[id]!;
  const { columns, gaps, breaks } = definition;
  const table = parseCsv(csv);
  const time = columns[0]!;
  const times = table.rows.map((row) => row[time.name]!);
  const places = times.map(placeOf);
  const [start, end] = [places[0]!, places.at(-1)!];
  const value = columns.find(({ type }) => type === 'number')!;

  it('has the columns that are described, time first', () => {
    expect(table.columns).toEqual(columns.map(({ name }) => name));
    expect(['year', 'quarter', 'date']).toContain(time.type);
  });

  it('holds in each column what its type says', () => {
    const wrong = table.rows.flatMap((row, index) =>
      columns
        .filter(({ name, type }) => !patterns[type].test(row[name] ?? ''))
        .map(({ name }) => `line ${index + 2}, ${name}: "${row[name]}"`),
    );
    expect(wrong).toEqual([]);
  });

  it('runs forward in time without a row twice', () => {
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it('gives every column of numbers a unit that can be read', () => {
    for (const { type, unit } of columns)
      if (type === 'number') expect(() => parseUnit(unit ?? '')).not.toThrow();
      else expect(unit).toBeUndefined();
  });

  it('takes each value from its fact', () => {
    const values = table.rows.map((row) => ({ fact: row.fact, value: Number(row[value.name]) }));
    expect(values).toEqual(values.map(({ fact }) => ({ fact, value: factById.get(fact!)?.value })));
  });

  it('takes each value from a fact of that time', () => {
    const periods = table.rows.map((row) => ({ fact: row.fact, time: row[time.name] }));
    expect(periods).toEqual(
      periods.map(({ fact }) => ({ fact, time: periodOf(factById.get(fact!)?.asOf, time.type) })),
    );
  });

  it('keeps to the unit and the place of its facts', () => {
    const used = table.rows.map((row) => factById.get(row.fact!)!);
    expect([...new Set(used.map(unitOf))]).toEqual([value.unit]);
    expect(new Set(used.map(({ place }) => place)).size).toBe(1);
  });

  it('rests on no fact that is only known from memory', () => {
    expect(table.rows.filter((row) => factById.get(row.fact!)?.verified === 'recall')).toEqual([]);
  });

  it('gives a reason for every gap between its first and last row', () => {
    const missing = Array.from({ length: end - start + 1 }, (_, index) => start + index).filter(
      (place) =>
        !places.includes(place) &&
        !gaps.some(({ from, to }) => placeOf(from) <= place && place <= placeOf(to)),
    );
    expect(missing).toEqual([]);
  });

  it('lists no gap where it has a value, each from an earlier to a later time', () => {
    const wrong = gaps.filter(
      ({ from, to }) =>
        !patterns[time.type].test(from) ||
        !patterns[time.type].test(to) ||
        placeOf(from) > placeOf(to) ||
        places.some((place) => placeOf(from) <= place && place <= placeOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('breaks only after its first row, at a time it has, for a reason that is a fact', () => {
    const wrong = breaks.filter(
      ({ at, fact }) =>
        !times.includes(at) || placeOf(at) <= start || (fact !== undefined && !factById.has(fact)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a table', () => {
  it('is refused when a row has a field too many', () => {
    expect(() => parseCsv('year,value\n2020,1\n2021,2,3\n')).toThrow(
      'Line 3 has 3 fields, the header 2: "2021,2,3".',
    );
  });
});
