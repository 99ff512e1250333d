import type { CalculatorModel } from '../models/calculator';
import { ContentError } from '../schemas/content-error';
import type { PracticeData } from '../schemas/practice';
import { factsOfCalculator, factsOfChart } from './fact-use';
import type { Catalog, Fact } from './types';
import { factsOfLens } from './lens-facts';

/** A price that people asked for their data, in a survey or an auction; it holds for those data alone. */
const isAskedPrice = (fact: Fact | undefined): fact is Fact =>
  fact?.basis === 'asked' && fact.kind === 'willingness-to-accept';

/** Every fact that a head of a case study names, however deep. */
function factsNamed(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factsNamed);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'fact' && typeof inner === 'string' ? [inner] : factsNamed(inner),
  );
}

/**
 * Refuses an asking price that stands beside other data than it was asked for: in the head of a case study, in its charts and
 * calculators, and behind each answer of a choice that stands for a kind of data.
 *
 * @param practices - heads of the case studies, ids as `samples/en`
 * @throws ContentError naming file, field and remedy
 */
export function checkAskedPrices(
  practices: readonly { id: string; data: PracticeData }[],
  { facts, charts, calculators, series }: Pick<Catalog, 'facts' | 'charts' | 'calculators' | 'series'>,
): void {
  const dataOf = new Map(practices.map(({ id, data }) => [id.split('/')[0]!, data.dataTypes]));
  const check = (file: string, field: string, used: readonly string[], data: readonly string[]) => {
    for (const fact of used.map((id) => facts.get(id)))
      if (isAskedPrice(fact) && !data.includes(fact.dataType))
        throw new ContentError(
          file,
          field,
          `shows "${fact.id}", a price asked for ${fact.dataType} data, beside ${data.join(', ')}`,
          `Take it out, or use a price asked for ${data.join(' or ')} (dataType of the fact).`,
        );
  };
  for (const { id, data } of practices)
    check(`content/practices/${id}.mdx`, 'receipt', factsNamed(data), data.dataTypes);
  for (const [id, chart] of charts) {
    const data = dataOf.get(chart.practice);
    if (data) check(`content/charts/${id}.yaml`, 'fact', factsOfChart(chart, { calculators, series }), data);
  }
  for (const [id, calculator] of calculators) {
    const { definition, model } = calculator;
    const file = `content/calculators/${id}.yaml`;
    const kinds = Object.entries(definition.inputs).filter(([, { options }]) =>
      options?.some(({ data }) => data),
    );
    for (const [name, { options = [] }] of kinds)
      for (const [index, { id: option, data }] of options.entries())
        if (data)
          for (const lens of model.lenses)
            check(
              file,
              `lenses.${lens.id} (${name}: ${option})`,
              factsOfLens(model, lens.id, { values: { [name]: index }, all: true }),
              [data],
            );
    const data = dataOf.get(definition.practice);
    if (data && kinds.length === 0) check(file, 'fact', factsOfCalculator(calculator), data);
  }
}

/** What people would pay to keep data, and what they would take to give them. */
const sides = { 'willingness-to-accept': 'asked', 'willingness-to-pay': 'paid' } as const;

/**
 * Refuses a range whose ends answer different questions: what people ask for data, and what they would pay to keep them.
 *
 * @throws ContentError naming file, lens and remedy
 */
export function checkRangeSides(model: CalculatorModel, facts: Catalog['facts']): void {
  const choices = model.inputs.flatMap(({ name, options = [] }) =>
    options.map((_, index) => ({ [name]: index })),
  );
  for (const { id } of model.lenses)
    for (const values of [{}, ...choices]) {
      const used = factsOfLens(model, id, { values }).flatMap((fact) => facts.get(fact) ?? []);
      const found = Object.keys(sides).map((kind) => used.find((fact) => fact.kind === kind)?.id);
      if (found.every(Boolean))
        throw new ContentError(
          `content/calculators/${model.id}.yaml`,
          `lenses.${id}`,
          `puts "${found[0]}", a price that people ask, and "${found[1]}", a price that they would pay, into one range`,
          'Show each in a lens of its own.',
        );
    }
}
