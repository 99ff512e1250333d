import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../../../src/charts/context';
import { draw as drawCurve, toTable as curveTable, valueAt } from '../../../src/charts/curve';
import { draw as drawFlow } from '../../../src/charts/data-flow';
import { parseDate, yearsBetween } from '../../../src/charts/dates';
import {
  draw as drawLenses,
  summarize,
  toTable as lensTable,
  type LensStripData,
} from '../../../src/charts/lens-strip';
import { draw as drawLines, toTable as linesTable, type LinesData } from '../../../src/charts/lines';
import { segments } from '../../../src/charts/lines-data';
import { logAxis } from '../../../src/charts/log-axis';
import { spread } from '../../../src/charts/plot';
import { draw as drawLadder, toTable as ladderTable } from '../../../src/charts/price-ladder';
import { toTable as timelineTable } from '../../../src/charts/timeline';
import { textWidth, wrap } from '../../../src/charts/text-width';
import { createFormats } from '../../../src/i18n/formats';

/** Texts as their keys with their values, so that a test sees what was asked for. */
const text = (key: string, values: Record<string, string | number> = {}) =>
  [key, ...Object.values(values)].join(' ');
const context: ChartContext = { width: 720, language: 'en', text, format: createFormats('en', text) };
const document = new Window().document as unknown as Document;

function drawn<Data>(
  draw: (svg: SVGSVGElement, data: Data, context: ChartContext) => void,
  data: Data,
  width = 720,
) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;
  draw(svg, data, { ...context, width });
  return svg;
}

