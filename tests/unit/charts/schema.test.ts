import { describe, expect, it } from 'vitest';
import { chartSchema } from '../../../src/schemas/chart';

const both = { en: 'word', de: 'Wort' };
const common = {
  practice: 'samples',
  version: 1,
  title: both,
  subtitle: both,
  alt: both,
  changes: [{ version: 1, date: '2025-01-31', text: both }],
};
const scale = (unit: string, reward: unknown) => ({
  unit,
  title: both,
  groups: [
    {
      practice: 'samples',
      label: both,
      calculator: 'free-sample',
      reward,
      lenses: [{ lens: 'market', over: 'samples' }],
    },
  ],
});
const messages = (chart: unknown) =>
  chartSchema
    .safeParse(chart)
    .error?.issues.map((issue) => issue.message)
    .join(' ') ?? '';

describe('the schema of charts', () => {
  it('takes a chart of every type', () => {
    const node = (key: string) => ({ key, column: 'one', label: both });
    const charts = [
      { type: 'lens-strip', calculator: 'three-euros' },
      {
        type: 'price-ladder',
        unit: 'EUR',
        rows: [
          { label: both, lens: 'market', quantity: { fact: 'a-b' } },
          {
            label: both,
            lens: 'market',
            quantity: {
              formula: 'a / 12 month',
              facts: { a: { fact: 'a-b', unit: 'EUR' } },
              unit: 'EUR/month',
            },
          },
        ],
      },
      { type: 'timeline', events: [{ fact: 'a-b' }, { label: both, date: 2023, certain: false }] },
      {
        type: 'data-flow',
        columns: [
          { key: 'one', label: both },
          { key: 'two', label: both },
        ],
        nodes: [node('a'), node('b')],
        links: [{ from: 'a', to: 'b', label: both, status: 'return' }],
      },
      { type: 'lines', series: [{ id: 'amazon-ads' }] },
      { type: 'lines', calculator: 'three-euros', steps: ['reward'], over: 'surveys' },
      { type: 'curve', calculator: 'points', step: 'share', over: 'hours' },
      {
        type: 'overview',
        scales: [scale('EUR/month', { lens: 'reward' }), scale('EUR/item', { none: both, fact: 'a-b' })],
      },
    ];
    for (const chart of charts) expect(messages({ ...common, ...chart })).toBe('');
  });

  it('keeps the scales of an overview in one currency, and lets nothing stand for a reward that nobody knows', () => {
    const overview = (...scales: unknown[]) => messages({ ...common, type: 'overview', scales });
    expect(
      overview(scale('EUR/month', { lens: 'reward' }), scale('USD/month', { lens: 'reward' })),
    ).toContain('the same currency');
    expect(overview(scale('EUR/month', {}))).toContain('Say what people got');
    expect(overview(scale('EUR/month', { value: 3 }))).toContain('Say what people got');
  });

  it('says how to mend what is wrong', () => {
    expect(messages({ ...common, type: 'pie' })).toContain('lens-strip, price-ladder');
    expect(
      messages({
        ...common,
        type: 'price-ladder',
        unit: 'EUR',
        rows: [{ label: both, lens: 'market', quantity: { value: 3 } }],
      }),
    ).toContain('{ fact: <id> }');
    expect(messages({ ...common, type: 'timeline', events: [{ date: '2023' }] })).toContain(
      'names its `fact`',
    );
    expect(messages({ ...common, type: 'lines', series: [{ id: 'a' }], calculator: 'b' })).toContain(
      'one of the two',
    );
    const flow = {
      columns: [
        { key: 'one', label: both },
        { key: 'two', label: both },
      ],
      nodes: [
        { key: 'a', column: 'three', label: both },
        { key: 'b', column: 'two', label: both },
      ],
      links: [{ from: 'a', to: 'c', label: both, status: 'stated' }],
    };
    expect(messages({ ...common, type: 'data-flow', ...flow })).toContain(
      'no column "three". Use one of: one, two.',
    );
    expect(messages({ ...common, type: 'data-flow', ...flow })).toContain('no node "c". Use one of: a, b.');
  });
});
