import { csvParse } from 'd3-dsv';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { formatBibliography } from '../../../src/publish/citation/bibliography';
import {
  dataPackage,
  factsCsv,
  factsJson,
  factsJsonSchema,
  seriesCsv,
} from '../../../src/publish/data-package/data-package';
import { figuresCsv } from '../../../src/publish/data-package/figure-table';
import { dataChanges } from '../../../src/catalog/data-changes';
import { factSchema } from '../../../src/schemas/fact';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';

// The official profile is not part of any package of the npm registry, so its rules for the parts used here are written
// down from the standard (datapackage.org, version 2.0): required fields, kinds of values, patterns.
const name = z.string().regex(/^[a-z0-9._-]+$/);
const source = z.object({ title: z.string().min(1), path: z.url().optional() });
const field = z.object({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum([
    'string',
    'number',
    'integer',
    'boolean',
    'object',
    'array',
    'list',
    'datetime',
    'date',
    'time',
    'year',
    'yearmonth',
    'duration',
    'geopoint',
    'geojson',
    'any',
  ]),
  format: z.string().optional(),
  constraints: z
    .object({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() })
    .optional(),
});
const tableSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(field).min(1),
  missingValues: z.array(z.string()),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.object({
        fields: z.array(z.string()).min(1),
        reference: z.object({ resource: z.string(), fields: z.array(z.string()).min(1) }),
      }),
    )
    .min(1)
    .optional(),
});
const resource = z.object({
  name,
  // Relative, no way up and no absolute path.
  path: z.string().regex(/^(?!\/|\.)(?!.*\.\.)[^:]+$/),
  type: z.literal('table').optional(),
  title: z.string().min(1),
  description: z.string().optional(),
  format: z.string(),
  mediatype: z.string().regex(/^(.+)\/(.+)$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/),
  sources: z.array(source).min(1).optional(),
  schema: tableSchema.optional(),
});
const descriptorSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  keywords: z.array(z.string()).min(1),
  licenses: z.array(z.object({ name: z.string(), path: z.url(), title: z.string() })).min(1),
  contributors: z
    .array(z.object({ title: z.string(), path: z.url(), roles: z.array(z.string()).min(1) }))
    .min(1),
  sources: z.array(source).min(1),
  resources: z.array(resource).min(1),
});

vi.stubEnv('SITE', 'https://datenwert.example');
const catalog = readContent().catalog!;
const descriptor = dataPackage(catalog, interfaceOf('en'));

describe('the data package', () => {
  it('has every field that the standard asks for, in the form it asks for', () => {
    expect(descriptorSchema.safeParse(JSON.parse(JSON.stringify(descriptor))).error?.issues).toBeUndefined();
  });

  it('names each resource and each file once', () => {
    for (const key of ['name', 'path'] as const) {
      const all = descriptor.resources.map((one) => one[key]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('describes the columns that the tables have, in their order', () => {
    const tables = new Map([
      ['facts', factsCsv(catalog)],
      ['charts', figuresCsv([...catalog.figures.keys()], catalog, interfaceOf('en'))],
      ...[...catalog.series.values()].map((one) => [one.id, seriesCsv(one)] as const),
    ]);
    for (const one of descriptor.resources) {
      if (!('schema' in one)) continue;
      expect(one.schema.fields.map((column: { name: string }) => column.name)).toEqual(
        csvParse(tables.get(one.name)!).columns,
      );
    }
  });

  it('keeps the cells to the words and types that the columns promise', () => {
    const facts = descriptor.resources[0] as z.infer<typeof resource>;
    const rows = csvParse(factsCsv(catalog));
    for (const { name: column, type, constraints } of facts.schema!.fields)
      for (const row of rows) {
        const cell = row[column]!;
        if (constraints?.required) expect(cell, `${row['id']} ${column}`).not.toBe('');
        if (cell && constraints?.enum) expect(constraints.enum).toContain(cell);
        if (cell && type === 'number')
          expect(Number.isFinite(Number(cell)), `${row['id']} ${column}: ${cell}`).toBe(true);
      }
  });

  it('points from the series to facts that exist', () => {
    for (const series of catalog.series.values())
      for (const row of csvParse(seriesCsv(series)))
        if (row['fact']) expect(catalog.facts.has(row['fact'])).toBe(true);
  });

  it('takes its version and day from the change log', () => {
    const [latest] = dataChanges();
    expect([descriptor.version, descriptor.created.slice(0, 10)]).toEqual([latest!.version, latest!.date]);
  });
});

describe('the files', () => {
  it('hold every fact once, as CSV and as JSON, with its permanent address', () => {
    const rows = csvParse(factsCsv(catalog));
    const json = JSON.parse(factsJson(catalog)) as { id: string; address: string }[];
    expect(rows.map(({ id }) => id)).toEqual(json.map(({ id }) => id));
    expect(new Set(json.map(({ id }) => id)).size).toBe(catalog.facts.size);
    for (const { id, address } of json) expect(address).toMatch(new RegExp(`/facts/[a-z0-9-]+/#fact-${id}$`));
  });

  it('have a JSON Schema that knows every field of a fact', () => {
    const { items } = factsJsonSchema(catalog) as { items: { properties: object; required: string[] } };
    expect(Object.keys(items.properties)).toEqual(
      expect.arrayContaining([...Object.keys(factSchema.shape), 'id', 'topic', 'address']),
    );
    expect(items.required).toEqual(
      expect.arrayContaining(['id', 'label', 'kind', 'place', 'verified', 'dataType']),
    );
  });
});

describe('the bibliography', () => {
  const some = [...catalog.sources.values()].slice(0, 40);
  const { csl, bibtex, ris } = formatBibliography(some);

  it('holds every source in each format, in one order', () => {
    expect((JSON.parse(csl) as { id: string }[]).map(({ id }) => id)).toEqual(some.map(({ id }) => id));
    expect([...ris.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id)).toEqual(some.map(({ id }) => id));
    expect(bibtex.match(/^@/gm)).toHaveLength(some.length);
  });

  it('leaves web addresses whole', () => {
    for (const { URL } of some) if (URL) expect(ris).toContain(`UR  - ${URL}\r\n`);
  });

  it('keeps our own fields out of CSL-JSON', () => {
    expect(csl).not.toMatch(/"(topic|background)":/);
  });
});
