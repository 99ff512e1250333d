import type { ChartContext } from '../kit/context';
import type { CurveData } from '../curve/curve';
import { nodesInOrder, type DataFlowData } from '../data-flow/data-flow-data';
import { parseDate } from '../kit/dates';
import { headUnit } from '../kit/log-axis';
import type { Quantity } from '../kit/reading';
import { linearScale, type Scale } from '../kit/scale';
import { at, path, rect, type Shape } from '../kit/scene';
import { lensMark } from '../lens-strip/lens-mark';
import type { LensStripData } from '../lens-strip/lens-strip';
import type { LinesData } from '../lines/lines';
import { arrowHead, rounded } from '../picture/marks';
import type { PriceLadderData } from '../price-ladder/price-ladder';
import type { TimelineData } from '../timeline/timeline';
import { edge, headline, tag, thumbnailSize } from './frame';

const { width, height } = thumbnailSize;
const right = width - edge;

/** Where amounts stand that differ by powers of ten. */
function logScale(values: number[], span: [number, number]): Scale {
  const logs = values.map(Math.log10);
  const [from, to] = [Math.min(...logs, 0), Math.max(...logs, 1)];
  const scale = linearScale([from, to === from ? from + 1 : to], span);
  return (value) => scale(Math.log10(value));
}

/** The yardsticks of a calculator as bars from zero, the reward in large letters. */
export function lensStripSketch({ bars, most, unit }: LensStripData, context: ChartContext): Shape[] {
  const reward = bars.find(({ lens }) => lens === 'reward');
  const x = linearScale([0, most], [edge, right - 4]);
  const bottom = reward ? height - 46 : height - 6;
  const step = Math.min(24, (bottom - 6) / Math.max(1, bars.length));
  return [
    ...bars.map(({ lens, central }, index) =>
      rect(
        `bar-${index}`,
        edge,
        6 + index * step,
        Math.max(x(Math.min(central, most)) - edge, 1.5),
        step * 0.72,
        `range series-${lens === 'own' ? 'grey' : lens}`,
      ),
    ),
    ...(reward
      ? [
          headline(
            'value',
            context.format.amount(reward.central, headUnit(unit), true),
            height - 4,
            'series-reward',
          ),
        ]
      : []),
  ];
}

/** Prices as bars from the smallest to the largest, with the one the chart is about in large letters. */
export function ladderSketch({ rows, unit, scale }: PriceLadderData, context: ChartContext): Shape[] {
  const of = (row: Quantity) => row.central ?? row.high ?? row.low ?? 0;
  const known = rows.filter((row) => of(row) > 0);
  const values = known.map(of);
  const x =
    scale === 'linear'
      ? linearScale([0, Math.max(...values)], [edge, right - 4])
      : logScale([Math.min(...values) / 3, ...values], [edge, right - 4]);
  const shown = known.find(({ highlight }) => highlight) ?? known.at(-1);
  const bottom = height - 46;
  const step = Math.min(24, (bottom - 6) / known.length);
  return [
    ...known.map((row, index) =>
      rect(
        `bar-${index}`,
        edge,
        6 + index * step,
        Math.max(x(of(row)) - edge, 1.5),
        step * 0.72,
        `range series-${row === shown ? row.lens : 'grey'}`,
      ),
    ),
    ...(shown
      ? [
          headline(
            'value',
            context.format.amount(of(shown), headUnit(unit), true),
            height - 4,
            `series-${shown.lens}`,
          ),
        ]
      : []),
  ];
}

/** Events along a line, with the first and the last year. */
export function timelineSketch({ events }: TimelineData): Shape[] {
  const dated = events.flatMap((event) => {
    const span = parseDate(event.date);
    return span ? [{ ...event, time: span.start }] : [];
  });
  const times = dated.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = linearScale([first, last === first ? first + 1 : last], [edge + 8, right - 8]);
  const year = (time: number) => String(new Date(time).getUTCFullYear());
  const y = 76;
  const stems = dated.map(({ time, key }, index) => {
    const [up, reach] = [index % 2 === 0, 22 + ((index * 7) % 3) * 14];
    return path(`stem-${key}`, `M${at(x(time))} ${y}V${up ? y - reach : y + reach}`, 'rule');
  });
  const marks = dated.map(({ time, key, certain }, index) => {
    const [up, reach] = [index % 2 === 0, 22 + ((index * 7) % 3) * 14];
    const level = up ? y - reach : y + reach;
    return path(`event-${key}`, lensMark('reward', x(time), level, 5.5), certain ? 'event' : 'event open');
  });
  return [
    path('spine', `M${edge} ${y}H${right}`, 'spine'),
    ...stems,
    ...marks,
    tag('from', year(first), edge, height - 18, ''),
    ...(last > first ? [tag('to', year(last), right, height - 18, '', 'end')] : []),
  ];
}

