import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findReferences } from '../../../src/catalog/articles';
import { joinContent } from '../../../src/catalog/join';
import type { Catalog, RawContent } from '../../../src/catalog/types';
import { findUnfinished } from '../../../src/catalog/unfinished';
import { chartView } from '../../../src/components/chart-view';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { chartSchema } from '../../../src/schemas/chart';
import { factsSchema } from '../../../src/schemas/fact';
import { practiceSchema } from '../../../src/schemas/practice';
import { sourcesSchema } from '../../../src/schemas/source';
import { readContent } from '../../content/read-content';
import { answer, chartTypes, create } from '../../../src/commands/new.mjs';
import { interfaceOf } from '../publish/interface';

const tool = fileURLToPath(new URL('../../../src/commands/new.mjs', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'datenwert-new-'));
const options = { root: project, today: '2026-12-01' };
const present = readContent();
const parts = ['facts', 'sources', 'calculators', 'charts', 'interface', 'practices'];

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
/** What the tool says of a request that it refuses. */
const refusal = (...words: string[]) => {
  try {
    answer(words, options);
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
  throw new Error(`Made what it should refuse: ${words.join(' ')}`);
};
/** The present content with something more in it, joined. */
const joinedWith = (more: Partial<RawContent>): Catalog => {
  const both = (name: keyof RawContent) => ({ ...present[name], ...more[name] });
  return joinContent({
    ...present,
    practices: more.practices ?? present.practices,
    ...Object.fromEntries(
      parts.filter((name) => name !== 'practices').map((name) => [name, both(name as 'facts')]),
    ),
  });
};

beforeAll(() => {
  for (const part of parts)
    cpSync(join('content', part), join(project, 'content', part), { recursive: true });
});
afterAll(() => rmSync(project, { recursive: true }));

describe('a new case study', () => {
  const id = 'made-by-test';
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    made = run('practice', id);
  });

  it('is made from the command line, which names every file and what comes next', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    for (const file of [
      `facts/${id}/reward.yaml`,
      `sources/${id}.json`,
      `charts/${id}-picture.yaml`,
      `practices/${id}/en.mdx`,
      `practices/${id}/de.mdx`,
    ]) {
      expect(made.stdout).toContain(`made     content/${file}`);
      expect(existsSync(join(project, 'content', file))).toBe(true);
    }
    expect(made.stdout).toContain(`npm run new -- chart <id> --practice ${id}`);
    expect(made.stdout).toContain(`/practices/${id}/`);
  });

  it('has a name in every language, and no line of code changes', () => {
    for (const language of ['en', 'de']) {
      const file = `content/interface/${language}.yaml`;
      const before = readFileSync(file, 'utf8').split('\n');
      const after = read(file).split('\n');
      expect(after.filter((line) => !before.includes(line))).toEqual([
        `topic.${id}: "FILL IN: Made by test"`,
      ]);
      expect(after.toSpliced(after.indexOf(`topic.${id}: "FILL IN: Made by test"`), 1)).toEqual(before);
    }
    expect(existsSync(join(project, 'src'))).toBe(false);
  });

  it('fits the schemas, and its article cites its fact', () => {
    const facts = factsSchema.parse(parse(read(`content/facts/${id}/reward.yaml`)));
    const sources = sourcesSchema.parse(JSON.parse(read(`content/sources/${id}.json`)));
    const catalog = joinedWith({
      facts: { [`${id}/reward`]: facts },
      sources: { [id]: sources },
      practices: [...present.practices, id],
    });
    for (const language of ['en', 'de']) {
      const [, head = '', text = ''] = read(`content/practices/${id}/${language}.mdx`).split(/^---$/m);
      expect(practiceSchema.parse(parse(head)).order).toBe(present.practices.length + 1);
      const cited = findReferences(text);
      expect(cited).toHaveLength(1);
      expect(cited.every((one) => catalog[one.collection].has(one.id))).toBe(true);
      expect(text).not.toContain('{{');
    }
  });

  it('gets its first charts and a calculator from its first fact', () => {
    create('calculator', 'test-sum', { ...options, practice: id });
    for (const type of ['price-ladder', 'timeline', 'data-flow', 'lens-strip', 'lines'])
      create('chart', `test-${type}`, { ...options, practice: id, type });
    expect(parse(read('content/charts/test-lines.yaml'))).toMatchObject({
      calculator: 'test-sum',
      steps: ['total'],
      over: 'payment',
    });
    expect(parse(read('content/charts/test-price-ladder.yaml'))).toMatchObject({
      unit: 'EUR/month',
      rows: [{ quantity: { fact: `${id}-reward` } }],
    });
  });

  it('is never made twice', () => {
    const before = read(`content/facts/${id}/reward.yaml`);
    expect(refusal('practice', id)).toContain(`The id "${id}" is taken by content/practices`);
    expect(read(`content/facts/${id}/reward.yaml`)).toBe(before);
  });
});

