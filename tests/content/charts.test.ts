import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartTypes } from '../../src/charts/registry';
import { compileQuantity } from '../../src/models/compile';
import { sameDimension } from '../../src/models/units';
import { readContent, root } from './read-content';

const { catalog, charts, calculators, series } = readContent();
const names = Object.keys(charts);

it('chart titles state their finding in ten words or fewer', () => {
  const long = Object.entries(charts).flatMap(([id, { title }]) =>
    Object.entries(title)
      .filter(([, text]) => text.split(/\s+/).length > 10)
      .map(([language, text]) => `content/charts/${id}.yaml: title.${language}: ${text}`),
  );
  expect(long).toEqual([]);
});

it('every chart type has its line in the audit of whom charts shut out', () => {
  const audit = readFileSync(join(root, 'tests/chartability.md'), 'utf8');
  expect(chartTypes.filter((type) => !audit.includes(`| \`${type}\``))).toEqual([]);
});

it('no chart has the id of a calculator, since both have a page under /charts/', () => {
  expect(names.filter((id) => id in calculators)).toEqual([]);
});

describe.each(names)('content/charts/%s.yaml', (id) => {
  const chart = charts[id]!;

  it('draws only steps and inputs that its calculator has', () => {
    const calculator = 'calculator' in chart && chart.calculator ? calculators[chart.calculator] : undefined;
    const steps = [
      ...('steps' in chart && chart.steps ? chart.steps : []),
      ...(chart.type === 'curve' ? [chart.step] : []),
    ];
    const over = 'over' in chart && chart.over ? [chart.over] : [];
    expect(steps.filter((name) => !(name in (calculator?.steps ?? {})))).toEqual([]);
    expect(over.filter((name) => !(name in (calculator?.inputs ?? {})))).toEqual([]);
  });

  it('draws only columns of numbers that its series have', () => {
    const lost = (('series' in chart && chart.series) || []).filter(
      ({ id: name, column }) =>
        column &&
        !series[name]?.definition.columns.some((one) => one.name === column && one.type === 'number'),
    );
    expect(lost).toEqual([]);
  });
});

const ladders = Object.entries(charts).flatMap(([id, chart]) =>
  chart.type === 'price-ladder' ? [{ file: `content/charts/${id}.yaml`, chart }] : [],
);

describe.each(ladders)('$file', ({ file, chart: { rows, unit } }) => {
  it('has numbers that can be worked out in the unit of its axis', () => {
    const problems = rows.flatMap(({ quantity }, index) => {
      if (!('formula' in quantity)) return [];
      try {
        compileQuantity(file, `rows.${index}.quantity`, quantity, catalog?.numbers ?? new Map());
        return sameDimension(quantity.unit, unit) ? [] : [`rows.${index}: ${quantity.unit} on ${unit}`];
      } catch (error) {
        return [(error as Error).message];
      }
    });
    expect(problems).toEqual([]);
  });
});

const overviews = Object.entries(charts).flatMap(([id, chart]) =>
  chart.type === 'overview' ? [{ file: `content/charts/${id}.yaml`, chart }] : [],
);

describe.each(overviews)('$file', ({ chart }) => {
  it('rests on a fact or a calculator in every cell', () => {
    const bare = chart.rows.flatMap(({ practice, cells }) =>
      cells.flatMap(({ quantity, fact, words }) => ((quantity ?? fact) ? [] : `${practice}: ${words.en}`)),
    );
    expect(bare).toEqual([]);
  });

  it('answers the same questions for every deal', () => {
    const answered = chart.rows.map(({ cells }) => cells.map(({ answer }) => answer !== undefined).join());
    expect(new Set(answered).size).toBe(1);
  });

  it('says of nothing that is only alleged that it happened', () => {
    const alleged = chart.rows.flatMap(({ practice, cells }) =>
      cells.flatMap(({ answer, quantity }) => {
        const id = quantity && 'fact' in quantity ? quantity.fact : undefined;
        return answer === 'yes' && id && catalog!.facts.get(id)?.basis === 'alleged'
          ? `${practice}: ${id}`
          : [];
      }),
    );
    expect(alleged).toEqual([]);
  });

  it('says in its title how many were asked and offered something, as its cells have it', () => {
    const both = chart.rows.filter(({ cells }) => cells[0]?.answer === 'yes' && cells[1]?.answer === 'yes');
    expect(chart.title.en).toMatch(new RegExp(`^In ${['no', 'one', 'two', 'three'][both.length]} of five`));
    expect(chart.rows).toHaveLength(5);
  });
});

const leads = Object.entries(charts).flatMap(([id, chart]) =>
  chart.type === 'picture' ? [{ id, chart }] : [],
);

it('every case has its lead picture', () => {
  const practices = [...new Set(Object.values(charts).map(({ practice }) => practice))];
  const wanted = practices
    .filter((practice) => practice !== 'valuation')
    .map((practice) => `${practice}-picture`);
  expect(leads.map(({ id }) => id).sort()).toEqual(wanted.sort());
});