const texts = (svg: Element) => [...svg.querySelectorAll('text')].map((node) => node.textContent);
const points = (pairs: [number, number | null][]) => pairs.map(([x, y]) => ({ x, y }));
const row = (key: string, low: number | null, central = low, high = low) => ({
  key,
  lens: 'market' as const,
  label: key,
  low,
  central,
  high,
  marks: [],
  estimated: false,
  assumed: false,
});

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
          { ...row('bulk', 1, 2, 4), estimated: true, marks: [{ value: 3, label: 'faint one', grade: 'E' }] },
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

  it('draws readings of grade D and E faint, and the own price as a line of its own', () => {
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

describe('lines', () => {
  const series = (
    pairs: [number, number | null][],
    breaks: { x: number; label: string }[] = [],
  ): LinesData => ({
    unit: 'EUR',
    series: [{ key: 's', label: 's', points: points(pairs), breaks }],
  });
  const runs = (data: LinesData) => segments(data.series[0]!, data).map((run) => run.map((point) => point.x));

  it('bridges neither a null, nor a missing year, nor a break in the definition', () => {
    expect(
      runs(
        series([
          [2018, 1],
          [2019, null],
          [2020, 2],
          [2021, 3],
        ]),
      ),
    ).toEqual([[2018], [2020, 2021]]);
    expect(
      runs(
        series([
          [2018, 1],
          [2019, 1],
          [2021, 3],
          [2022, 3],
        ]),
      ),
    ).toEqual([
      [2018, 2019],
      [2021, 2022],
    ]);
    expect(
      runs(
        series(
          [
            [2018, 1],
            [2019, 1],
            [2020, 3],
          ],
          [{ x: 2020, label: 'new' }],
        ),
      ),
    ).toEqual([[2018, 2019], [2020]]);
    expect(
      runs(
        series([
          [2018, 1],
          [2018.25, 1],
          [2018.75, 3],
        ]),
      ),
    ).toEqual([[2018, 2018.25], [2018.75]]);
  });

  it('joins years at an even distance, values of an input, and steps', () => {
    expect(
      runs(
        series([
          [2000, 1],
          [2005, 1],
          [2010, 3],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      runs(
        series([
          [1, 1],
          [2, 1],
          [40, 3],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      runs({
        ...series([
          [2012, 1],
          [2013, 1],
          [2020, 3],
        ]),
        step: true,
      }),
    ).toHaveLength(1);
  });

  it('leaves zero off a log scale and says so', () => {
    const svg = drawn(drawLines, {
      ...series([
        [2018, 0],
        [2019, 5],
        [2020, 50],
      ]),
      scale: 'log' as const,
    });
    expect(texts(svg)).toContain('chart.lines.zero-left-out');
    expect(svg.querySelectorAll('.point')).toHaveLength(2);
    expect(
      linesTable(
        series([
          [2018, 0],
          [2019, null],
        ]),
        context,
      ).rows,
    ).toEqual([
      ['2018', '€0'],
      ['2019', ''],
    ]);
  });

  it('draws as many pieces as there are runs, and a line for the break', () => {
    const svg = drawn(
      drawLines,
      series(
        [
          [2018, 1],
          [2019, 1],
          [2020, 3],
          [2021, 4],
        ],
        [{ x: 2020, label: 'new' }],
      ),
    );
    expect(svg.querySelectorAll('path.line')).toHaveLength(2);
    expect(svg.querySelectorAll('path.series-break')).toHaveLength(1);
  });

  it('moves labels apart as little as needed', () => {
    expect(
      spread(
        [
          { middle: 10, height: 20 },
          { middle: 12, height: 20 },
          { middle: 90, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([0, 20, 80]);
    expect(
      spread(
        [
          { middle: 98, height: 20 },
          { middle: 95, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 60]);
  });
});

describe('a timeline', () => {
  it('sorts by date and puts undated events at the end', () => {
    const event = (key: string, date: string | null) => ({
      key,
      date,
      dateLabel: date ?? '',
      label: key,
      certain: true,
    });
    const { rows } = timelineTable(
      { events: [event('x', null), event('b', '2021-05'), event('a', '2021')] },
      context,
    );
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
      ['2021', 'a'],
      ['2021-05', 'b'],
      ['chart.undated', 'x'],
    ]);
  });

  it('counts only years that surely lie between two dates', () => {
    const years = (a: string, b: string) => yearsBetween(parseDate(a)!, parseDate(b)!);
    expect([
      years('2019', '2020'),
      years('2019', '2021'),
      years('2020-04-24', '2021-04-24'),
      years('2020', '2023-05'),
    ]).toEqual([0, 1, 0, 2]);
    expect(parseDate('last spring')).toBeNull();
  });
});

describe('a data flow', () => {
  const flow = {
    columns: ['give', 'take'],
    nodes: ['a', 'b', 'c'].map((key, index) => ({
      key,
      column: index ? 'take' : 'give',
      label: key,
      kind: 'other' as const,
    })),
    links: [
      { key: 'there', from: 'a', to: 'c', label: 'data', status: 'disputed' as const },
      { key: 'back', from: 'c', to: 'a', label: 'money', status: 'return' as const },
    ],
  };

  it.each([360, 720])(
    'draws what comes back in its own way, and what is disputed dashed and in words, at %i px',
    (width) => {
      const svg = drawn(drawFlow, flow, width);
      expect(svg.querySelector('[data-key="link-back"] .flow.return')).not.toBeNull();
      expect(svg.querySelector('[data-key="link-there"] .flow.disputed')).not.toBeNull();
      expect(texts(svg)).toContain('chart.flow.disputed');
    },
  );
});

describe('a curve', () => {
  const curve = {
    xLabel: 'x',
    yLabel: 'y',
    points: [
      { x: 1, y: 90 },
      { x: 3, y: 70 },
    ],
    checks: [{ x: 1, y: 95, label: 'check' }],
    markers: [{ x: 2, label: 'here' }],
  };

  it('reads values between its points and none outside', () => {
    expect([valueAt(curve, 2), valueAt(curve, 3), valueAt(curve, 4)]).toEqual([80, 70, null]);
    expect(curveTable(curve, context).rows.map((cells) => cells[1])).toEqual(['90%', '70%', '95%', '80%']);
  });

  it('is left out, with the reason, where it does not apply', () => {
    const svg = drawn(drawCurve, { ...curve, off: 'Not for counts' });
    expect(svg.querySelector('path.line')).toBeNull();
    expect(texts(svg)).toContain('Not for counts');
    expect(
      drawn(drawCurve, { ...curve, points: [], checks: [], markers: [], off: 'No' }).outerHTML,
    ).not.toContain('NaN');
  });
});

describe('wrapping', () => {
  it('breaks at spaces and hyphens, never at no-break spaces, and keeps within the width', () => {
    expect(wrap('3\u00a0€ im\u00a0Monat', 70, 'label')).toEqual(['3\u00a0€', 'im\u00a0Monat']);
    expect(wrap('Browser-Erweiterung', 110, 'label')).toEqual(['Browser-', 'Erweiterung']);
    for (const line of wrap('Donaudampfschifffahrtsgesellschaft und mehr', 90, 'label strong'))
      expect(textWidth(line, 'label strong')).toBeLessThanOrEqual(90);
  });

  it('takes soft hyphens where they help and drops them elsewhere', () => {
    expect(wrap('Daten\u00adschutz', 50, 'label')).toEqual(['Daten-', 'schutz']);
    expect(wrap('Daten\u00adschutz', 200, 'label')).toEqual(['Datenschutz']);
  });
});
