import { axisGrid, axisLabels, axisSentence, frame, logAxis, type LogAxis } from '../kit/log-axis';
import {
  capitalize,
  isWide,
  sentence,
  type ChartContext,
  type ChartTable,
  type Lens,
  type Status,
} from '../kit/context';
import { linearScale } from '../kit/scale';
import { markReach, rangeMark } from '../lens-strip/lens-mark';
import { cells, isKnown, quantityText, statusText, type Quantity } from '../kit/reading';
import { at, hitBox, paint, path, rect, textBlock, type Group, type Shape } from '../kit/scene';

/** One price. */
export interface PriceRow extends Quantity {
  key: string;
  label: string;
  /** The original amount, the year, the place. */
  note?: string;
  lens: Lens;
  status: Status;
  /** What the price gives access to; rows in a run with the same words share a heading. */
  depth?: string;
  /** Worked out from what a source reports, by a rate or a division: printed to two significant digits. */
  derived?: boolean;
  /** The row that the chart is about. */
  highlight?: boolean;
}

/** Prices in one unit, in the given order. */
export interface PriceLadderData {
  unit: string;
  /** Bars from zero, or marks on a log axis, which is the default. */
  scale?: 'linear' | 'log';
  rows: PriceRow[];
}

/** The status that decides how many digits are printed. */
const digits = (row: PriceRow): Status => (row.derived ? 'estimated' : row.status);

const valueText = (row: PriceRow, unit: string, context: ChartContext): string => {
  const value = quantityText(row, unit, digits(row), context);
  return row.status === 'assumed' && isKnown(row) ? context.text('chart.assumed-value', { value }) : value;
};

const rowSummary = (row: PriceRow, unit: string, context: ChartContext): string =>
  [row.depth, `${row.label}: ${valueText(row, unit, context)}`, row.note]
    .filter((part): part is string => Boolean(part))
    .map(sentence)
    .join(' ');

/** The columns of labels, marks and values in pixels. */
function columns(context: ChartContext) {
  const wide = isWide(context);
  const label = wide ? Math.min(270, Math.round(context.width * 0.35)) : context.width;
  const value = wide ? Math.min(150, Math.round(context.width * 0.2)) : context.width;
  const span: [number, number] = wide ? [label + 18, context.width - value - 14] : [0, context.width];
  return { wide, label, value, span };
}

/** The value of a row, its range or the word "assumed" below it. */
function valueBlock(
  row: PriceRow,
  unit: string,
  top: number,
  place: { x: number; width: number; anchor: 'start' | 'end' },
  context: ChartContext,
) {
  const known = isKnown(row);
  const single = { low: row.central, central: row.central, high: row.central };
  const main = quantityText(row.central === null ? row : single, unit, digits(row), context);
  const range = quantityText({ ...row, central: null }, unit, digits(row), context);
  const below = [
    row.central !== null && range !== main ? range : '',
    row.status === 'assumed' && known ? context.text('chart.status.assumed') : '',
  ];
  const className = `${known ? 'value' : 'value muted'}${row.highlight ? ' strong' : ''}`;
  const blocks = [textBlock('value', main, { ...place, top, class: className })];
  const small = below.filter(Boolean).join(', ');
  if (small)
    blocks.push(
      textBlock('value-range', small, { ...place, top: top + blocks[0]!.height, class: 'axis muted' }),
    );
  return {
    shapes: blocks.map((block) => block.shape),
    width: Math.max(...blocks.map((block) => block.width)),
    height: blocks.reduce((sum, block) => sum + block.height, 0),
  };
}

/** A bar from zero to the amount, and what lies between the ends of its range in outline. */
function bar(
  row: PriceRow,
  x: { low: number | null; central: number | null; high: number | null },
  center: number,
  span: [number, number],
): Shape[] {
  const half = 9;
  const sure = x.central ?? x.low ?? x.high ?? span[0];
  const color = `series-${row.lens}`;
  const shapes = [
    rect(
      'bar',
      span[0],
      center - half,
      Math.max(sure - span[0], 1.5),
      2 * half,
      `range ${row.status === 'assumed' ? 'assumed ' : ''}${color}`,
    ),
  ];
  if (x.high !== null && x.high - sure > 1.5)
    shapes.push(rect('up-to', sure, center - half, x.high - sure, 2 * half, `range possible ${color}`));
  return shapes;
}

/** The bars' scale: from zero to the greatest amount, for the whole width that marks have. */
function barScale(numbers: (number | null)[], span: [number, number]): Pick<LogAxis, 'position'> {
  const scale = linearScale([0, Math.max(...numbers.map((value) => value ?? 0), 1e-9)], span);
  return { position: (value) => (typeof value === 'number' && Number.isFinite(value) ? scale(value) : null) };
}

