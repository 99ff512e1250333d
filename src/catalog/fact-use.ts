import type { ChartDefinition, ChartPartQuantity, ChartQuantity } from '../schemas/chart';
import { factsOfSteps } from './lens-facts';
import type { Calculator, Catalog } from './types';

const ofQuantity = (quantity: ChartQuantity): string[] =>
  'fact' in quantity ? [quantity.fact] : Object.values(quantity.facts).map(({ fact }) => fact);

/** The facts of a part of a picture: those of its number, and the one its words rest on. */
function ofPart(
  { quantity, fact }: { quantity?: ChartPartQuantity | undefined; fact?: string | undefined },
  calculators: Catalog['calculators'],
): string[] {
  const own = fact ? [fact] : [];
  if (!quantity) return own;
  if (!('step' in quantity)) return [...own, ...ofQuantity(quantity)];
  const model = calculators.get(quantity.calculator)?.model;
  return model ? [...own, ...factsOfSteps(model, [quantity.step])] : own;
}

/** The facts a calculator rests on: defaults, options, marks, constants. */
export function factsOfCalculator({ definition }: Pick<Calculator, 'definition'>): string[] {
  const ids = new Set<string>();
  for (const input of Object.values(definition.inputs)) {
    if (input.fact) ids.add(input.fact);
    for (const option of input.options ?? []) {
      if (option.fact) ids.add(option.fact);
      for (const { fact } of Object.values(option.with ?? {})) ids.add(fact);
    }
    for (const { fact } of input.marks ?? []) if (fact) ids.add(fact);
  }
  for (const { fact } of Object.values(definition.facts)) ids.add(fact);
  if (definition.picture.type === 'curve')
    for (const { fact } of definition.picture.checks) if (fact) ids.add(fact);
  return [...ids];
}

/** The facts a chart rests on, its series' and calculator's included. */
export function factsOfChart(
  chart: ChartDefinition,
  { calculators, series }: Pick<Catalog, 'calculators' | 'series'>,
): string[] {
  const calculator =
    'calculator' in chart && chart.calculator ? calculators.get(chart.calculator) : undefined;
  const fromCalculator = calculator ? factsOfCalculator(calculator) : [];
  switch (chart.type) {
    case 'price-ladder':
      return chart.rows.flatMap(({ quantity }) => ofQuantity(quantity));
    case 'timeline':
      return chart.events.flatMap(({ fact }) => fact ?? []);
    case 'data-flow':
      return [...chart.nodes, ...chart.links].flatMap(({ fact }) => fact ?? []);
    case 'lines':
      return [
        ...chart.marks.flatMap(({ fact }) => fact ?? []),
        ...(chart.series ?? []).flatMap(({ id }) => series.get(id)?.facts ?? []),
        ...fromCalculator,
      ];
    case 'curve':
      return [...chart.checks.map(({ fact }) => fact), ...fromCalculator];
    case 'lens-strip':
      return fromCalculator;
    case 'picture':
      return chart.parts.flatMap((part) => ofPart(part, calculators));
    case 'overview':
      return chart.rows.flatMap(({ cells }) => cells.flatMap((cell) => ofPart(cell, calculators)));
  }
}
