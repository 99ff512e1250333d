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
        columns: [both, both],
        rows: [
          {
            practice: 'samples',
            label: both,
            cells: [
              { answer: 'no', words: both, fact: 'a-b' },
              { words: both, quantity: { calculator: 'free-sample', step: 'reward' } },
            ],
          },
        ],
      },
    ];
    for (const chart of charts) expect(messages({ ...common, ...chart })).toBe('');
  });

  it('wants a cell for every column of an overview', () => {
    const rows = [{ practice: 'samples', label: both, cells: [{ answer: 'no', words: both }] }];
    expect(messages({ ...common, type: 'overview', columns: [both, both], rows })).toContain('here are 1');
  });

  it('wants every part that the form of a picture has, and no other', () => {
    const picture = (...roles: string[]) =>
      messages({
        ...common,
        type: 'picture',
        form: 'coins',
        parts: roles.map((role) => ({ role, words: both })),
      });
    expect(picture('whole', 'part')).toBe('');
    expect(picture('whole')).toContain('needs a part with the role "part"');
    expect(picture('whole', 'part', 'gate')).toContain('does not know the role "gate"');
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