describe('a new chart or calculator', () => {
  it.each(['shopper-panel', 'assistant', 'samples', 'o2-mobility', 'insider-sales'])(
    'of %s fits the schema, joins and is drawn, whatever its type',
    (practice) => {
      for (const type of chartTypes.filter((one) => one !== 'curve')) {
        const id = `${practice}-new-${type}`;
        create('chart', id, { ...options, practice, type });
        const chart = chartSchema.parse(parse(read(`content/charts/${id}.yaml`)));
        const catalog = joinedWith({ charts: { [id]: chart } });
        expect(chartView(id, catalog, interfaceOf('en')).wide).toContain('<svg');
        expect(findUnfinished(chart).map(({ field }) => field)).toContain('title.de');
      }
    },
    30_000,
  );

  it('can be a curve over a calculator that has a step in percent', () => {
    create('chart', 'new-curve', {
      ...options,
      practice: 'o2-mobility',
      type: 'curve',
      calculator: 'three-euros',
    });
    const chart = chartSchema.parse(parse(read('content/charts/new-curve.yaml')));
    expect(
      chartView('new-curve', joinedWith({ charts: { 'new-curve': chart } }), interfaceOf('de')).wide,
    ).toContain('<svg');
  });

  it('can be a calculator, whose formulas compile', () => {
    create('calculator', 'new-sum', { ...options, practice: 'samples' });
    const calculator = calculatorSchema.parse(parse(read('content/calculators/new-sum.yaml')));
    const { model } = joinedWith({ calculators: { 'new-sum': calculator } }).calculators.get('new-sum')!;
    expect(model.steps.map(({ name, unit }) => [name, unit])).toEqual([['total', 'EUR']]);
  });

  it('names its schema for editors in the first line', () => {
    const first = read('content/calculators/new-sum.yaml').split('\n')[0];
    expect(first).toBe(readFileSync('content/calculators/three-euros.yaml', 'utf8').split('\n')[0]);
  });
});

describe('what cannot be made', () => {
  const all = () => readdirSync(project, { recursive: true }).length;

  it.each([
    [['practice', 'Loyalty_Card'], 'cannot be an id'],
    [['practice', '2-cards'], 'a letter first'],
    [['practice'], 'An id is missing'],
    [[], 'Say what to make'],
    [['fact', 'a'], '"fact" is nothing to make'],
    [
      ['chart', 'overview', '--practice', 'samples', '--type', 'lines'],
      'taken by content/charts/overview.yaml',
    ],
    [['calculator', 'overview', '--practice', 'samples'], 'taken by content/charts/overview.yaml'],
    [['calculator', 'a'], 'Name the case study. Add --practice with one of: assistant'],
    [['calculator', 'a', '--practice', 'sample'], 'There is no case study "sample"'],
    [['chart', 'a', '--practice', 'samples'], 'Name the type of chart. Add --type with one of: curve'],
    [['chart', 'a', '--practice', 'samples', '--type', 'pie'], 'no template for charts of type "pie"'],
    [['chart', 'a', '--practice', 'samples', '--type', 'lines', '--calculator', 'b'], 'no calculator "b"'],
    [
      ['chart', 'a', '--practice', 'valuation', '--type', 'curve'],
      'Make one first: npm run new -- calculator',
    ],
    [['practice', 'a', '--colour'], "Unknown option '--colour'"],
  ])('is told and leaves no file: %j', (words, message) => {
    const before = all();
    expect(refusal(...words)).toContain(message);
    expect(all()).toBe(before);
  });

  it('ends the command with a message and status 1', () => {
    const { status, stdout, stderr } = run('practice');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('An id is missing');
  });

  it('is explained by --help', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') as string });
  });
});
