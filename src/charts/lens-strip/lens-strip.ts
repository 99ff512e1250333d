import { axisGrid, axisLabels, axisSentence, frame, headUnit, logAxis, type LogAxis } from '../kit/log-axis';
import { capitalize, isWide, sentence, type ChartContext, type ChartTable, type Lens } from '../kit/context';
import { lensMark, markReach, rangeMark } from './lens-mark';
import { cell, cells, isKnown, quantityText, statusOf, statusText, type Quantity } from '../kit/reading';
import { at, hitBox, paint, path, textBlock, upright, type Group, type Shape } from '../kit/scene';

/** A further reading of the same lens. */
export interface LensMark {
  value: number;
  label: string;
  grade?: string;
  /** Does not widen the range. */
  faint?: boolean;
}

/** What one lens says. */
export interface LensRow extends Quantity {
  key: string;
  lens: Lens;
  label: string;
  /** What stands in place of a number where none was found. */
  none?: string;
  marks: LensMark[];
  estimated: boolean;
  assumed: boolean;
}

/** Lenses that share a unit, and so an axis. */
export interface LensScale {
  unit: string;
  /** The heading of the axis where the unit in words does not do. */
  title?: string;
  rows: LensRow[];
  /** The reward, as a line through all rows. */
  reward: number | null;
  /** The reader's own price, as a dashed line. */
  own?: number | null;
  /** Numbers the axis shows in any case, so that it stands still under a slider. */
  domain?: number[];
}

/** All lenses of a calculator, side by side and never added. */
export interface LensStripData {
  scales: LensScale[];
}

const titleOf = (scale: LensScale, context: ChartContext): string =>
  capitalize(scale.title ?? context.format.unit(scale.unit));

const valueText = (row: LensRow, scale: LensScale, context: ChartContext): string => {
  const value = quantityText(row, scale.unit, statusOf(row), context, row.none);
  return row.assumed && isKnown(row) ? context.text('chart.assumed-value', { value }) : value;
};

const markText = (mark: LensMark, scale: LensScale, context: ChartContext): string => {
  const value = context.format.amount(mark.value, headUnit(scale.unit), true);
  const key = mark.grade ? 'chart.reading' : 'chart.reading-ungraded';
  return context.text(key, { value, label: mark.label, grade: mark.grade ?? '' });
};

const rowSummary = (row: LensRow, scale: LensScale, context: ChartContext): string =>
  [
    `${row.label}: ${valueText(row, scale, context)}`,
    ...row.marks.map((mark) => markText(mark, scale, context)),
  ]
    .map(sentence)
    .join(' ');

/** "Reward: €3", "Your price: €5". */
const referenceText = (key: 'own' | 'reward', scale: LensScale, context: ChartContext): string =>
  context.text(`chart.${key}`, { value: context.format.amount(scale[key]!, headUnit(scale.unit)) });

/** The reward and the own price of a panel, as far as they are there and no row says the same. */
const referencesOf = (scale: LensScale): ('own' | 'reward')[] =>
  (['reward', 'own'] as const).filter(
    (key) =>
      typeof scale[key] === 'number' &&
      !(key === 'reward' && scale.rows.some((row) => row.lens === 'reward')),
  );

/** All numbers of a panel. */
const numbersOf = (scale: LensScale): (number | null | undefined)[] => [
  ...scale.rows.flatMap((row) => [row.low, row.central, row.high, ...row.marks.map((mark) => mark.value)]),
  scale.reward,
  scale.own,
];

