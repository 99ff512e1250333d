import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkArticles, checkHeads } from '../../../src/catalog/articles';
import { joinContent } from '../../../src/catalog/join';
import { placeOf } from '../../../src/catalog/line-of';
import { checkNames } from '../../../src/catalog/references';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { chartSchema } from '../../../src/schemas/chart';
import type { PracticeData } from '../../../src/schemas/practice';
import { complaintAbout, content, fact } from './broken';

const words = { en: 'Words', de: 'Wörter' };
const common = { practice: 'shopper-panel', version: 1, title: words, subtitle: words, alt: words };

/** A calculator of two inputs whose parts each test can break. */
const calculator = (more: object = {}) =>
  calculatorSchema.parse({
    ...common,
    note: words,
    isNot: [words],
    answer: [words],
    inputs: {
      months: { label: words, value: 2, unit: 'month', min: 0, max: 10, step: 1, status: 'assumed' },
      reward: { label: words, fact: 'fixed-reward', unit: 'EUR/month', min: 0, max: 10, step: 1 },
    },
    steps: {
      sum: { label: words, formula: 'months * reward', unit: 'EUR' },
      share: { label: words, formula: 'months / (10 month)', unit: 'percent' },
    },
    lenses: [{ lens: 'reward', step: 'sum' }],
    ...more,
  });
const series = {
  definition: {
    title: words,
    description: words,
    columns: [
      { name: 'year', label: words, type: 'year' as const },
      { name: 'paid', label: words, type: 'number' as const, unit: 'EUR' },
    ],
    gaps: [],
    breaks: [],
  },
  csv: 'year,paid,fact\n2022,3,fixed-reward\n2023,4,fixed-reward\n',
};
const sound = content({ calculators: { pay: calculator() }, series: { rewards: series } });

const withChart = (chart: object) =>
  complaintAbout({ ...sound, charts: { drawn: chartSchema.parse({ ...common, ...chart }) } });
const withCalculator = (more: object) => complaintAbout({ ...sound, calculators: { pay: calculator(more) } });
const withTable = (csv: string) => complaintAbout({ ...sound, series: { rewards: { ...series, csv } } });

const lines = { type: 'lines', calculator: 'pay', steps: ['sum'], over: 'months' };
const curve = { type: 'curve', calculator: 'pay', step: 'share', over: 'months' };
const overview = (row: object) => ({
  type: 'overview',
  columns: [words, words],
  rows: [
    {
      practice: 'shopper-panel',
      label: words,
      cells: [
        { answer: 'yes', words, fact: 'fixed-reward' },
        { words, quantity: { calculator: 'pay', step: 'sum' } },
      ],
      ...row,
    },
  ],
});

describe('references of charts', () => {
  it('pass when all they name is there', () => {
    for (const chart of [
      lines,
      curve,
      overview({}),
      { type: 'lines', series: [{ id: 'rewards', column: 'paid' }] },
      { type: 'timeline', events: [{ fact: 'fixed-reward' }] },
    ])
      expect(withChart(chart)).toBe('no complaint');
  });

  it.each<[string, object, string, string]>([
    ['practice', { ...lines, practice: 'shoper-panel' }, 'practice names "shoper-panel"', 'shopper-panel'],
    [
      'event',
      { type: 'timeline', events: [{ fact: 'fixed' }] },
      'events.0.fact names "fixed"',
      'fixed-reward',
    ],
    ['calculator', { ...lines, calculator: 'pya' }, 'calculator names "pya"', 'pay'],
    ['input of lines', { ...lines, over: 'monthz' }, 'over names "monthz"', 'months'],
    ['step of lines', { ...lines, steps: ['summ'] }, 'steps.0 names "summ"', 'sum'],
    ['input of a curve', { ...curve, over: 'monthz' }, 'over names "monthz"', 'months'],
    ['step of a curve', { ...curve, step: 'shar' }, 'step names "shar"', 'share'],
    ['series', { type: 'lines', series: [{ id: 'reward' }] }, 'series.0.id names "reward"', 'rewards'],
    [
      'column of a series',
      { type: 'lines', series: [{ id: 'rewards', column: 'payed' }] },
      'series.0.column names "payed", which content/series/rewards.yaml does not have',
      'paid',
    ],
    [
      'mark',
      { ...lines, marks: [{ x: 1, label: words, fact: 'fixed' }] },
      'marks.0.fact names "fixed"',
      'fixed-reward',
    ],
    [
      'practice of an overview',
      overview({ practice: 'sampels' }),
      'rows.0.practice names "sampels"',
      'samples',
    ],
    [
      'step of an overview',
      overview({
        cells: [
          { words, fact: 'fixed-reward' },
          { words, quantity: { calculator: 'pay', step: 'som' } },
        ],
      }),
      'rows.0.cells.1.quantity.step names "som"',
      'sum',
    ],
  ])('name file, field and the nearest ids: %s', (_, chart, problem, remedy) => {
    const complaint = withChart(chart);
    expect(complaint).toContain(`content/charts/drawn.yaml: ${problem}`);
    expect(complaint).toContain(`Did you mean ${remedy}`);
  });

  it('refuse to draw a fact without a number as zero', () => {
    const check = { x: 1, label: words };
    expect(withChart({ ...curve, checks: [{ ...check, fact: 'survey-pay' }] })).toContain(
      'content/charts/drawn.yaml: checks.0.fact names "survey-pay", which has no single value to draw.',
    );
    expect(withChart({ ...curve, checks: [{ ...check, fact: 'fixed-reward' }] })).toBe('no complaint');
  });

  it('refuse a version that the change log does not know, and a frozen copy of another number', () => {
    const changes = [{ version: 1, date: '2026-12-01', text: words }];
    expect(withChart({ ...lines, version: 2, changes })).toContain(
      'version is 2, but the last of its changes is of version 1. Add a line to `changes`',
    );
    expect(withChart({ ...lines, version: 2 })).toContain('of version none');
    expect(withChart({ ...lines, version: 1, changes })).toBe('no complaint');
    // A frozen copy has the number of its version.
    const frozen = (number: number) => withChart({ ...lines, changes: [{ ...changes[0], frozen: number }] });
    expect(frozen(2)).toContain('changes.0.frozen is 2, but the version is 1.');
    expect(frozen(1)).toBe('no complaint');
  });
});