/** Boxes in columns and the ways between them, without words. */
export function flowSketch(data: DataFlowData): Shape[] {
  const columns = data.columns.map((column) => nodesInOrder(data).filter((node) => node.column === column));
  const places = new Map<string, { x: number; y: number }>();
  const gap = (right - edge - 52) / Math.max(columns.length - 1, 1);
  columns.forEach((nodes, index) => {
    const step = (height - 16) / nodes.length;
    nodes.forEach((node, row) =>
      places.set(node.key, { x: edge + 26 + index * gap, y: 8 + step * (row + 0.5) }),
    );
  });
  const links = data.links.flatMap((link, index) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to || from.x === to.x) return [];
    const forth = to.x > from.x;
    const shift = ((index % 3) - 1) * 6 + (forth ? -4 : 6);
    const [start, end] = forth ? [from.x + 28, to.x - 30] : [from.x - 28, to.x + 30];
    const tip = forth ? end - 8 : end + 8;
    const middle = (start + tip) / 2;
    return [
      path(
        `way-${link.key}`,
        `M${at(start)} ${at(from.y + shift)}C${at(middle)} ${at(from.y + shift)} ${at(middle)} ${at(to.y + shift)} ${at(tip)} ${at(to.y + shift)}`,
        `flow ${link.status}`,
      ),
      arrowHead(`tip-${link.key}`, end, to.y + shift, forth ? 0 : 2, `flow-head ${link.status}`),
    ];
  });
  const boxes = nodesInOrder(data).map((node) => {
    const { x, y } = places.get(node.key)!;
    return path(
      `node-${node.key}`,
      rounded(x - 26, y - 17, 52, 34, 3),
      node.kind === 'person' || node.kind === 'device' ? 'node person' : 'node',
    );
  });
  return [...links, ...boxes];
}

const turns = ['series-reward', 'series-company', 'series-people', 'series-market'];

/** The lines, each to its end, and the last value of the first. */
export function linesSketch(data: LinesData, context: ChartContext): Shape[] {
  const points = data.series.flatMap(({ points: all }) => all.filter(({ y }) => y !== null));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y!).filter((y) => data.scale !== 'log' || y > 0);
  const x = linearScale([Math.min(...xs), Math.max(...xs)], [edge, right - 2]);
  const bottom = height - 46;
  const y =
    data.scale === 'log'
      ? logScale(ys, [bottom, 10])
      : linearScale([Math.min(0, ...ys), Math.max(...ys)], [bottom, 10]);
  const lines = data.series.map((series, index) => {
    let started = false;
    const d = series.points
      .map((point, place, all) => {
        if (point.y === null || (data.scale === 'log' && point.y <= 0)) {
          started = false;
          return '';
        }
        const before = all[place - 1];
        const broken = series.breaks?.some((one) => one.x === point.x);
        const step = data.step && started && before?.y ? `H${at(x(point.x))}V${at(y(point.y))}` : '';
        const command = started && !broken ? 'L' : 'M';
        started = true;
        return step || `${command}${at(x(point.x))} ${at(y(point.y))}`;
      })
      .join('');
    return path(
      `line-${index}`,
      d,
      `line ${series.lens ? `series-${series.lens}` : (turns[index] ?? 'series-grey')}`,
    );
  });
  const first = data.series[0]!;
  const last = first.points.findLast((point) => point.y !== null);
  const color = first.lens ? `series-${first.lens}` : turns[0]!;
  return [
    path('base', `M${edge} ${bottom + 0.5}H${right}`, 'axis-line'),
    ...lines,
    ...(last
      ? [headline('value', context.format.amount(last.y!, headUnit(data.unit), true), height - 4, color)]
      : []),
  ];
}

/** The curve with its checks, and where the reader stands. */
export function curveSketch(data: CurveData): Shape[] {
  const xs = data.points.map(({ x }) => x);
  const x = linearScale([Math.min(...xs, 0), Math.max(...xs, 1)], [edge, right]);
  const y = linearScale([0, 100], [height - 14, 12]);
  const d = data.points
    .map((point, index) => `${index ? 'L' : 'M'}${at(x(point.x))} ${at(y(point.y))}`)
    .join('');
  return [
    ...[0, 50, 100].map((value) => path(`grid-${value}`, `M${edge} ${at(y(value))}H${right}`, 'rule')),
    path('base', `M${edge} ${at(y(0))}H${right}`, 'axis-line'),
    ...data.markers.map((marker, index) =>
      path(`marker-${index}`, `M${at(x(marker.x))} 12V${height - 14}`, 'marker'),
    ),
    ...(d ? [path('line', d, 'line series-harm')] : []),
    ...data.checks
      .filter((check) => check.x <= Math.max(...xs, 1))
      .map((check, index) =>
        path(`check-${index}`, lensMark('reward', x(check.x), y(check.y), 5), 'dot series-reward'),
      ),
  ];
}