/** The reward and the reader's own price: a label above the rows and a line through them; each a data point. */
function references(scale: LensScale, axis: LogAxis, top: number, context: ChartContext) {
  const lines: { key: 'own' | 'reward'; x: number; class: string; lead: [number, number][]; group: Group }[] =
    [];
  let y = top;
  const add = (key: 'own' | 'reward', value: number | null | undefined, series: string) => {
    const x = axis.position(value);
    if (x === null) return;
    const toRight = context.width - x >= x;
    const room = (toRight ? context.width - x : x) - 6;
    const place = { x: x + (toRight ? 6 : -6), top: y, width: room, class: `label strong ${series}` };
    const block = textBlock('label', referenceText(key, scale, context), {
      ...place,
      anchor: toRight ? 'start' : 'end',
    });
    const [left, right] = toRight ? [place.x, place.x + block.width] : [place.x - block.width, place.x];
    // A line that would run through a label below its own pauses there.
    for (const line of lines)
      if (line.x < left - 3 || line.x > right + 3) line.lead.push([y, y + block.height]);
    const shapes = [hitBox(left - 2, y - 1, block.width + 4, block.height + 2), block.shape];
    const group = { key, class: 'point', summary: sentence(referenceText(key, scale, context)), shapes };
    lines.push({ key, x, class: `${key} ${series}`, lead: [[y + 2, y + block.height]], group });
    y += block.height;
  };
  add('own', scale.own, 'own-price');
  add('reward', scale.reward, 'series-reward');
  return { lines, bottom: y };
}

/** One row: its words, and its marks beside them or below. */
function drawRow(row: LensRow, scale: LensScale, axis: LogAxis | null, top: number, context: ChartContext) {
  const wide = isWide(context);
  const width = wide ? labelWidth(context) : context.width;
  const shapes: Shape[] = [];
  let y = top + (wide ? 8 : 6);
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width, class: className });
    shapes.push(block.shape);
    y += block.height;
  };
  write('label', row.label, 'label strong');
  write('value', valueText(row, scale, context), isKnown(row) ? 'value' : 'value muted');
  row.marks.forEach((mark, index) => write(`reading-${index}`, markText(mark, scale, context), 'axis muted'));

  const drawn = axis !== null && (isKnown(row) || row.marks.length > 0);
  const center = wide ? Math.max(top + 22, (top + y + 8) / 2) : y + markReach + 3;
  const bottom = wide ? Math.max(y + 8, center + markReach + 6) : drawn ? center + markReach + 7 : y + 8;
  const band: [number, number] = wide ? [top, bottom] : drawn ? [y + 2, bottom] : [bottom, bottom];
  if (drawn) {
    const x = {
      low: axis.position(row.low),
      central: axis.position(row.central),
      high: axis.position(row.high),
      open: row.open,
    };
    const reach: [number, number] = [wide ? width : 0, context.width];
    shapes.push(
      ...rangeMark(x, center, row.lens, statusOf(row), reach, context.text('chart.assumed-letter')),
    );
    row.marks.forEach((mark, index) => {
      const outline = lensMark(row.lens, axis.position(mark.value)!, center, 4);
      shapes.push(path(`also-${index}`, outline, `also series-${row.lens}${mark.faint ? ' faint' : ''}`));
    });
  }
  const group: Group = {
    key: row.key,
    class: 'point',
    summary: rowSummary(row, scale, context),
    shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), ...shapes],
  };
  return { group, bottom, band };
}

const labelWidth = (context: ChartContext): number => Math.min(280, Math.round(context.width * 0.37));

