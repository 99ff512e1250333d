import { headUnit } from '../kit/log-axis';
import type { ChartContext, Lens } from '../kit/context';

/** A value at a place: a year (2012), a quarter (2012.25) or a value of an input; null is a gap. */
export interface LinePoint {
  x: number;
  y: number | null;
  /** How x reads where the bare number does not do: "Q2 2012". */
  xText?: string;
}

/** One line. */
export interface LineSeries {
  key: string;
  label: string;
  /** Gives the line the colour of a lens; without it lines take the colours in turn. */
  lens?: Lens;
  /** In the order of x. */
  points: LinePoint[];
  /** Where the definition changes: the line is not drawn on past it. `x` is the first value of the new definition. */
  breaks?: { x: number; label: string }[];
}

/** Lines over years or over the values of an input. */
export interface LinesData {
  unit: string;
  xLabel?: string;
  /** The unit of x where x is no year. */
  xUnit?: string;
  scale?: 'linear' | 'log';
  /** Holds each value until the next, for sums that grow at dates. */
  step?: boolean;
  /** Values that were calculated: they are printed to two significant digits. */
  estimated?: boolean;
  series: LineSeries[];
  /** Vertical lines: an event, the reader's own value. */
  marks?: { key: string; x: number; label: string }[];
}

/** Whether a value of x is a place in calendar time: a year, or a part of one as a fraction. */
export const isTime = (x: number): boolean => x >= 1800 && x <= 2200;

/** Years and quarters come at even steps, so that a missing one shows; days do not. */
const isEven = (x: number): boolean => isTime(x) && Number.isInteger(x * 4);

/** Whether a value can be drawn: it is there, and positive where the scale is logarithmic. */
export const onScale = (value: number | null, data: LinesData): value is number =>
  value !== null && Number.isFinite(value) && (data.scale !== 'log' || value > 0);

/**
 * The runs of points that a line joins. A null, a value that the scale cannot show, a break in the definition and,
 * between years or quarters, a missing one end a run. Steps hold their value meanwhile, so for them it ends none.
 *
 * @example segments({ key: 'a', label: 'A', points: [{ x: 1, y: 1 }, { x: 2, y: null }, { x: 3, y: 1 }] }, data).length // 2
 */
export function segments(series: LineSeries, data: LinesData): LinePoint[][] {
  const { points } = series;
  const usual = Math.min(...points.slice(1).map((point, index) => point.x - points[index]!.x));
  const watchesYears = !data.step && points.every((point) => isEven(point.x));
  const runs: LinePoint[][] = [];
  let run: LinePoint[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const missing = before !== undefined && watchesYears && point.x - before.x > usual * 1.5;
    const broken =
      before !== undefined && (series.breaks ?? []).some((one) => before.x < one.x && one.x <= point.x);
    if (missing || broken || !onScale(point.y, data)) {
      if (run.length) runs.push(run);
      run = [];
    }
    if (onScale(point.y, data)) run.push(point);
  });
  if (run.length) runs.push(run);
  return runs;
}

/** A value of x in words: a year bare, anything else with its unit. */
export const xText = (x: number, data: LinesData, context: ChartContext): string =>
  isTime(x) && !data.xUnit ? String(x) : context.format.amount(x, data.xUnit ?? null);

/** The x of a point in words. */
export const pointX = (point: LinePoint, data: LinesData, context: ChartContext): string =>
  point.xText ?? xText(point.x, data, context);

/** A value of y with the head of its unit, or "no figure found". */
export const placeLabel = (value: number | null, data: LinesData, context: ChartContext): string =>
  value === null
    ? context.text('chart.none')
    : context.format.amount(value, headUnit(data.unit), data.estimated);

/** A value of y for the table; empty for a gap. */
export const cellNumber = (value: number | null, data: LinesData, context: ChartContext): string =>
  value === null ? '' : placeLabel(value, data, context);
