import { read, utils } from '@e965/xlsx';
import { csvParse, dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/i18n/csv';
import { chartJson } from '../../../src/publish/data-package/chart-json';
import { figureCells, figureColumns, figuresCsv } from '../../../src/publish/data-package/figure-table';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';

const catalog = readContent().catalog!;
const [english, german] = [interfaceOf('en'), interfaceOf('de')];
const ids = [...catalog.figures.keys()];
const names = figureColumns.map(({ name }) => name);
const numeric = figureColumns.filter(({ type }) => type === 'number').map(({ name }) => name);

/** Every number of the table as a program set to German reads it. */
const germanNumber = (text: string) => Number(text.replace(/\./g, '').replace(',', '.'));

describe('the data of charts and calculators', () => {
  it.each(ids)('%s gives numbers as numbers, each with its unit beside it', (id) => {
    const rows = figureCells(id, catalog, english);
    expect(rows.length).toBeGreaterThan(0);
    for (const cells of rows) {
      const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
      const figures = numeric.map((name) => row[name]).filter((value) => value !== null);
      for (const value of figures) expect(typeof value, `${id} ${row['name']}`).toBe('number');
      if (figures.length > 0) expect(row['unit'], `unit of ${id} ${row['name']}`).toBeTruthy();
      if (typeof row['low'] === 'number' && typeof row['high'] === 'number')
        expect(row['low']).toBeLessThanOrEqual(row['high']);
    }
  });

  it('names each row once, and facts that exist', () => {
    for (const id of ids) {
      const rows = figureCells(id, catalog, english).map((cells) =>
        Object.fromEntries(names.map((name, index) => [name, cells[index]])),
      );
      const keys = rows.map(({ kind, name }) => `${kind} ${name}`);
      expect(new Set(keys).size, id).toBe(keys.length);
      for (const { fact } of rows)
        for (const one of String(fact ?? '')
          .split(' ')
          .filter(Boolean))
          expect(catalog.facts.has(one), one).toBe(true);
    }
  });

  it('says in words what each column means, in both languages', () => {
    for (const ui of [english, german])
      for (const name of names) expect(ui.text(`data.figure.${name}`).length).toBeGreaterThan(5);
  });

  it('reads the same in an English and in a German program', () => {
    const inEnglish = csvParse(figuresCsv(ids, catalog, english));
    const text = figuresCsv(ids, catalog, german);
    expect(text.startsWith('\ufefffigure;')).toBe(true);
    const inGerman = dsvFormat(';').parse(text.slice(1));
    expect(inEnglish.columns).toEqual(names);
    expect(inGerman.columns).toEqual(names);
    expect(inGerman).toHaveLength(inEnglish.length);
    inGerman.forEach((row, index) => {
      for (const name of numeric) {
        const [de, en] = [row[name]!, inEnglish[index]![name]!];
        expect(de === '' ? '' : germanNumber(de)).toBe(en === '' ? '' : Number(en));
      }
      for (const name of ['figure', 'name', 'unit', 'fact', 'grade'])
        expect(row[name]).toBe(inEnglish[index]![name]);
    });
  });

  it('opens in columns, with umlauts whole, in a program that reads CSV as Excel does', () => {
    const book = read(Buffer.from(figuresCsv(['overview'], catalog, german)), { type: 'buffer', raw: true });
    const [head, first] = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    expect(head).toEqual(names);
    expect(first).toContain('overview');
  });

  it('stands in the JSON as well, with the meaning of each field', () => {
    const json = chartJson(ids[0]!, catalog, german, 'https://x.org/') as {
      data: { fields: { name: string; description: string }[]; rows: Record<string, unknown>[] };
    };
    expect(json.data.fields.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(json.data.rows[0]!)).toEqual(names);
    expect(JSON.stringify(json)).not.toContain('"table"');
  });
});

describe('CSV', () => {
  it('ends every line, the last as well, and quotes what parts cells', () => {
    expect(
      writeCsv(
        [
          ['a', 'b;c'],
          [1.5, 'x,y'],
          [null, 'say "so"'],
        ],
        'en',
      ),
    ).toBe('a,b;c\r\n1.5,"x,y"\r\n,"say ""so"""\r\n');
    expect(
      writeCsv(
        [
          ['a', 'b;c'],
          [1.5, 'x,y'],
        ],
        'de',
      ),
    ).toBe('\ufeffa;"b;c"\r\n1,5;x,y\r\n');
  });

  it('keeps a break of lines inside a cell in any form it has, carriage return alone included', () => {
    const rows = [['a\rb', 'c\nd', 'e\r\nf', 'g']];
    expect(writeCsv(rows, 'en')).toBe('"a\rb","c\nd","e\r\nf",g\r\n');
    expect(writeCsv(rows, 'de')).toBe('\ufeff"a\rb";"c\nd";"e\r\nf";g\r\n');
  });
});