/** One panel: a heading, the reference lines, a row a lens, the axis. */
function drawPanel(
  scale: LensScale,
  index: number,
  top: number,
  context: ChartContext,
): { groups: Group[]; bottom: number } {
  const wide = isWide(context);
  const span: [number, number] = [wide ? labelWidth(context) + 20 : 0, context.width];
  const axis = logAxis(numbersOf(scale), scale.unit, span, context, scale.domain);
  const head: Shape[] = [];
  let y = top;
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width: context.width, class: className });
    head.push(block.shape);
    y += block.height;
  };
  write('title', titleOf(scale, context), 'label strong');
  if (axis) write('steps', axisSentence(axis, context), 'axis muted');
  y += 6;
  const reference = axis ? references(scale, axis, y, context) : { lines: [], bottom: y };
  y = reference.bottom + 4;

  const groups: Group[] = [];
  const bands: [number, number][] = [];
  const rules: Shape[] = [path('rule-top', `M0 ${at(y)}H${context.width}`, 'rule')];
  for (const row of scale.rows) {
    const drawn = drawRow(row, scale, axis, y, context);
    groups.push({ ...drawn.group, key: `${index}-${row.key}` });
    if (drawn.band[1] > drawn.band[0]) bands.push(drawn.band);
    y = drawn.bottom;
    rules.push(path(`rule-${row.key}`, `M0 ${at(y)}H${context.width}`, 'rule'));
  }
  const behind = axis ? axisGrid(axis, bands, y + 0.5) : [];
  for (const line of reference.lines) {
    const lead: [number, number][] = [...line.lead, [reference.bottom, bands[0]?.[0] ?? reference.bottom]];
    behind.push(path(line.key, upright(line.x, [...(wide ? lead : line.lead), ...bands]), line.class));
  }
  const labels = axis ? axisLabels(axis, y + 5) : [];
  if (axis) y += 21;
  const framed = frame(`panel-${index}`, [...head, ...rules, ...behind, ...labels]);
  const referenced = reference.lines.map(({ key, group }) => ({ ...group, key: `${index}-${key}-line` }));
  return { groups: [framed, ...referenced.reverse(), ...groups], bottom: y };
}

/** Draws the lenses of a calculator, one panel with its own axis a unit. */
export function draw(svg: SVGSVGElement, data: LensStripData, context: ChartContext): void {
  const groups: Group[] = [];
  let y = 2;
  data.scales.forEach((scale, index) => {
    const panel = drawPanel(scale, index, y + (index ? 26 : 0), context);
    groups.push(...panel.groups);
    y = panel.bottom;
  });
  paint(svg, { width: context.width, height: y + 4, groups });
}

/** Every lens in words, one sentence a unit. */
export function summarize(data: LensStripData, context: ChartContext): string {
  return data.scales
    .map((scale) => {
      const lines = referencesOf(scale).map((key) => referenceText(key, scale, context));
      const rows = scale.rows.map((row) => `${row.label}: ${valueText(row, scale, context)}`);
      return sentence(`${titleOf(scale, context)}. ${[...lines, ...rows].join('; ')}`);
    })
    .join(' ');
}

/** Every lens and further reading as a row. */
export function toTable(data: LensStripData, context: ChartContext): ChartTable {
  const { text } = context;
  const columns = ['lens', 'what', 'unit', 'low', 'central', 'high', 'status'].map((name) =>
    text(`chart.column.${name}`),
  );
  const rows = data.scales.flatMap((scale) => {
    const unit = context.format.unit(scale.unit);
    const lines = referencesOf(scale).map((key) => [
      key === 'reward' ? text('chart.lens.reward') : '',
      text(key === 'reward' ? 'chart.lens.reward' : 'chart.own-price'),
      unit,
      '',
      cell(scale[key], scale.unit, 'reported', context),
      '',
      '',
    ]);
    const rowsOfLenses = scale.rows.flatMap((row) => {
      const status = statusOf(row);
      const numbers = cells(row, scale.unit, status, context);
      const state = isKnown(row) ? statusText(status, context) : (row.none ?? text('chart.none'));
      const lens = text(`chart.lens.${row.lens}`);
      const readings = row.marks.map((mark) => [
        ...[lens, mark.label, unit, ''],
        cell(mark.value, scale.unit, 'estimated', context),
        ...['', mark.grade ? text('chart.grade', { grade: mark.grade }) : ''],
      ]);
      return [[lens, row.label, unit, ...numbers, state], ...readings];
    });
    return [...lines, ...rowsOfLenses];
  });
  return { columns, rows };
}
