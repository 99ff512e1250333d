import { csvParse } from 'd3-dsv';
import { compileCalculator } from '../models/compile';
import type { FactNumbers } from '../models/fact-figure';
import { nearest } from '../models/nearest';
import { ContentError } from '../schemas/content-error';
import { splitUnit } from '../schemas/fact';
import { literature } from '../schemas/shared';
import { languageNames } from '../schemas/words';
import { checkRangeSides } from './asked-prices';
import { checkCopies } from './copies';
import { checkEvidence } from './evidence';
import { factPlace, sortFactFiles } from './fact-files';
import { figuresOf } from './figures';
import { completeLabel } from './labels';
import { gradeLenses } from './lens-grades';
import { placeOf } from './line-of';
import { checkReferences } from './references';
import type { Calculator, Catalog, CatalogSource, Fact, RawContent, Series } from './types';

/**
 * Joins facts, sources, series, charts and calculators and checks every reference between them.
 *
 * @throws ContentError with file, field and remedy at the first reference that does not resolve
 */
export function joinContent(raw: RawContent): Catalog {
  const sources = new Map<string, CatalogSource>();
  for (const [topic, items] of Object.entries(raw.sources))
    for (const source of items) {
      if (sources.has(source.id))
        throw new ContentError(
          `content/sources/${topic}.json`,
          source.id,
          'occurs twice',
          'Keep one entry and let all facts name it.',
        );
      sources.set(source.id, { ...source, topic });
    }

  const facts = new Map<string, Fact>();
  for (const [entry, entries] of sortFactFiles(raw.facts)) {
    const { file, ...place } = factPlace(entry);
    for (const [id, fact] of Object.entries(entries)) {
      const other = facts.get(id);
      if (other) throw new ContentError(file, id, `is also in ${other.file}`, 'Rename one of the two facts.');
      const cited = fact.source ? sources.get(fact.source) : undefined;
      if (fact.source && !cited)
        throw new ContentError(
          file,
          `${id}.source`,
          `names "${fact.source}", which no file in content/sources has`,
          `Add the source, or did you mean ${nearest(fact.source, sources.keys()).join(', ')}?`,
        );
      const label = completeLabel(fact.label, (missing, standsIn) =>
        // Whoever builds is to read it; a log of the host keeps it.
        // eslint-disable-next-line no-console
        console.warn(
          `${placeOf(file, [id, 'label'])}: ${id}.label has no ${languageNames[missing]} text; the ${languageNames[standsIn]} one stands in for it.`,
        ),
      );
      facts.set(id, { ...place, ...fact, ...splitUnit(fact.unit), label, id, file, cited });
    }
  }

  checkEvidence(facts.values());
  checkCopies(facts.values());

  const numbers: FactNumbers = new Map(
    [...facts].map(([id, fact]) => [id, { ...fact, unit: fact.unit ?? null, per: fact.per ?? null }]),
  );
  const series = new Map<string, Series>();
  for (const [id, { definition, csv }] of Object.entries(raw.series)) {
    const rows = [...csvParse(csv)] as Record<string, string>[];
    const cited = [
      ...rows.map((row) => row['fact'] ?? ''),
      ...definition.breaks.map(({ fact }) => fact ?? ''),
    ];
    series.set(id, { id, definition, rows, facts: [...new Set(cited.filter(Boolean))] });
  }

  const calculators = new Map<string, Calculator>();
  for (const [id, definition] of Object.entries(raw.calculators))
    calculators.set(id, {
      id,
      definition,
      model: gradeLenses(compileCalculator(id, definition, numbers), facts),
    });
  for (const { model } of calculators.values()) checkRangeSides(model, facts);

  const charts = new Map(Object.entries(raw.charts));
  for (const id of charts.keys())
    if (calculators.has(id))
      throw new ContentError(
        `content/charts/${id}.yaml`,
        'id',
        'is also the id of a calculator',
        'Rename the chart.',
      );

  const joined = {
    topics: [...raw.practices, literature],
    facts,
    sources,
    numbers,
    series,
    calculators,
    charts,
    glossary: new Map(Object.entries(raw.glossary ?? {})),
  };
  const catalog: Catalog = { ...joined, figures: figuresOf(joined) };
  checkReferences(catalog);
  return catalog;
}
