import { csvParse } from 'd3';
import type { CalculatorModel } from '../models/calculator';
import { compileCalculator } from '../models/compile';
import type { FactNumbers } from '../models/fact-figure';
import { nearest } from '../models/nearest';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { ContentError } from '../schemas/content-error';
import type { FactData, FactEntry } from '../schemas/fact';
import type { TermData } from '../schemas/glossary';
import type { SeriesDefinition } from '../schemas/series';
import type { Source } from '../schemas/source';
import { factPlace, sortFactFiles } from './fact-files';
import { factsOfCalculator, factsOfChart } from './fact-use';
import { figuresOf, type Figure } from './figures';

/** A bibliographic item and the topic whose file holds it. */
export type CatalogSource = Source & { topic: string };

export interface Fact extends FactData {
  id: string;
  topic: string;
  /** Where it is written, from the root of the project. */
  file: string;
  cited: CatalogSource | undefined;
}

export interface Calculator {
  id: string;
  definition: CalculatorDefinition;
  model: CalculatorModel;
}

/** A table over time with the facts its values come from. */
export interface Series {
  id: string;
  definition: SeriesDefinition;
  rows: Record<string, string>[];
  facts: string[];
}

/** The content as it lies in the files, before it is joined. */
export interface RawContent {
  /** By file, as `samples/reward`. */
  facts: Record<string, Record<string, FactEntry>>;
  sources: Record<string, Source[]>;
  series: Record<string, { definition: SeriesDefinition; csv: string }>;
  calculators: Record<string, CalculatorDefinition>;
  charts: Record<string, ChartDefinition>;
  /** Glossary entries by id and language. */
  glossary?: Record<string, Record<string, TermData>>;
}

/** The content joined: every id resolves. */
export interface Catalog {
  facts: ReadonlyMap<string, Fact>;
  sources: ReadonlyMap<string, CatalogSource>;
  series: ReadonlyMap<string, Series>;
  /** The facts as calculators see them. */
  numbers: FactNumbers;
  calculators: ReadonlyMap<string, Calculator>;
  charts: ReadonlyMap<string, ChartDefinition>;
  /** Charts and calculators alike: everything that has a page, an embed and files of its own. */
  figures: ReadonlyMap<string, Figure>;
  /** Glossary entries by id; each in every language. */
  glossary: ReadonlyMap<string, Readonly<Record<string, TermData>>>;
}

/** Throws unless an id is known, naming the nearest ids. */
function need(file: string, field: string, id: string, folder: string, known: Iterable<string>): void {
  const ids = [...known];
  if (!ids.includes(id))
    throw new ContentError(
      file,
      field,
      `names "${id}", which content/${folder} does not have`,
      `Did you mean ${nearest(id, ids).join(', ')}?`,
    );
}

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
      facts.set(id, { ...place, ...fact, id, file, cited });
    }
  }

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
    const used = [...new Set(cited.filter(Boolean))];
    for (const fact of used) need(`content/series/${id}.csv`, 'fact', fact, 'facts', facts.keys());
    series.set(id, { id, definition, rows, facts: used });
  }

  const calculators = new Map<string, Calculator>();
  for (const [id, definition] of Object.entries(raw.calculators)) {
    calculators.set(id, { id, definition, model: compileCalculator(id, definition, numbers) });
    // The model needs facts with numbers only; marks and checks name others.
    for (const fact of factsOfCalculator({ definition }))
      need(`content/calculators/${id}.yaml`, 'fact', fact, 'facts', facts.keys());
  }

  const charts = new Map(Object.entries(raw.charts));
  for (const [id, chart] of charts) {
    const file = `content/charts/${id}.yaml`;
    if (calculators.has(id))
      throw new ContentError(file, 'id', 'is also the id of a calculator', 'Rename the chart.');
    if ('calculator' in chart && chart.calculator)
      need(file, 'calculator', chart.calculator, 'calculators', calculators.keys());
    if (chart.type === 'picture')
      for (const { quantity } of chart.parts)
        if (quantity && 'step' in quantity) {
          need(file, 'parts.quantity.calculator', quantity.calculator, 'calculators', calculators.keys());
          const steps = calculators.get(quantity.calculator)!.model.steps.map(({ name }) => name);
          if (!steps.includes(quantity.step))
            throw new ContentError(
              file,
              'parts.quantity.step',
              `names "${quantity.step}", which the calculator "${quantity.calculator}" does not have`,
              `Did you mean ${nearest(quantity.step, steps).join(', ')}?`,
            );
        }
    if (chart.type === 'overview')
      for (const { calculator } of chart.scales.flatMap(({ groups }) => groups))
        need(file, 'scales.groups.calculator', calculator, 'calculators', calculators.keys());
    if (chart.type === 'lines')
      for (const { id: name } of chart.series ?? []) need(file, 'series', name, 'series', series.keys());
    for (const fact of factsOfChart(chart, { calculators, series }))
      need(file, 'fact', fact, 'facts', facts.keys());
  }

  const glossary = new Map(Object.entries(raw.glossary ?? {}));
  for (const [id, versions] of glossary)
    for (const [language, { see }] of Object.entries(versions))
      for (const other of see)
        need(`content/glossary/${id}/${language}.mdx`, 'see', other, 'glossary', glossary.keys());

  return {
    facts,
    sources,
    numbers,
    series,
    calculators,
    charts,
    figures: figuresOf({ charts, calculators, series }),
    glossary,
  };
}
