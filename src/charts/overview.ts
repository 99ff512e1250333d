import { axisGrid, axisLabels, axisSentence, frame, headUnit, logAxis, type LogAxis } from './log-axis';
import { isWide, sentence, type ChartContext, type ChartTable, type Lens, type Status } from './context';
import { lensMark, markReach, rangeMark } from './lens-mark';
import { cell, isKnown, quantityText, statusText, type Quantity } from './reading';
import { at, hitBox, paint, path, rect, textBlock, upright, type Group, type Shape, type TextBlock } from './scene';
import { textWidth } from './text-width';

/** What people got: an amount, or words where none was ever named. */
export interface OverviewReward extends Quantity {
  status: Status;
  words?: string;
}

/** What one yardstick says. */
export interface OverviewRow extends Quantity {
  key: string;
  lens: Lens;
  label: string;
  status: Status;
}

/** One practice. */
export interface OverviewGroup {
  key: string;
  label: string;
  /** Place, year, and what the amount is made of. */
  note?: string;
  reward: OverviewReward;
  rows: OverviewRow[];
}

/** Practices whose amounts share a unit. */
export interface OverviewScale {
  unit: string;
  /** The unit in words: "Euros a month, for one person". */
  title: string;
  groups: OverviewGroup[];
}

/** Several practices, all in one currency: in each, what people got against what the yardsticks say. */
export interface OverviewData {
  scales: OverviewScale[];
}

/** Half the size of the dot in pixels; it outweighs the marks of the yardsticks. */
const dotSize = 7.5;

const assumed = (value: string, status: Status, context: ChartContext): string =>
  status === 'assumed' ? context.text('chart.assumed-value', { value }) : value;

/** A range without its centre, which the tick shows. */
const rowText = (row: OverviewRow, unit: string, context: ChartContext): string =>
  assumed(quantityText({ ...row, central: row.low === null ? row.central : null }, unit, row.status, context), row.status, context);

function rewardText({ reward }: OverviewGroup, unit: string, context: ChartContext): string {
  if (!isKnown(reward)) return reward.words ?? context.text('chart.none');
  if (reward.low === 0 && reward.high === 0) return context.text('chart.overview.got-nothing');
  const value = quantityText(reward, unit, reward.status, context);
  return context.text('chart.overview.got-value', { value: assumed(value, reward.status, context) });
}

const groupSummary = (group: OverviewGroup, scale: OverviewScale, context: ChartContext): string =>
  [group.label, group.note, `${scale.title}: ${rewardText(group, scale.unit, context)}`]
    .filter((part): part is string => Boolean(part))
    .map(sentence)
    .join(' ');

const rowSummary = (row: OverviewRow, group: OverviewGroup, unit: string, context: ChartContext): string =>
  `${sentence(group.label)} ${sentence(`${row.label}: ${rowText(row, unit, context)}`)}`;

const labelWidth = (context: ChartContext): number => (isWide(context) ? Math.min(270, Math.round(context.width * 0.34)) : context.width);

/** Left and right end of something on a row, in pixels. */
type Extent = [number, number];

/** A reading in pixels. */
function placed(quantity: Quantity, axis: LogAxis) {
  const x = { low: axis.position(quantity.low), central: axis.position(quantity.central), high: axis.position(quantity.high) };
  const ends = [x.low, x.central, x.high].filter((one): one is number => one !== null);
  return { x, extent: [Math.min(...ends), Math.max(...ends)] as Extent };
}

/** Words beside a mark, right of it where they fit there and keep clear of the reward's line, else left of it. */
function beside(text: string, mark: Extent, top: number, className: string, line: number | null, context: ChartContext) {
  const width = textWidth(text, className);
  const gap = 7;
  const right: Extent = [mark[1] + gap, mark[1] + gap + width];
  const left: Extent = [mark[0] - gap - width, mark[0] - gap];
  const inside = (one: Extent) => one[0] >= labelWidth(context) + 8 && one[1] <= context.width;
  const crosses = (one: Extent) => line !== null && line > one[0] - 3 && line < one[1] + 3;
  const box = [right, left].find((one) => inside(one) && !crosses(one)) ?? (inside(left) && !inside(right) ? left : right);
  const place = { x: box === left ? left[1] : right[0], top, width: 600, class: className };
  return { ...textBlock('value', text, { ...place, anchor: box === left ? 'end' : 'start' }), crossed: crosses(box) };
}

/** A drawn row: a data point, the y where it ends, and where grid lines and the reward's line may run. */
interface Row {
  group: Group;
  bottom: number;
  grid: [number, number];
  line: [number, number];
}

const empty = (y: number): [number, number] => [y, y];