/** One row: label and note, marks, and the value at the end. */
function drawRow(
  row: PriceRow,
  unit: string,
  axis: Pick<LogAxis, 'position'> | null,
  top: number,
  context: ChartContext,
  bars = false,
) {
  const { wide, label: labelWidth, value: valueWidth, span } = columns(context);
  const atEdge = {
    x: context.width,
    width: wide ? valueWidth : context.width * 0.48,
    anchor: 'end' as const,
  };
  const value = valueBlock(row, unit, top + 7, atEdge, context);
  const width = wide ? labelWidth : context.width - value.width - 14;
  const label = textBlock('label', row.label, {
    x: 0,
    top: top + 7,
    width,
    class: row.highlight ? 'label strong' : 'label',
  });
  const note = row.note
    ? [textBlock('note', row.note, { x: 0, top: top + 7 + label.height, width, class: 'axis muted' })]
    : [];
  const words = [label, ...note];
  const y =
    top +
    7 +
    Math.max(
      value.height,
      words.reduce((sum, block) => sum + block.height, 0),
    );
  const marked = axis !== null && isKnown(row);
  const bottom = wide ? Math.max(y + 7, top + 2 * markReach + 8) : marked ? y + 2 * markReach + 7 : y + 7;
  const center = wide ? (top + bottom) / 2 : y + markReach + 2;
  const shapes = words.map((block) => block.shape);
  // On a wide chart the value stands at the end of its bar.
  const end = bars && wide ? axis?.position(row.high ?? row.central ?? row.low) : undefined;
  const beside = { x: (end ?? 0) + 9, width: valueWidth, anchor: 'start' as const };
  shapes.push(
    ...(typeof end === 'number'
      ? valueBlock(row, unit, center - value.height / 2, beside, context).shapes
      : value.shapes),
  );
  if (marked) {
    const x = {
      low: axis.position(row.low),
      central: axis.position(row.central),
      high: axis.position(row.high),
      open: row.open,
    };
    shapes.push(
      ...(bars
        ? bar(row, x, center, span)
        : rangeMark(x, center, row.lens, row.status, span, context.text('chart.assumed-letter'))),
    );
  }
  const back = row.highlight
    ? [rect('highlight', 0, top + 1, context.width, bottom - top - 1, 'highlight-band')]
    : [];
  const group: Group = {
    key: row.key,
    class: row.highlight ? 'point highlight' : 'point',
    summary: rowSummary(row, unit, context),
    shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), ...shapes],
  };
  const band: [number, number] = wide ? [top, bottom] : marked ? [y + 2, bottom] : [y, y];
  return { group, back, bottom, band };
}

/** Draws prices as bars from zero, or on a log axis that stands on top, with a heading a depth of access. */
export function draw(svg: SVGSVGElement, data: PriceLadderData, context: ChartContext): void {
  const { span } = columns(context);
  const numbers = data.rows.flatMap((row) => [row.low, row.central, row.high]);
  const bars = data.scale === 'linear';
  const axis = bars ? null : logAxis(numbers, data.unit, span, context);
  const place = bars ? barScale(numbers, span) : axis;
  const shapes: Shape[] = [];
  let y = 2;
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width: context.width, class: className });
    shapes.push(block.shape);
    y += block.height;
  };
  write('unit', capitalize(context.format.unit(data.unit)), 'label strong');
  if (axis) {
    write('steps', axisSentence(axis, context), 'axis muted');
    shapes.push(...axisLabels(axis, y + 6));
    y += 24;
  }
  const base = y;

  const groups: Group[] = [];
  const behind: Shape[] = [];
  const bands: [number, number][] = [];
  let depth: string | undefined;
  y += 2;
  for (const [index, row] of data.rows.entries()) {
    if (row.depth && row.depth !== depth) {
      const heading = textBlock(`depth-${index}`, row.depth, {
        x: 0,
        top: y + 14,
        width: context.width,
        class: 'axis strong',
      });
      shapes.push(heading.shape);
      y += heading.height + 18;
    }
    if (index > 0 || row.depth) behind.push(path(`rule-${row.key}`, `M0 ${at(y)}H${context.width}`, 'rule'));
    depth = row.depth;
    const drawn = drawRow(row, data.unit, place, y, context, bars);
    groups.push(drawn.group);
    behind.push(...drawn.back.map((shape) => ({ ...shape, key: `${shape.key}-${row.key}` })));
    if (drawn.band[1] > drawn.band[0]) bands.push(drawn.band);
    y = drawn.bottom;
  }
  if (axis) {
    behind.push(...axisGrid(axis, bands, base + 0.5));
    // In a long ladder the axis is out of sight at the foot: its labels stand there again.
    if (y > 420) {
      shapes.push(...axisLabels(axis, y + 6).map((shape) => ({ ...shape, key: `foot-${shape.key}` })));
      y += 22;
    }
  }
  paint(svg, {
    width: context.width,
    height: y + 4,
    groups: [frame('frame', [...behind, ...shapes]), ...groups],
  });
}

/** The lowest, the highest and the highlighted prices in words, then all rows. */
export function summarize(data: PriceLadderData, context: ChartContext): string {
  const rows = data.rows.map((row) => `${row.label}: ${valueText(row, data.unit, context)}`);
  return sentence(`${capitalize(context.format.unit(data.unit))}. ${rows.join('; ')}`);
}

/** Every price as a row. */
export function toTable(data: PriceLadderData, context: ChartContext): ChartTable {
  const { text } = context;
  const names = ['depth', 'what', 'lens', 'unit', 'low', 'central', 'high', 'status', 'note'];
  const unit = context.format.unit(data.unit);
  return {
    columns: names.map((name) => text(`chart.column.${name}`)),
    rows: data.rows.map((row) => [
      row.depth ?? '',
      row.label,
      text(`chart.lens.${row.lens}`),
      unit,
      ...cells(row, data.unit, digits(row), context),
      isKnown(row) ? statusText(row.status, context) : text('chart.none'),
      row.note ?? '',
    ]),
  };
}