describe('references of calculators', () => {
  const over = { from: 0, to: 10, over: 'months' };

  it.each<[string, object, string]>([
    ['over', { type: 'lines', ...over, over: 'monthz', steps: ['sum'] }, 'picture.over names "monthz"'],
    ['steps', { type: 'lines', ...over, steps: ['sum', 'summ'] }, 'picture.steps.1 names "summ"'],
    ['step', { type: 'curve', ...over, step: 'shar' }, 'picture.step names "shar"'],
    [
      'off',
      { type: 'curve', ...over, step: 'share', off: { input: 'of', text: words } },
      'picture.off.input names "of"',
    ],
    [
      'checks',
      { type: 'curve', ...over, step: 'share', checks: [{ x: 1, fact: 'fixd-reward', label: words }] },
      'picture.checks.0.fact names "fixd-reward"',
    ],
    [
      'checks without a number',
      { type: 'curve', ...over, step: 'share', checks: [{ x: 1, fact: 'survey-pay', label: words }] },
      'picture.checks.0.fact names "survey-pay", which has no single value',
    ],
  ])('are told of a picture, too: %s', (_, picture, problem) => {
    expect(withCalculator({ picture })).toContain(`content/calculators/pay.yaml: ${problem}`);
  });

  it('are told of a practice that does not exist', () => {
    expect(withCalculator({ practice: 'shoper-panel' })).toContain('practice names "shoper-panel"');
  });
});

describe('references of series and facts', () => {
  it('name the line of a table, and what stands there', () => {
    expect(withTable('year,paid,fact\n2022,3,fixed-reward\n2023,four,fixed-reward\n')).toBe(
      'content/series/rewards.csv:3: paid says "four". Write a number with a point, or leave the cell empty.',
    );
    expect(withTable('year,paid,fact\n,3,fixed-reward\n')).toContain('rewards.csv:2: year is empty');
    expect(withTable('year,payed,fact\n2022,3,fixed-reward\n')).toContain(
      'content/series/rewards.yaml: columns.1.name names "paid", which content/series/rewards.csv does not have. Did you mean payed',
    );
  });

  it('refuse a fact of a practice that does not exist', () => {
    const facts = {
      'samples/reward': { ...sound.facts['shopper-panel/reward'], free: fact({ practice: 'sampls' }) },
    };
    expect(complaintAbout(content({ facts }))).toContain(
      'content/facts/samples/reward.yaml: free.practice names "sampls"',
    );
  });

  it('refuse a place or a topic without a name, naming the fact', () => {
    const catalog = joinContent(content({ facts: { 'samples/reward': { free: fact({ place: 'DEE' }) } } }));
    const names = { 'place.DE': 'Germany', 'place.FR': 'France', 'topic.samples': 'Samples' };
    expect(() => checkNames(catalog, { en: names })).toThrow(
      'content/facts/samples/reward.yaml: free.place names "DEE"',
    );
    expect(() => checkNames(catalog, { en: names })).toThrow('Did you mean DE, FR?');
    expect(() => checkNames(catalog, { de: { 'place.DEE': 'x' } })).toThrow(
      'content/interface/de.yaml: topic.shopper-panel is missing',
    );
  });

  it('refuse an interface text that prints a fact which does not exist, naming the text', () => {
    const catalog = joinContent(content({ facts: { 'samples/reward': { 'free-trial': fact() } } }));
    const names = {
      'place.DE': 'Germany',
      ...Object.fromEntries(catalog.topics.map((one) => [`topic.${one}`, one])),
    };
    const check = (text: string) => checkNames(catalog, { en: { ...names, 'value.why': text } });
    expect(() => check('It was {free-trial}, {count} times.')).not.toThrow();
    expect(() => check('It was {free-trail}.')).toThrow(
      'content/interface/en.yaml: value.why names "free-trail", which content/facts does not have. Did you mean free-trial',
    );
  });
});