/** The dot of what people got, with its range as a thin bar. */
function dot(reward: OverviewReward, axis: LogAxis, center: number): Shape[] {
  const { x, extent } = placed(reward, axis);
  const series = `series-reward${reward.status === 'assumed' ? ' assumed alone' : ''}`;
  const range = extent[1] - extent[0] > 1 ? [rect('range', extent[0], center - 2.5, extent[1] - extent[0], 5, 'range series-reward')] : [];
  const middle = x.central ?? (extent[0] + extent[1]) / 2;
  return [...range, path('mark', lensMark('reward', middle, center, dotSize), `mark ${series}`)];
}

/** The head of a practice: its name, what people got in words, and the dot. */
function drawHead(group: OverviewGroup, scale: OverviewScale, axis: LogAxis, top: number, context: ChartContext): Row {
  const wide = isWide(context);
  const width = labelWidth(context);
  const shapes: Shape[] = [];
  let y = top + (wide ? 7 : 8);
  const write = (key: string, text: string, className: string) => {
    const block = textBlock(key, text, { x: 0, top: y, width, class: className });
    shapes.push(block.shape);
    y += block.height;
  };
  write('label', group.label, 'label strong');
  if (group.note) write('note', group.note, 'axis muted');
  const text = rewardText(group, scale.unit, context);
  const known = isKnown(group.reward);
  const className = `value strong series-reward${wide ? ' halo' : ''}`;
  if (!wide) write('value', text, className);
  const center = wide ? top + 17 : y + dotSize + 4;
  const bottom = Math.max(y + 4, known ? center + dotSize + 5 : 0);
  if (known) shapes.push(...dot(group.reward, axis, center));
  if (wide) {
    const ends = known ? placed(group.reward, axis).extent : ([axis.left, axis.left] as Extent);
    const reach: Extent = known ? [Math.min(ends[0], ends[1] - dotSize), Math.max(ends[1], ends[0] + dotSize)] : [axis.left - 12, axis.left - 7];
    shapes.push(beside(text, reach, top + 8, className, null, context).shape);
  }
  const summary = groupSummary(group, scale, context);
  return {
    group: { key: group.key, class: 'point', summary, shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), ...shapes] },
    bottom,
    grid: wide ? [top, bottom] : known ? [y + 2, bottom] : empty(bottom),
    line: known ? [center, bottom] : empty(bottom),
  };
}

/** What a yardstick says: words and bar in one line where there is room, else the words above the bar. */
function drawRow(row: OverviewRow, group: OverviewGroup, unit: string, axis: LogAxis, line: number | null, top: number, context: ChartContext): Row {
  const wide = isWide(context);
  const value = rowText(row, unit, context);
  const { x, extent } = placed(row, axis);
  const reach: Extent = [Math.min(extent[0], (x.central ?? extent[0]) - 7), Math.max(extent[1], (x.central ?? extent[1]) + 7)];
  const className = `value series-${row.lens}`;
  let words: TextBlock;
  let amount: TextBlock & { crossed?: boolean };
  let [center, bottom] = [0, 0];
  if (wide) {
    words = textBlock('label', row.label, { x: 0, top: top + 4, width: labelWidth(context), class: 'label' });
    bottom = top + Math.max(words.height + 8, 26);
    center = (top + bottom) / 2;
    amount = beside(value, reach, center - 9, `${className} halo`, line, context);
  } else {
    amount = textBlock('value', value, { x: context.width, top: top + 2, width: context.width * 0.6, class: className, anchor: 'end' });
    words = textBlock('label', row.label, { x: 0, top: top + 2, width: context.width - amount.width - 12, class: 'label' });
    const below = top + 2 + Math.max(words.height, amount.height);
    center = below + markReach;
    bottom = center + markReach + 2;
  }
  // The word "assumed" stands in the value, so the mark needs no letter.
  const marks = rangeMark(x, center, row.lens, row.status, [0, context.width], '').filter(({ key }) => key !== 'assumed');
  const band: [number, number] = wide ? [top, bottom] : [center - markReach, bottom];
  return {
    group: {
      key: `${group.key}-${row.key}`,
      class: 'point',
      summary: rowSummary(row, group, unit, context),
      shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), words.shape, amount.shape, ...marks],
    },
    bottom,
    grid: band,
    line: amount.crossed ? empty(bottom) : band,
  };
}

/** What the dot and the bars mean, then how the axis runs. */
function drawKey(axis: LogAxis, top: number, context: ChartContext): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [path('key-dot', lensMark('reward', dotSize + 1, top + 9, dotSize), 'mark series-reward')];
  const first = textBlock('key-got', context.text('chart.overview.got'), { x: 24, top, width: context.width - 24, class: 'label strong series-reward' });
  const second = context.text('chart.overview.yardsticks');
  const start = 24 + first.width + 24;
  const sameLine = start + 44 + textWidth(second, 'label') <= context.width;
  const [x, y] = sameLine ? [start, top] : [0, top + 22];
  const middle = y + 9;
  const said = textBlock('key-say', second, { x: x + 44, top: y, width: context.width - x - 44, class: 'label' });
  shapes.push(first.shape, rect('key-range', x, middle - 4.5, 36, 9, 'range series-grey'));
  shapes.push(path('key-tick', upright(x + 14, [[middle - 9, middle + 9]]), 'tick series-grey'), said.shape);
  const steps = textBlock('steps', axisSentence(axis, context), { x: 0, top: y + said.height + 6, width: context.width, class: 'axis muted' });
  return { shapes: [...shapes, steps.shape], bottom: y + said.height + 6 + steps.height };
}

