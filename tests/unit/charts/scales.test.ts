import { describe, expect, it } from 'vitest';
import {
  draw as drawLenses,
  summarize,
  toTable as lensTable,
  type LensStripData,
} from '../../../src/charts/lens-strip/lens-strip';
import { logAxis } from '../../../src/charts/kit/log-axis';
import { draw as drawLadder, toTable as ladderTable } from '../../../src/charts/price-ladder/price-ladder';
import { context, drawn, row, texts } from './drawing';

describe('a log axis', () => {
  it('puts zero and less on a stop left of the axis, and a missing number nowhere', () => {
    const axis = logAxis([0, 2, 300, null], 'EUR', [0, 300], context)!;
    expect(axis.position(0)).toBe(axis.zero!.x);
    expect(axis.position(-5)).toBe(axis.zero!.x);
    expect(axis.zero!.x).toBeLessThan(axis.left - 10);
    expect(axis.position(null)).toBeNull();
    expect(axis.position(Infinity)).toBeNull();
    expect(axis.position(1)).toBeCloseTo(axis.left);
    expect(axis.position(1000)).toBeCloseTo(axis.right);
  });

  it('names the stop "zero or less" where a number is negative, and has none without zeros', () => {
    expect(logAxis([-1, 5], 'EUR', [0, 300], context)!.zero!.label).toBe('chart.axis.zero-or-less');
    expect(logAxis([1, 5], 'EUR', [0, 300], context)!.zero).toBeNull();
  });

  it('is not there when nothing is known', () => {
    expect(logAxis([null, undefined], 'EUR', [0, 300], context)).toBeNull();
  });

  it('labels every second step, and says so, where labels would touch', () => {
    expect(logAxis([1e-4, 1e6], 'EUR', [0, 260], context)!.factor).toBeGreaterThan(10);
    expect(logAxis([1, 100], 'EUR', [0, 300], context)!.factor).toBe(10);
  });

  it('stands still under a slider when it is given a domain', () => {
    const domain = [0.1, 100];
    expect(logAxis([2], 'EUR', [0, 300], context, domain)!.position(5)).toBe(
      logAxis([9], 'EUR', [0, 300], context, domain)!.position(5),
    );
  });
});

describe('a lens strip', () => {
  const data: LensStripData = {
    scales: [
      {
        unit: 'EUR',
        reward: 0,
        own: 5,
        rows: [
          { ...row('silent', null), none: 'Nobody sells that' },
          {
            ...row('bulk', 1, 2, 4),
            estimated: true,
            marks: [{ value: 3, label: 'faint one', grade: 'E', faint: true }],
          },
        ],
      },
    ],
  };

  it('prints the words of a lens without a figure and draws no mark for it', () => {
    const point = drawn(drawLenses, data).querySelector('[data-key="0-silent"]')!;
    expect(texts(point)).toContain('Nobody sells that');
    expect(point.querySelector('.mark, .range, .tick')).toBeNull();
    expect(point.getAttribute('data-summary')).toBe('silent: Nobody sells that.');
  });

  it('draws readings that do not widen the range faint, and the own price as a line of its own', () => {
    const svg = drawn(drawLenses, data);
    expect(svg.querySelector('.also.faint.series-market')).not.toBeNull();
    expect(svg.querySelector('path.own')).not.toBeNull();
    expect(
      drawn(drawLenses, { scales: [{ ...data.scales[0]!, own: null }] }).querySelector('path.own'),
    ).toBeNull();
  });

  it('puts the same numbers in the table, the summary and the picture', () => {
    const { rows } = lensTable(data, context);
    expect(rows.map((cells) => cells.slice(3, 6))).toEqual([
      ['', '€0', ''],
      ['', '€5', ''],
      ['', '', ''],
      ['€1', '€2', '€4'],
      ['', '€3', ''],
    ]);
    expect(summarize(data, context)).toContain('chart.central-range €2 chart.range €1 €4');
    expect(texts(drawn(drawLenses, data))).toContain('chart.central-range €2 chart.range €1 €4');
  });
});

describe('a price ladder', () => {
  const prices = {
    unit: 'EUR',
    rows: [
      { ...row('a', 3), status: 'reported' as const, depth: 'little' },
      { ...row('b', 1, 2, 4), status: 'estimated' as const, depth: 'little' },
      { ...row('c', 5, 9, 30), status: 'assumed' as const, depth: 'much' },
      { ...row('d', null), status: 'reported' as const, depth: 'much' },
    ],
  };

  it('tells reported, estimated and assumed apart by shape', () => {
    const svg = drawn(drawLadder, prices);
    const has = (key: string, selector: string) =>
      svg.querySelector(`[data-key="${key}"] ${selector}`) !== null;
    expect([has('a', '.mark'), has('a', '.range'), has('a', '.tick')]).toEqual([true, false, false]);
    expect([has('b', '.range'), has('b', '.tick')]).toEqual([true, true]);
    expect([has('c', '.range.assumed'), texts(svg).includes('chart.assumed-letter')]).toEqual([true, true]);
    expect(has('d', '.mark')).toBe(false);
  });

  it('heads each depth once and keeps the given order in the table', () => {
    expect(texts(drawn(drawLadder, prices)).filter((one) => one === 'little' || one === 'much')).toEqual([
      'little',
      'much',
    ]);
    const { rows } = ladderTable(prices, context);
    expect(rows.map((cells) => [cells[1], cells[5]])).toEqual([
      ['a', '€3'],
      ['b', '€2'],
      ['c', '€9'],
      ['d', ''],
    ]);
  });
});