describe('references of texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const catalog = joinContent(sound);
  const complaint = (text: string) => {
    const filePath = join(folder, 'text.mdx');
    writeFileSync(filePath, text);
    try {
      checkArticles([{ filePath }], catalog);
    } catch (error) {
      return (error as Error).message.replace(`${folder}/`, '');
    }
    return 'no complaint';
  };

  it.each([
    ['a\n\n<Fakt id="fixed-reward" />', 'text.mdx:3: <Fakt> is no tag. Did you mean Fact,'],
    ['<Fact />', 'text.mdx:1: <Fact> has no id. Say what it shows: <Fact id="..." />.'],
    [
      'a\n<Fact id="fixed" />',
      'text.mdx:2: <Fact> names "fixed", which content/facts does not have. Did you mean fixed-reward',
    ],
    [
      '<Step calculator="pay" step="summ" />',
      '<Step> names "summ", which the calculator pay does not have. Did you mean sum',
    ],
    [
      '<Step calculator="pay" step="sum" given="month=3" />',
      '<Step> names "month", which the calculator pay does not have',
    ],
    ['<Step calculator="pay" step="sum" given="months=3" />', 'no complaint'],
    ['Write `<Fakt />` so:\n\n```mdx\n<Fakt />\n```\n', 'no complaint'],
  ])('name file and line: %j', (text, expected) => {
    expect(complaint(text)).toContain(expected);
  });

  const head = (more: object): { id: string; data: PracticeData }[] => [
    { id: 'made-up/en', data: { receipt: { lines: [] }, ...more } as unknown as PracticeData },
  ];

  it.each<[object, string]>([
    [{ receipt: { lines: [], calculator: 'pya' } }, 'receipt.calculator names "pya"'],
    [{ receipt: { lines: [{ fact: 'fixd' }] } }, 'receipt.lines.0.fact names "fixd"'],
    [{ receipt: { lines: [{ calculator: 'pay', step: 'summ' }] } }, 'receipt.lines.0.step names "summ"'],
    [{ number: { fact: 'fixd' } }, 'number.fact names "fixd"'],
    [{ picture: { figure: 'pya' } }, 'picture.figure names "pya"'],
    [{ short: [{ text: 'a', fact: 'fixd' }] }, 'short.0.fact names "fixd"'],
  ])('are checked in the heads of case studies: %j', (more, problem) => {
    expect(() => checkHeads(head(more), catalog)).toThrow(`content/practices/made-up/en.mdx: ${problem}`);
  });
});

describe('the line of a field', () => {
  it('is that of its value, in YAML and in the head of an article', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lines-'));
    mkdirSync(join(folder, 'a'));
    const [yaml, mdx] = [join(folder, 'a.yaml'), join(folder, 'a/en.mdx')];
    writeFileSync(yaml, 'one: 1\nrows:\n  - { fact: a }\n  - label: x\n    fact: b\n');
    writeFileSync(mdx, '---\ntitle: A\nreceipt:\n  calculator: pay\n---\n\nText\n');
    expect(placeOf(yaml, ['rows', 1, 'fact'])).toBe(`${yaml}:5`);
    expect(placeOf(mdx, ['receipt', 'calculator'])).toBe(`${mdx}:4`);
    expect(placeOf(yaml, ['rows', 7])).toBe(yaml);
    expect(placeOf(join(folder, 'none.yaml'), ['a'])).toBe(join(folder, 'none.yaml'));
    rmSync(folder, { recursive: true });
  });
});
