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
  const bar = (key: string, low: number, central = low, high = central) => ({
    key,
    lens: 'market' as const,
    label: key,
    low,
    central,
    high,
    estimated: low !== high,
    assumed: false,
  });
  const data: LensStripData = {
    unit: 'EUR/month',
    most: 10,
    bars: [
      { ...bar('own', 5), lens: 'own' },
      bar('bulk', 1, 2, 4),
      bar('far', 1, 10, 900),
      { ...bar('guess', 16.65), assumed: true },
      bar('nothing', 0),
    ],
    aside: [{ ...bar('auction', 7), unit: 'EUR/item' }],
    none: ['silent'],
  };
  const point = (key: string) => drawn(drawLenses, data).querySelector(`[data-key="${key}"]`)!;
  const width = (key: string, shape: string) =>
    Number(point(key).querySelector(`[data-key=${shape}]`)?.getAttribute('width') ?? 0);

  it('draws bars from zero on one scale, so that twice the amount is twice the length', () => {
    expect(width('own', 'length') / width('bulk', 'length')).toBeCloseTo(2.5, 1);
    expect(width('nothing', 'length')).toBe(0);
  });

  it('never draws a range past the scale', () => {
    const band = point('far').querySelector('[data-key=band]')!;
    const end = Number(band.getAttribute('x')) + Number(band.getAttribute('width'));
    expect(end).toBeLessThanOrEqual(context.width);
  });

  it('names the yardsticks without a figure in one line, and draws no mark for them', () => {
    const svg = drawn(drawLenses, data);
    expect(texts(svg)).toContain('chart.none-for silent.');
    expect(svg.querySelector('[data-key="silent"]')).toBeNull();
  });

  it('says what counts something else in words below, with its unit', () => {
    expect(texts(point('aside-auction'))).toContain('auction: €7 per.item.');
  });

  it('draws an assumption as an outline and says so', () => {
    expect(point('guess').querySelector('.length.assumed')).not.toBeNull();
    expect(point('guess').getAttribute('data-summary')).toContain('chart.assumed-value');
  });

  it('prints the same rounded figures in the picture, the summary and the table', () => {
    const { rows } = lensTable(data, context);
    expect(rows.map((cells) => cells.slice(3, 6))).toEqual([
      ['€5', '€5', '€5'],
      ['€1', '€2', '€4'],
      ['€1', '€10', '€900'],
      ['€17', '€17', '€17'],
      ['€0', '€0', '€0'],
      ['€7', '€7', '€7'],
      ['', '', ''],
    ]);
    expect(summarize(data, context)).toContain('bulk: chart.central-range €2 range €1 €4');
    expect(point('bulk').getAttribute('data-summary')).toBe('bulk: chart.central-range €2 range €1 €4.');
    expect(texts(drawn(drawLenses, data))).toContain('€2');
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
