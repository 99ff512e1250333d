import { currencies } from '../../schemas/words';
import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { capitalize, isWide, sentence, type ChartContext, type ChartTable } from '../kit/context';
import {
  cellNumber,
  isTime,
  onScale,
  placeLabel,
  pointX,
  segments,
  xText,
  type LinePoint,
  type LineSeries,
  type LinesData,
} from './lines-data';
import { frame, headUnit } from '../kit/log-axis';
import {
  captionUprights,
  plotFrame,
  spread,
  thinned,
  tickRoom,
  type Field,
  type Tick,
  type Upright,
} from '../kit/plot';
import { linearScale, powerOfTen, powerScale, roundDomain, roundSteps } from '../kit/scale';
import { at, hitBox, paint, path, textBlock, type Group, type Shape } from '../kit/scene';

const turns = ['series-reward', 'series-company', 'series-people', 'series-market'];
const colorOf = (series: LineSeries, index: number): string =>
  series.lens ? `series-${series.lens}` : (turns[index] ?? 'series-grey');

const pointSummary = (series: LineSeries, point: LinePoint, data: LinesData, context: ChartContext): string =>
  sentence(`${series.label}, ${pointX(point, data, context)}: ${placeLabel(point.y, data, context)}`);

export type { LinePoint, LineSeries, LinesData } from './lines-data';

/** The scale of y with its steps, for a field whose height is known. */
function yAxis(
  data: LinesData,
  values: number[],
  field: { top: number; bottom: number },
  context: ChartContext,
) {
  const log = data.scale === 'log';
  const range: [number, number] = [field.bottom, field.top];
  const print = (value: number) =>
    [...currencies, 'percent'].includes(headUnit(data.unit))
      ? context.format.amount(value, headUnit(data.unit))
      : context.format.number(value);
  if (log) {
    const from = Math.floor(Math.log10(Math.min(...values, 1e12)) + 1e-9);
    const to = Math.max(Math.ceil(Math.log10(Math.max(...values)) - 1e-9), from + 1);
    const exponents = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const scale = powerScale([from, to], range);
    return { scale, ticks: exponents.map((one) => tick(powerOfTen(one), scale, print)) };
  }
  const domain = roundDomain([Math.min(0, ...values), Math.max(...values, 0) || 1], 5);
  const scale = linearScale(domain, range);
  return { scale, ticks: roundSteps(domain, 5).map((value) => tick(value, scale, print)) };
}

const tick = (value: number, scale: (value: number) => number, print: (value: number) => string): Tick => ({
  key: String(value),
  position: scale(value),
  label: print(value),
});

/** The label at the end of each line, with the last value. */
function endLabel(
  series: LineSeries,
  data: LinesData,
  color: string,
  place: { x: number; width: number },
  context: ChartContext,
) {
  const last = series.points.filter((point) => onScale(point.y, data)).pop();
  const value = placeLabel(last?.y ?? null, data, context);
  return (top: number) => {
    const label = textBlock('end-label', series.label, { ...place, top, class: `label strong ${color}` });
    const number = textBlock('end-value', value, { ...place, top: top + label.height, class: 'axis muted' });
    return {
      shapes: [label.shape, number.shape],
      height: label.height + number.height,
      width: Math.max(label.width, number.width),
      last,
    };
  };
}

