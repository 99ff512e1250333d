import { line } from 'd3-shape';
import { isWide, sentence, type ChartContext, type ChartTable } from '../kit/context';
import { placeLabels } from './curve-labels';
import { frame } from '../kit/log-axis';
import { captionUprights, plotFrame, thinned, tickRoom, type Field } from '../kit/plot';
import { linearScale, roundSteps } from '../kit/scale';
import { hitBox, paint, path, textBlock, type Group, type Shape } from '../kit/scene';

/** A function as a curve, with numbers from elsewhere to check it by. y is in percent, 0 to 100. */
export interface CurveData {
  xLabel: string;
  yLabel: string;
  /** In the order of x. */
  points: { x: number; y: number }[];
  /** Numbers that a source reports. */
  checks: { x: number; y: number; label: string }[];
  /** The reader's own place on the curve: a vertical line. Without `y` the curve itself gives the value. */
  markers: { x: number; y?: number; label: string }[];
  /** Why the curve does not apply here: it is left out and this is printed instead. */
  off?: string;
}

const percent = (value: number, context: ChartContext): string =>
  context.format.amount(Math.round(value * 10) / 10, 'percent');

/** The value of the curve at x, between its points on a straight line; null outside them. */
export function valueAt(data: CurveData, x: number): number | null {
  const index = data.points.findIndex((point) => point.x >= x);
  const [before, after] = [data.points[index - 1], data.points[index]];
  if (after?.x === x) return after.y;
  if (!before || !after) return null;
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x);
}

const checkText = (check: CurveData['checks'][number], context: ChartContext): string =>
  `${check.label}: ${percent(check.y, context)}`;

const markerText = (marker: CurveData['markers'][number], data: CurveData, context: ChartContext): string => {
  const value = markerValue(marker, data);
  const label = marker.label || context.text('chart.curve.here');
  return value === null ? label : `${label}: ${percent(value, context)}`;
};

const markerValue = (marker: CurveData['markers'][number], data: CurveData): number | null =>
  data.off ? null : (marker.y ?? valueAt(data, marker.x));

const pointText = (point: { x: number; y: number }, data: CurveData, context: ChartContext): string =>
  sentence(`${data.xLabel} ${context.format.number(point.x)}: ${percent(point.y, context)}`);

/** Points of the curve that the keyboard walk stops at: at most 25. */
const stops = (data: CurveData) => {
  const every = Math.ceil(data.points.length / 25);
  return data.points.filter((_, index) => index % every === 0);
};

