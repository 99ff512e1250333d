import { axisGrid, axisLabels, axisSentence, frame, headUnit, logAxis, type LogAxis } from '../kit/log-axis';
import { isWide, sentence, type ChartContext, type ChartTable, type Lens, type Status } from '../kit/context';
import { lensMark } from '../lens-strip/lens-mark';
import type { OverviewScale, OverviewData } from './overview-data';
import { dotSize, drawHead, drawRow, labelWidth, rewardText, rowText } from './overview-rows';
import { cells, isKnown, statusText, type Quantity } from '../kit/reading';
import { at, paint, path, rect, textBlock, upright, type Group, type Shape } from '../kit/scene';
import { textWidth } from '../kit/text-width';

export type { OverviewData } from './overview-data';

/** The order of the yardsticks, as everywhere. */
const lenses: Lens[] = ['company', 'market', 'refusal', 'people', 'harm'];

/** What dot, bar and marks mean, in one line or more, then how the axis runs. */
function drawKey(
  data: OverviewData,
  axis: LogAxis,
  top: number,
  context: ChartContext,
): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  const item = (
    key: string,
    text: string,
    sign: number,
    className: string,
    gap: number,
    draw: (left: number, middle: number) => Shape[],
  ) => {
    const width = textWidth(text, className);
    if (x > 0 && x + sign + width > context.width) [x, y] = [0, y + 22];
    const block = textBlock(`key-${key}`, text, {
      x: x + sign,
      top: y,
      width: context.width - x - sign,
      class: className,
    });
    shapes.push(...draw(x, y + 9), block.shape);
    x += sign + block.width + gap;
  };
  item('reward', context.text('chart.overview.got'), 22, 'label strong series-reward', 24, (left, middle) => [
    path('key-dot', lensMark('reward', left + dotSize + 1, middle, dotSize), 'mark series-reward'),
  ]);
  item('range', context.text('chart.overview.yardsticks'), 36, 'label', 14, (left, middle) => [
    rect('key-bar', left, middle - 4.5, 28, 9, 'range series-grey'),
    path('key-tick', upright(left + 11, [[middle - 9, middle + 9]]), 'tick series-grey'),
  ]);
  const shown = new Set(
    data.scales.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ lens }) => lens))),
  );
  for (const lens of lenses.filter((one) => shown.has(one)))
    item(lens, context.text(`chart.lens.${lens}`), 17, `label series-${lens}`, 14, (left, middle) => [
      path(`key-mark-${lens}`, lensMark(lens, left + 6, middle), `mark series-${lens}`),
    ]);
  const steps = textBlock('steps', axisSentence(axis, context), {
    x: 0,
    top: y + 24,
    width: context.width,
    class: 'axis muted',
  });
  return { shapes: [...shapes, steps.shape], bottom: y + 24 + steps.height };
}

/** One unit: its heading with the steps of the axis, and its practices. */
function drawScale(
  scale: OverviewScale,
  index: number,
  shared: LogAxis,
  top: number,
  context: ChartContext,
): { groups: Group[]; bottom: number } {
  const wide = isWide(context);
  const needsZero = scale.groups.some(({ reward, rows }) =>
    [reward, ...rows].some(({ low }) => low !== null && low <= 0),
  );
  const axis: LogAxis = needsZero ? shared : { ...shared, zero: null };
  const title = textBlock('title', scale.title, {
    x: 0,
    top,
    width: labelWidth(context),
    class: 'label strong',
  });
  const base = top + title.height + (wide ? 4 : 22);
  const behind: Shape[] = [path('rule-top', `M0 ${at(top - 8)}H${context.width}`, 'axis-line')];
  const groups: Group[] = [];
  const bands: [number, number][] = [];
  let y = base + 2;
  scale.groups.forEach((group, place) => {
    if (place > 0) {
      y += 8;
      behind.push(path(`rule-${group.key}`, `M0 ${at(y)}H${context.width}`, 'rule'));
    }
    const drawn = [drawHead(group, scale, axis, y, context)];
    for (const row of group.rows)
      drawn.push(drawRow(row, group, scale.unit, axis, drawn.at(-1)!.bottom, context));
    groups.push(...drawn.map((row) => row.group));
    bands.push(...drawn.flatMap((row) => row.grid));
    const line = axis.position(group.reward.central);
    if (line !== null)
      behind.push(
        path(
          `line-${group.key}`,
          upright(
            line,
            drawn.flatMap((row) => row.line),
          ),
          'reward series-reward',
        ),
      );
    y = drawn.at(-1)!.bottom;
  });
  const shapes = [
    ...axisGrid(axis, bands, base + 0.5),
    ...behind,
    title.shape,
    ...axisLabels(axis, base - 18),
  ];
  return { groups: [frame(`scale-${index}`, shapes), ...groups], bottom: y };
}

/** All numbers of all scales: they share the steps of one axis, so that an order of magnitude has one length throughout. */
const numbersOf = ({ scales }: OverviewData): (number | null)[] =>
  scales.flatMap(({ groups }) =>
    groups.flatMap(({ reward, rows }) =>
      [reward, ...rows].flatMap(({ low, central, high }) => [low, central, high]),
    ),
  );

/** Draws the practices below each other, each unit under its own heading and axis. */
export function draw(svg: SVGSVGElement, data: OverviewData, context: ChartContext): void {
  const span: [number, number] = [isWide(context) ? labelWidth(context) + 20 : 0, context.width];
  const axis = logAxis(numbersOf(data), headUnit(data.scales[0]?.unit ?? '1'), span, context);
  const groups: Group[] = [];
  let y = 2;
  if (axis) {
    const key = drawKey(data, axis, y, context);
    groups.push(frame('key', key.shapes));
    y = key.bottom + 20;
    data.scales.forEach((scale, index) => {
      const drawn = drawScale(scale, index, axis, y + (index ? 28 : 0), context);
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
        return sentence(
          `${group.label} (${scale.title}): ${[rewardText(group, scale.unit, context), ...rows].join('; ')}`,
        );
      }),
    )
    .join(' ');
}

/** What people got and what each yardstick says, a row each. */
export function toTable(data: OverviewData, context: ChartContext): ChartTable {
  const { text } = context;
  const columns = ['practice', 'lens', 'what', 'unit', 'low', 'central', 'high', 'status'].map((name) =>
    text(`chart.column.${name}`),
  );
  const rows = data.scales.flatMap(({ unit, title, groups }) =>
    groups.flatMap((group) => {
      const line = (lens: Lens, what: string, quantity: Quantity & { status: Status }, none?: string) => [
        ...[group.label, text(`chart.lens.${lens}`), what, title],
        ...cells(quantity, unit, quantity.status, context),
        isKnown(quantity) ? statusText(quantity.status, context) : (none ?? text('chart.none')),
      ];
      const got = line('reward', text('chart.overview.got'), group.reward, group.reward.words);
      return [got, ...group.rows.map((row) => line(row.lens, row.label, row, row.words))];
    }),
  );
  return { columns, rows };
}