/** Draws lines with their names at their ends; gaps stay gaps. */
export function draw(svg: SVGSVGElement, data: LinesData, context: ChartContext): void {
  const head: Shape[] = [];
  let y = 2;
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width: context.width, class: className });
    head.push(block.shape);
    y += block.height;
  };
  write('unit', capitalize(context.format.unit(data.unit)), 'label strong');
  if (data.scale === 'log') {
    write('steps', context.text('chart.axis.log-ten'), 'axis muted');
    const leftOut = data.series.some((series) =>
      series.points.some((point) => point.y !== null && point.y <= 0),
    );
    if (leftOut) write('left-out', context.text('chart.lines.zero-left-out'), 'axis muted');
  }
  y += 10;

  const values = data.series
    .flatMap((series) => series.points.map((point) => point.y))
    .filter((value) => onScale(value, data));
  const xs = data.series.flatMap((series) => series.points.map((point) => point.x));
  const labelRoom = isWide(context) ? 160 : Math.min(112, Math.round(context.width * 0.31));
  const measured = data.series.map((series, index) =>
    endLabel(series, data, colorOf(series, index), { x: 0, width: labelRoom }, context)(0),
  );
  const labelWidth = Math.max(0, ...measured.map((one) => one.width));
  const labelHeight = measured.reduce((sum, one) => sum + one.height + 4, 0);
  const right = context.width - labelWidth - 18;
  const height = Math.max(isWide(context) ? 260 : 220, labelHeight);
  const draft = yAxis(data, values, { top: 0, bottom: height }, context);
  const left = tickRoom(draft.ticks);
  const [least, greatest] = [Math.min(...xs), Math.max(...xs)];
  const spanX: [number, number] = [least, greatest > least ? greatest : least + 1];
  const x = linearScale(spanX, [left + 4, right - 4]);

  const uprights: Upright[] = [
    ...data.series.flatMap((series) =>
      (series.breaks ?? []).map((one, index) => {
        const before = series.points.filter((point) => point.x < one.x && point.y !== null).pop();
        const place = before ? x((before.x + one.x) / 2) : x(one.x);
        return {
          key: `break-${series.key}-${index}`,
          x: place,
          label: one.label,
          class: 'series-break',
          textClass: 'axis muted',
        };
      }),
    ),
    ...(data.marks ?? []).map((mark) => ({
      key: `mark-${mark.key}`,
      x: x(mark.x),
      label: mark.label,
      class: 'marker',
      textClass: 'axis marker-label',
    })),
  ];
  const captions = captionUprights(uprights, [0, context.width], y);
  const field: Field = { left, right, top: captions.bottom + 4, bottom: captions.bottom + 4 + height };
  const axis = yAxis(data, values, field, context);
  const years = xs.every(isTime);
  const wanted = Math.max(2, Math.floor((right - left) / 44));
  const xTicks = roundSteps(spanX, wanted)
    .filter((value) => !years || Number.isInteger(value))
    .map((value) => ({ key: String(value), position: x(value), label: xText(value, data, context) }));
  const frameShapes = [
    ...head,
    ...plotFrame(field, axis.ticks, thinned(xTicks)),
    ...captions.shapes(field),
    ...captions.words,
  ];
  let bottom = field.bottom + 24;
  if (data.xLabel) {
    const block = textBlock('x-label', data.xLabel, {
      x: right,
      top: bottom,
      width: right,
      class: 'axis muted',
      anchor: 'end',
    });
    frameShapes.push(block.shape);
    bottom += block.height;
  }

  const groups: Group[] = [frame('frame', frameShapes)];
  const tops = spread(
    // The first line of a label stands level with the end of its line.
    measured.map((one) => ({
      middle: (one.last ? axis.scale(one.last.y!) : field.bottom) - 9 + one.height / 2,
      height: one.height + 4,
    })),
    field.top - 9,
    field.bottom + 9,
  );
  const shape = line<LinePoint>(
    (point) => x(point.x),
    (point) => axis.scale(point.y!),
  )
    .curve(data.step ? curveStepAfter : curveLinear)
    .digits(1);
  data.series.forEach((series, index) => {
    const color = colorOf(series, index);
    const label = endLabel(series, data, color, { x: right + 14, width: labelRoom }, context)(tops[index]!);
    const shapes = segments(series, data).map((piece, part) =>
      path(`line-${part}`, piece.length > 1 ? shape(piece)! : '', `line ${color}`),
    );
    if (label.last) {
      const from = { x: x(label.last.x), y: axis.scale(label.last.y!) };
      const to = tops[index]! + 9;
      if (Math.abs(from.y - to) > 8 || from.x < right - 12) {
        shapes.push(path('leader', `M${at(from.x + 6)} ${at(from.y)}L${at(right + 11)} ${at(to)}`, 'leader'));
      }
    }
    groups.push(frame(`series-${series.key}`, [...shapes, ...label.shapes]));
    const drawn = series.points.filter((point) => onScale(point.y, data));
    const radius = drawn.length > (right - left) / 12 ? 1.5 : 3.5;
    // A computed line has more points than anybody wants to walk through: the walk stops at some, the table has all.
    const every = drawn.length > 48 ? Math.ceil(drawn.length / 24) : 1;
    for (const point of drawn.filter((_, place) => place % every === 0 || place === drawn.length - 1)) {
      const [px, py] = [x(point.x), axis.scale(point.y!)];
      groups.push({
        key: `${series.key}-${point.x}`,
        class: 'point',
        summary: pointSummary(series, point, data, context),
        shapes: [
          hitBox(px - 7, py - 7, 14, 14),
          { key: 'dot', tag: 'circle', class: `dot ${color}`, attributes: { cx: px, cy: py, r: radius } },
        ],
      });
    }
  });
  paint(svg, { width: context.width, height: bottom + 4, groups });
}

/** First and last value of each line in words, and the breaks. */
export function summarize(data: LinesData, context: ChartContext): string {
  return data.series
    .flatMap((series) => {
      const known = series.points.filter((point) => point.y !== null);
      const [first, last] = [known[0], known[known.length - 1]];
      if (!first || !last) return [sentence(`${series.label}: ${context.text('chart.none')}`)];
      const values = {
        label: series.label,
        from: pointX(first, data, context),
        to: pointX(last, data, context),
      };
      const numbers = {
        first: placeLabel(first.y, data, context),
        last: placeLabel(last.y, data, context),
      };
      const breaks = (series.breaks ?? []).map((one) =>
        sentence(`${xText(one.x, data, context)}: ${one.label}`),
      );
      return [sentence(context.text('chart.lines.series', { ...values, ...numbers })), ...breaks];
    })
    .join(' ');
}

/** One row a value of x, one column a line; gaps are empty. */
export function toTable(data: LinesData, context: ChartContext): ChartTable {
  const xs = [...new Set(data.series.flatMap((series) => series.points.map((point) => point.x)))].sort(
    (a, b) => a - b,
  );
  const unit = context.format.unit(data.unit);
  return {
    columns: [
      data.xLabel ?? context.text(xs.every(isTime) ? 'chart.column.year' : 'chart.column.x'),
      ...data.series.map((series) => (unit ? `${series.label} (${unit})` : series.label)),
    ],
    rows: xs.map((value) => [
      pointX(
        data.series.flatMap((series) => series.points).find((point) => point.x === value)!,
        data,
        context,
      ),
      ...data.series.map((series) =>
        cellNumber(series.points.find((point) => point.x === value)?.y ?? null, data, context),
      ),
    ]),
  };
}