/** Draws the curve, its check points and the reader's place on it. */
export function draw(svg: SVGSVGElement, data: CurveData, context: ChartContext): void {
  const shapes: Shape[] = [];
  let y = 2;
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width: context.width, class: className });
    shapes.push(block.shape);
    y += block.height;
  };
  write('y-label', data.yLabel, 'label strong');
  if (data.off) {
    y += 4;
    write('off', data.off, 'label');
  }
  y += 8;

  const yTicks = [0, 25, 50, 75, 100].map((value) => ({
    key: String(value),
    value,
    label: percent(value, context),
  }));
  const left = tickRoom(yTicks);
  const right = context.width - 14;
  const xs = [...data.points, ...data.checks, ...data.markers].map((point) => point.x);
  const [least, greatest] = xs.length ? [Math.min(...xs), Math.max(...xs)] : [0, 1];
  const spanX: [number, number] = [least, greatest > least ? greatest : least + 1];
  const x = linearScale(spanX, [left + 8, right]);
  const uprights = data.markers.map((marker, index) => ({
    key: `marker-${index}`,
    x: x(marker.x),
    label: markerText(marker, data, context),
    class: 'marker',
    textClass: 'label marker-label',
  }));
  const captions = captionUprights(uprights, [0, context.width], y);
  const top = captions.bottom + 6;
  const field: Field = { left, right, top, bottom: top + (isWide(context) ? 280 : 240) };
  const scale = linearScale([0, 100], [field.bottom, field.top]);
  const xTicks = roundSteps(spanX, isWide(context) ? 8 : 5).map((value) => ({
    key: String(value),
    position: x(value),
    label: context.format.number(value),
  }));
  shapes.push(
    ...plotFrame(
      field,
      yTicks.map((tick) => ({ ...tick, position: scale(tick.value) })),
      thinned(xTicks),
    ),
    ...captions.shapes(field),
    ...captions.words,
  );
  const xLabel = textBlock('x-label', data.xLabel, {
    x: right,
    top: field.bottom + 24,
    width: right,
    class: 'label',
    anchor: 'end',
  });
  shapes.push(xLabel.shape);
  let bottom = field.bottom + 24 + xLabel.height;

  const groups: Group[] = [];
  const trace = data.off ? [] : data.points.map((point) => ({ x: x(point.x), y: scale(point.y) }));
  if (!data.off) {
    const shape = line<{ x: number; y: number }>(
      (point) => point.x,
      (point) => point.y,
    ).digits(1);
    shapes.push(path('curve', shape(trace) ?? '', 'line series-reward'));
    for (const point of stops(data)) {
      const box = hitBox(x(point.x) - 6, scale(point.y) - 6, 12, 12);
      groups.push({
        key: `at-${point.x}`,
        class: 'point',
        summary: pointText(point, data, context),
        shapes: [box],
      });
    }
  }
  const dots = data.checks.map((check) => ({
    x: x(check.x),
    y: scale(check.y),
    text: checkText(check, context),
  }));
  const labels = placeLabels(
    dots,
    trace,
    uprights.map((one) => one.x),
    field,
    bottom + 8,
    context.width,
  );
  data.checks.forEach((check, index) => {
    const dot = dots[index]!;
    groups.push({
      key: `check-${index}`,
      class: 'point',
      summary: sentence(
        context.text('chart.curve.check', {
          check: checkText(check, context),
          x: `${data.xLabel} ${context.format.number(check.x)}`,
        }),
      ),
      shapes: [
        hitBox(dot.x - 8, dot.y - 8, 16, 16),
        {
          key: 'dot',
          tag: 'circle',
          class: 'dot open series-people',
          attributes: { cx: dot.x, cy: dot.y, r: 4.5 },
        },
        ...labels.shapes[index]!,
      ],
    });
  });
  bottom = Math.max(bottom, labels.bottom);
  data.markers.forEach((marker, index) => {
    const value = markerValue(marker, data);
    const [cx, cy] = [x(marker.x), value === null ? field.bottom : scale(value)];
    const dot: Shape[] =
      value === null
        ? []
        : [{ key: 'dot', tag: 'circle', class: 'dot marker-dot', attributes: { cx, cy, r: 5 } }];
    const summary = sentence(markerText(marker, data, context));
    groups.push({
      key: `marker-${index}`,
      class: 'point',
      summary,
      shapes: [hitBox(cx - 9, cy - 9, 18, 18), ...dot],
    });
  });
  paint(svg, { width: context.width, height: bottom + 4, groups: [frame('frame', shapes), ...groups] });
}

/** The ends of the curve, the reader's place and the check points in words; or why there is no curve. */
export function summarize(data: CurveData, context: ChartContext): string {
  const [first, last] = [data.points[0], data.points[data.points.length - 1]];
  const curve = data.off
    ? [data.off]
    : first && last
      ? [`${data.yLabel}`, pointText(first, data, context), pointText(last, data, context)]
      : [];
  const rest = [
    ...data.markers.map((marker) => markerText(marker, data, context)),
    ...data.checks.map((check) => checkText(check, context)),
  ];
  return [...curve, ...rest].map(sentence).join(' ');
}

/** Every point of the curve and every check point as a row. */
export function toTable(data: CurveData, context: ChartContext): ChartTable {
  const { text, format } = context;
  const curve = data.off
    ? []
    : data.points.map((point) => [
        format.number(point.x),
        percent(point.y, context),
        text('chart.curve.computed'),
      ]);
  const checks = data.checks.map((check) => [format.number(check.x), percent(check.y, context), check.label]);
  const markers = data.markers.map((marker) => {
    const value = markerValue(marker, data);
    return [
      format.number(marker.x),
      value === null ? '' : percent(value, context),
      marker.label || text('chart.curve.here'),
    ];
  });
  return {
    columns: [data.xLabel, data.yLabel, text('chart.column.what')],
    rows: [...curve, ...checks, ...markers],
  };
}
