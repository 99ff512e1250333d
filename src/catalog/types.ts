import type { CalculatorModel } from '../models/calculator';
import type { FactNumbers } from '../models/fact-figure';
import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import type { FactData, FactEntry } from '../schemas/fact';
import type { TermData } from '../schemas/glossary';
import type { SeriesDefinition } from '../schemas/series';
import type { Bilingual, Change } from '../schemas/shared';
import type { Source } from '../schemas/source';

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

/** What every chart and every calculator has, whatever it draws. */
export interface Shown {
  id: string;
  practice: string;
  version: number;
  title: Bilingual;
  /** Measure, unit, place and period. */
  subtitle: Bilingual;
  /** What it shows, in one sentence. */
  alt: Bilingual;
  note?: Bilingual | undefined;
  /** What was published, corrected or frozen, the oldest first; empty until it is published. */
  changes: readonly Change[];
  /** The day on which it got its present version; later lines of its change log change nothing in it. */
  published: string;
  /** The facts it rests on, each once. */
  facts: readonly string[];
  /** Endings of the files that its page offers. */
  files: readonly string[];
}

export interface ChartFigure extends Shown {
  kind: 'chart';
  chart: ChartDefinition;
}

export interface CalculatorFigure extends Shown {
  kind: 'calculator';
  calculator: Calculator;
}

/** A chart or a calculator: one of what the gallery lists, with page, embed, files and citation of its own. */
export type Figure = ChartFigure | CalculatorFigure;

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
  /** The case studies in their order: the folders of content/practices. */
  practices: readonly string[];
}

/** The content joined: every id resolves. */
export interface Catalog {
  /** What facts, sources, charts and calculators are sorted by: the case studies in their order, then the literature. */
  topics: readonly string[];
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
