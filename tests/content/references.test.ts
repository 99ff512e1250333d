import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/models/nearest';
import { topics } from '../../src/schemas/shared';
import { readContent } from './read-content';

const { facts, series, calculators, charts } = readContent();
const known: Record<string, ReadonlySet<string>> = {
  fact: new Set(Object.values(facts).flatMap((group) => Object.keys(group))),
  series: new Set(Object.keys(series)),
  calculator: new Set(Object.keys(calculators)),
  practice: new Set([...topics, 'general']),
};

/** The collection a field's ids belong to; `facts` lists ids or maps names to `{ fact }`. */
const collections: Record<string, string> = {
  fact: 'fact',
  facts: 'fact',
  calculator: 'calculator',
  practice: 'practice',
  series: 'series',
};

interface Named {
  field: string;
  collection: string;
  id: string;
}

/** Every id that a definition names, wherever in it. */
function findNames(value: unknown, path: string[] = []): Named[] {
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (typeof value === 'string') {
    // A list of `series` names each by its `id`.
    const owner = field === 'id' && path.at(-3) === 'series' ? 'series' : field;
    const collection = collections[owner];
    return collection ? [{ field: path.join('.'), collection, id: value }] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => findNames(inner, [...path, key]));
}

const definitions = [
  ...Object.entries(calculators).map(([id, definition]) => ({
    file: `content/calculators/${id}.yaml`,
    definition,
  })),
  ...Object.entries(charts).map(([id, definition]) => ({ file: `content/charts/${id}.yaml`, definition })),
  ...Object.entries(series).map(([id, { definition }]) => ({
    file: `content/series/${id}.yaml`,
    definition,
  })),
];

describe.each(definitions)('$file', ({ definition }) => {
  it('names only facts, series, calculators and practices that exist', () => {
    const lost = findNames(definition)
      .filter(({ collection, id }) => !known[collection]!.has(id))
      .map(
        ({ field, collection, id }) =>
          `${field}: ${id}; nearest: ${nearest(id, known[collection]!).join(', ')}`,
      );
    expect(lost).toEqual([]);
  });
});

const versioned = definitions.flatMap(({ file, definition }) =>
  'changes' in definition ? [{ file, version: definition.version, changes: definition.changes }] : [],
);

describe.each(versioned)('$file', ({ version, changes }) => {
  it('logs a change for its present version, the latest last; nothing while it is unpublished', () => {
    const versions = changes.map((change) => change.version);
    expect(versions.at(-1) ?? 1).toBe(version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });
});

describe.each(Object.keys(calculators))('content/calculators/%s.yaml', (id) => {
  const { steps, inputs, picture, lenses } = calculators[id]!;

  it('draws only inputs and steps that it has', () => {
    const named = {
      inputs:
        'over' in picture
          ? [picture.over, ...('off' in picture && picture.off ? [picture.off.input] : [])]
          : [],
      steps: [
        ...('steps' in picture ? picture.steps : []),
        ...('step' in picture ? [picture.step] : []),
        ...lenses.flatMap(({ step, also }) => [step, ...also.map((reading) => reading.step)]),
      ].filter((step) => step !== undefined),
    };
    expect(named.inputs.filter((name) => !(name in inputs))).toEqual([]);
    expect(named.steps.filter((name) => !(name in steps))).toEqual([]);
  });
});
