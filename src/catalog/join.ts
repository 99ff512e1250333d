import type { CalculatorModel } from '../models/calculator';
import { compileCalculator } from '../models/compile';
import { nearest } from '../models/nearest';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { ContentError } from '../schemas/content-error';
import type { FactData } from '../schemas/fact';
import type { SeriesDefinition } from '../schemas/series';
import type { Source } from '../schemas/source';

export interface Fact extends FactData {
  id: string;
  topic: string;
  cited: Source | undefined;
}

export interface Calculator {
  id: string;
  definition: CalculatorDefinition;
  model: CalculatorModel;
}

/** The content as it lies in the files, before it is joined. */
export interface RawContent {
  facts: Record<string, Record<string, FactData>>;
  sources: Record<string, Source[]>;
  series: Record<string, SeriesDefinition>;
  calculators: Record<string, CalculatorDefinition>;
  charts: Record<string, ChartDefinition>;
}

/** The content joined: every id resolves. */
export interface Catalog {
  facts: ReadonlyMap<string, Fact>;
  sources: ReadonlyMap<string, Source>;
  series: ReadonlyMap<string, SeriesDefinition>;
  calculators: ReadonlyMap<string, Calculator>;
  charts: ReadonlyMap<string, ChartDefinition>;
}

/**
 * Joins facts, sources, series, charts and calculators and checks every reference between them.
 *
 * @throws ContentError with file, field and remedy at the first reference that does not resolve
 */
export function joinContent(raw: RawContent): Catalog {
  const sources = new Map<string, Source>();
  for (const [topic, items] of Object.entries(raw.sources))
    for (const source of items) {
      if (sources.has(source.id))
        throw new ContentError(
          `content/sources/${topic}.json`,
          source.id,
          'occurs twice',
          'Keep one entry and let all facts name it.',
        );
      sources.set(source.id, source);
    }

  const facts = new Map<string, Fact>();
  for (const [topic, entries] of Object.entries(raw.facts))
    for (const [id, fact] of Object.entries(entries)) {
      const file = `content/facts/${topic}.yaml`;
      const other = facts.get(id);
      if (other)
        throw new ContentError(file, id, `is also in content/facts/${other.topic}.yaml`, 'Rename one of the two facts.');
      const cited = fact.source ? sources.get(fact.source) : undefined;
      if (fact.source && !cited)
        throw new ContentError(
          file,
          `${id}.source`,
          `names "${fact.source}", which no file in content/sources has`,
          `Add the source, or did you mean ${nearest(fact.source, sources.keys()).join(', ')}?`,
        );
      facts.set(id, { ...fact, id, topic, cited });
    }

  const calculators = new Map<string, Calculator>();
  for (const [id, definition] of Object.entries(raw.calculators))
    calculators.set(id, { id, definition, model: compileCalculator(id, definition, facts) });

  return {
    facts,
    sources,
    series: new Map(Object.entries(raw.series)),
    calculators,
    charts: new Map(Object.entries(raw.charts)),
  };
}