/** One unit: its heading with the steps of the axis, and its practices. */
function drawScale(scale: OverviewScale, index: number, shared: LogAxis, top: number, context: ChartContext): { groups: Group[]; bottom: number } {
  const wide = isWide(context);
  const hasZero = scale.groups.some(({ reward, rows }) => [reward, ...rows].some(({ low }) => low !== null && low <= 0));
  const axis: LogAxis = hasZero ? shared : { ...shared, zero: null };
  const title = textBlock('title', scale.title, { x: 0, top, width: labelWidth(context), class: 'label strong' });
  const base = top + title.height + (wide ? 4 : 22);
  const behind: Shape[] = [path('rule-top', `M0 ${at(top - 8)}H${context.width}`, 'axis-line')];
  const groups: Group[] = [];
  const bands: [number, number][] = [];
  let y = base + 2;
  for (const group of scale.groups) {
    if (y > base + 2) behind.push(path(`rule-${group.key}`, `M0 ${at((y += 8))}H${context.width}`, 'rule'));
    const head = drawHead(group, scale, axis, y, context);
    const line = axis.position(group.reward.central);
    const drawn = [head];
    for (const row of group.rows) drawn.push(drawRow(row, group, scale.unit, axis, line, drawn.at(-1)!.bottom, context));
    groups.push(...drawn.map((row) => row.group));
    bands.push(...drawn.map((row) => row.grid).filter(([from, to]) => to > from));
    if (line !== null) behind.push(path(`line-${group.key}`, upright(line, drawn.map((row) => row.line).filter(([from, to]) => to > from)), 'reward series-reward'));
    y = drawn.at(-1)!.bottom;
  }
  const shapes = [...axisGrid(axis, bands, base + 0.5), ...behind, title.shape, ...axisLabels(axis, base - 18)];
  return { groups: [frame(`scale-${index}`, shapes), ...groups], bottom: y };
}

const numbersOf = (data: OverviewData): (number | null)[] =>
  data.scales.flatMap(({ groups }) => groups.flatMap(({ reward, rows }) => [reward, ...rows].flatMap(({ low, central, high }) => [low, central, high])));

/** Draws the practices below each other, every unit under its own heading, all on the same steps. */
export function draw(svg: SVGSVGElement, data: OverviewData, context: ChartContext): void {
  const span: [number, number] = [isWide(context) ? labelWidth(context) + 20 : 0, context.width];
  const axis = logAxis(numbersOf(data), headUnit(data.scales[0]?.unit ?? '1'), span, context);
  const groups: Group[] = [];
  let y = 2;
  if (axis) {
    const key = drawKey(axis, y, context);
    groups.push(frame('key', key.shapes));
    y = key.bottom + 18;
    data.scales.forEach((scale, index) => {
      const drawn = drawScale(scale, index, axis, y + (index ? 26 : 0), context);
      groups.push(...drawn.groups);
      y = drawn.bottom;
    });
  }
  paint(svg, { width: context.width, height: y + 4, groups });
}

/** Every practice in words: what people got, then what each yardstick says. */
export function summarize(data: OverviewData, context: ChartContext): string {
  return data.scales
    .flatMap((scale) =>
      scale.groups.map((group) => {
        const rows = group.rows.map((row) => `${row.label}: ${rowText(row, scale.unit, context)}`);
        return sentence(`${group.label} (${scale.title}): ${[rewardText(group, scale.unit, context), ...rows].join('; ')}`);
      }),
    )
    .join(' ');
}

/** What people got and what each yardstick says, a row each. */
export function toTable(data: OverviewData, context: ChartContext): ChartTable {
  const { text } = context;
  const columns = ['practice', 'lens', 'what', 'unit', 'low', 'central', 'high', 'status'].map((name) => text(`chart.column.${name}`));
  const rows = data.scales.flatMap(({ unit, title, groups }) =>
    groups.flatMap((group) => {
      const line = (lens: Lens, what: string, quantity: Quantity & { status: Status }, none?: string) => [
        ...[group.label, text(`chart.lens.${lens}`), what, title],
        ...[quantity.low, quantity.central, quantity.high].map((value) => cell(value, unit, quantity.status, context)),
        isKnown(quantity) ? statusText(quantity.status, context) : (none ?? text('chart.none')),
      ];
      const got = line('reward', text('chart.overview.got'), group.reward, group.reward.words);
      return [got, ...group.rows.map((row) => line(row.lens, row.label, row))];
    }),
  );
  return { columns, rows };
}
