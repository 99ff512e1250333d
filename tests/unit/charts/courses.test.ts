import { describe, expect, it } from 'vitest';
import { draw as drawCurve, toTable as curveTable, valueAt } from '../../../src/charts/curve/curve';
import { draw as drawFlow } from '../../../src/charts/data-flow/data-flow';
import { parseDate, yearsBetween } from '../../../src/charts/kit/dates';
import { draw as drawLines, toTable as linesTable, type LinesData } from '../../../src/charts/lines/lines';
import { segments } from '../../../src/charts/lines/lines-data';
import { spread } from '../../../src/charts/kit/plot';
import { toTable as timelineTable } from '../../../src/charts/timeline/timeline';
import { textWidth, wrap } from '../../../src/charts/kit/text-width';
import { context, drawn, points, texts } from './drawing';

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

  it('breaks a word that is too wide between syllables, three characters before and four after at least', () => {
    expect(wrap('angenommenen Anteil', 85, 'label')).toEqual(['angenom-', 'menen Anteil']);
    expect(wrap('zusätzlicher', 70, 'label')).toEqual(['zusätzli-', 'cher']);
    expect(wrap('Screenwise, Router', 70, 'label')).toEqual(['Screen-', 'wise,', 'Router']);
  });

  it('takes soft hyphens where they help and drops them elsewhere', () => {
    expect(wrap('Daten\u00adschutz', 50, 'label')).toEqual(['Daten-', 'schutz']);
    expect(wrap('Daten\u00adschutz', 200, 'label')).toEqual(['Datenschutz']);
  });
});
