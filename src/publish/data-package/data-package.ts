import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Catalog, Interface } from '../../catalog';
import type { CatalogSource, Fact, Series } from '../../catalog/types';
import { absoluteUrl, fileUrl } from '../../i18n/addresses';
import { factSchema } from '../../schemas/fact';
import { allSources } from '../citation/bibliography';
import { dataChanges } from '../../catalog/data-changes';
import type { Language } from '../../i18n/languages';
import { writeCsv } from '../../i18n/csv';
import { factColumns } from './data-package-columns';
import { figureColumns, figuresCsv } from './figure-table';

/** The permanent address of a fact, in English. */
export const factAddress = ({ id, topic }: Pick<Fact, 'id' | 'topic'>): string =>
  absoluteUrl('en', `/facts/${topic}/#fact-${id}`);

/** All facts as CSV, a row each. */
export function factsCsv({ facts, topics }: Catalog, language: Language = 'en'): string {
  const columns = factColumns(factAddress, topics);
  const rows = [...facts.values()].map((fact) => columns.map(({ read }) => read(fact)));
  return writeCsv([columns.map(({ name }) => name), ...rows], language);
}

/** All facts as JSON: each as in the files of the site, with its id, topic and permanent address. */
export function factsJson({ facts }: Catalog): string {
  const all = [...facts.values()].map(({ cited: _cited, file: _file, ...fact }) => ({
    ...fact,
    address: factAddress(fact),
  }));
  return `${JSON.stringify(all, null, 1)}\n`;
}

/** The JSON Schema of facts.json, made from the schema that the build checks every fact with. */
export function factsJsonSchema({ topics }: Catalog): Record<string, unknown> {
  const publishedFact = factSchema.safeExtend({ id: z.string(), topic: z.enum(topics), address: z.url() });
  return {
    ...z.toJSONSchema(z.array(publishedFact), { io: 'output' }),
    $id: fileUrl('/data/facts.schema.json'),
    title: 'Facts of Datenwert',
  };
}

/** A series as CSV, its numbers as numbers. */
export function seriesCsv({ definition, rows }: Series, language: Language = 'en'): string {
  const names = definition.columns.map(({ name }) => name);
  const cells = rows.map((row) =>
    definition.columns.map(({ name, type }) =>
      type === 'number' && row[name] ? Number(row[name]) : row[name],
    ),
  );
  return writeCsv([names, ...cells], language);
}

const fieldTypes = {
  year: 'year',
  quarter: 'string',
  date: 'date',
  number: 'number',
  string: 'string',
} as const;

interface Listed {
  title: string;
  path?: string;
}

const listed = ({ title, URL }: CatalogSource): Listed => ({ title, ...(URL && { path: URL }) });

/** What describes a file, its size and checksum among it. */
const fileOf = (name: string, path: string, text: string, format: string, mediatype: string) => ({
  ...{ name, path, format, mediatype, encoding: 'utf-8' },
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

function seriesResource(series: Series, { facts }: Catalog) {
  const { id, definition } = series;
  const cited = new Map(
    series.facts.flatMap((fact) => facts.get(fact)?.cited ?? []).map((source) => [source.id, listed(source)]),
  );
  const linked = definition.columns.some(({ name }) => name === 'fact');
  return {
    ...fileOf(id, `${id}.csv`, seriesCsv(series), 'csv', 'text/csv'),
    type: 'table',
    title: definition.title.en,
    description: definition.description.en,
    ...(cited.size > 0 && { sources: [...cited.values()] }),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: definition.columns.map(({ name, label, type, unit }) => ({
        ...{ name, title: label.en, type: fieldTypes[type] },
        ...(unit && { unit }),
      })),
      missingValues: [''],
      ...(linked && {
        foreignKeys: [{ fields: ['fact'], reference: { resource: 'facts', fields: ['id'] } }],
      }),
    },
  };
}

/**
 * The descriptor of all downloads in the Data Package 2.0 standard (datapackage.org), in English.
 *
 * @example JSON.parse(JSON.stringify(dataPackage(catalog, ui))).resources[0].name // 'facts'
 */
export function dataPackage(catalog: Catalog, ui: Interface) {
  const { t, text } = ui;
  const [latest] = dataChanges();
  const { csl, bibtex, ris } = allSources(catalog.sources);
  const licence = {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0',
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'datenwert',
    title: t('data.package-title'),
    description: t('data.description'),
    homepage: absoluteUrl('en', '/data/'),
    version: latest!.version,
    created: `${latest!.date}T00:00:00Z`,
    keywords: ['personal data', 'privacy', 'data prices', 'data economy'],
    licenses: [licence],
    contributors: [{ title: t('site.name'), path: absoluteUrl('en', '/'), roles: ['publisher'] }],
    sources: [...catalog.sources.values()].map(listed),
    resources: [
      {
        ...fileOf('facts', 'facts.csv', factsCsv(catalog), 'csv', 'text/csv'),
        type: 'table',
        title: t('data.facts'),
        description: t('data.facts-text'),
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: factColumns(factAddress, catalog.topics).map(
            ({ name, type, format, required, enum: words }) => ({
              ...{ name, type, ...(format && { format }), description: text(`data.column.${name}`) },
              ...((required || words) && {
                constraints: { ...(required && { required }), ...(words && { enum: [...words] }) },
              }),
            }),
          ),
          missingValues: [''],
          primaryKey: ['id'],
        },
      },
      {
        ...fileOf(
          'charts',
          'charts.csv',
          figuresCsv([...catalog.figures.keys()], catalog, ui),
          'csv',
          'text/csv',
        ),
        type: 'table',
        title: t('data.charts'),
        description: t('data.charts-text'),
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: figureColumns.map(({ name, type, required, enum: words }) => ({
            ...{ name, type, description: text(`data.figure.${name}`) },
            ...((required || words) && {
              constraints: { ...(required && { required }), ...(words && { enum: [...words] }) },
            }),
          })),
          missingValues: [''],
          primaryKey: ['figure', 'kind', 'name'],
        },
      },
      ...[...catalog.series.values()].map((series) => seriesResource(series, catalog)),
      {
        ...fileOf('facts-json', 'facts.json', factsJson(catalog), 'json', 'application/json'),
        title: t('data.facts-json'),
      },
      {
        ...fileOf('sources', 'sources.json', csl, 'json', 'application/vnd.citationstyles.csl+json'),
        title: t('data.sources-csl'),
      },
      {
        ...fileOf('sources-bibtex', 'sources.bib', bibtex, 'bib', 'application/x-bibtex'),
        title: t('data.sources-bibtex'),
      },
      {
        ...fileOf('sources-ris', 'sources.ris', ris, 'ris', 'application/x-research-info-systems'),
        title: t('data.sources-ris'),
      },
    ],
  };
}
