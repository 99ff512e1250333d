import type { CalculatorDefinition } from '../schemas/calculator';
import type { ChartDefinition } from '../schemas/chart';
import { dataChanges } from './data-changes';
import { factsOfCalculator, factsOfChart } from './fact-use';
import type { Catalog, Figure, Shown } from './types';

const files = ['svg', 'png', 'csv', 'json', 'bib', 'ris', 'csl.json'] as const;

/**
 * The day on which a figure got its present version. One that has not been published yet goes by the day of the data it
 * rests on.
 */
export function publishedOn({ version, changes }: Pick<ChartDefinition, 'version' | 'changes'>): string {
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
