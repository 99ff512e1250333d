import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import type { Bilingual, Change } from '../schemas/shared';
import { dataChanges } from './data-changes';
import { factsOfCalculator, factsOfChart } from './fact-use';
import type { Calculator, Catalog } from './join';

/** What every chart and every calculator has, whatever it draws. */
interface Shown {
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

const files = ['svg', 'png', 'csv', 'json', 'bib', 'ris', 'csl.json'] as const;

/**
 * The day on which a figure got its present version. One that has not been published yet goes by the day of the data it
 * rests on.
 */
export function publishedOn({ version, changes }: ChartDefinition | CalculatorDefinition): string {
  const change = changes.find((one) => one.version === version) ?? changes.at(-1);
  return change?.date ?? dataChanges()[0]!.date;
}

const shown = (
  id: string,
  definition: ChartDefinition | CalculatorDefinition,
  facts: readonly string[],
): Omit<Shown, 'files'> => ({
  id,
  practice: definition.practice,
  version: definition.version,
  title: definition.title,
  subtitle: definition.subtitle,
  alt: definition.alt,
  note: definition.note,
  changes: definition.changes,
  published: publishedOn(definition),
  facts: [...new Set(facts)],
});

/** Everything that is shown, by id: charts first, then calculators. No id is both, which joining sees to. */
export function figuresOf({
  charts,
  calculators,
  series,
}: Pick<Catalog, 'charts' | 'calculators' | 'series'>): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const [id, chart] of charts)
    figures.set(id, {
      ...shown(id, chart, factsOfChart(chart, { calculators, series })),
      kind: 'chart',
      chart,
      files,
    });
  for (const [id, calculator] of calculators)
    figures.set(id, {
      ...shown(id, calculator.definition, factsOfCalculator(calculator)),
      kind: 'calculator',
      calculator,
      files: [...files, 'xlsx'],
    });
  return figures;
}
