import { isWide, sentence, type ChartContext, type Status } from '../kit/context';
import { lensMark, markReach, rangeMark } from '../lens-strip/lens-mark';
import type { LogAxis } from '../kit/log-axis';
import type { OverviewGroup, OverviewReward, OverviewRow, OverviewScale } from './overview-data';
import { isKnown, quantityText, type Quantity } from '../kit/reading';
import { hitBox, path, rect, textBlock, type Group, type Shape, type TextBlock } from '../kit/scene';
import { textWidth } from '../kit/text-width';

/** Half the size of the dot in pixels; it outweighs the marks of the yardsticks. */
export const dotSize = 7.5;

/** The column of words in pixels; on narrow charts words stand above the marks and take the whole width. */
export const labelWidth = (context: ChartContext): number =>
  isWide(context) ? Math.min(280, Math.round(context.width * 0.34)) : context.width;

const withStatus = (value: string, status: Status, context: ChartContext): string =>
  status === 'assumed' ? context.text('chart.assumed-value', { value }) : value;

/**
 * What a yardstick says: a range without its centre, which the tick shows.
 *
 * @example rowText({ low: 2, central: 3, high: 7, ... }, 'EUR/month', context) // '€2 to €7'
 */
export function rowText(row: OverviewRow, unit: string, context: ChartContext): string {
  if (!isKnown(row)) return row.words ?? context.text('chart.none');
  const central = row.low === null || row.high === null ? row.central : null;
  return withStatus(quantityText({ ...row, central }, unit, row.status, context), row.status, context);
}

/** What people got, as a sentence: an amount, nothing, or the words that stand in its place. */
export function rewardText({ reward }: OverviewGroup, unit: string, context: ChartContext): string {
  if (!isKnown(reward)) return reward.words ?? context.text('chart.none');
  if (reward.low === 0 && reward.high === 0) return context.text('chart.overview.got-nothing');
  const value = withStatus(quantityText(reward, unit, reward.status, context), reward.status, context);
  return context.text('chart.overview.got-value', { value });
}

/** Left and right end of something on a row, in pixels. */
type Extent = [number, number];

/** A quantity in pixels, with the ends of all that is drawn for it: its range, and its mark of a given half size. */
function placed(quantity: Quantity, axis: LogAxis, size: number) {
  const x = {
    low: axis.position(quantity.low),
    central: axis.position(quantity.central),
    high: axis.position(quantity.high),
    open: quantity.open,
  };
  const ends = [x.low, x.high].filter((one): one is number => one !== null);
  const mark = x.central === null ? [] : [x.central - size, x.central + size];
  return { x, extent: [Math.min(...ends, ...mark), Math.max(...ends, ...mark)] as Extent };
}

/**
 * Words beside a mark: right of it where they fit and keep clear of the reward's line, else left of it, else wrapped on
 * the side with more room.
 */
function beside(
  text: string,
  mark: Extent,
  top: number,
  className: string,
  line: number | null,
  context: ChartContext,
) {
  const width = textWidth(text, className);
  const [from, to] = [labelWidth(context) + 8, context.width];
  const right: Extent = [mark[1] + 6, mark[1] + 6 + width];
  const left: Extent = [mark[0] - 6 - width, mark[0] - 6];
  const fits = ([start, end]: Extent) => start >= from && end <= to;
  const crosses = ([start, end]: Extent) => line !== null && line > start - 3 && line < end + 3;
  const roomier = to - mark[1] >= mark[0] - from ? right : left;
  const box = [right, left].find((one) => fits(one) && !crosses(one)) ?? [right, left].find(fits) ?? roomier;
  const place =
    box === right
      ? ({ x: right[0], width: to - right[0], anchor: 'start' } as const)
      : ({ x: left[1], width: left[1] - from, anchor: 'end' } as const);
  return { ...textBlock('value', text, { ...place, top, class: className }), crossed: crosses(box) };
}

/** A drawn row: a data point, the y where it ends, and where grid lines and the reward's line may run. */
export interface DrawnRow {
  group: Group;
  bottom: number;
  grid: [number, number][];
  line: [number, number][];
}

/** The dot of what people got, with its range as a thin bar. */
function dot(reward: OverviewReward, axis: LogAxis, center: number): Shape[] {
  const { x, extent } = placed(reward, axis, 0);
  const middle = x.central ?? (extent[0] + extent[1]) / 2;
  const range = rect('range', extent[0], center - 2.5, extent[1] - extent[0], 5, 'range series-reward');
  const mark = path(
    'mark',
    lensMark('reward', middle, center, dotSize),
    `mark${reward.status === 'assumed' ? ' assumed alone' : ''} series-reward`,
  );
  return extent[1] - extent[0] > 1 ? [range, mark] : [mark];
}

/** The head of a practice: its name, what people got in words, and the dot. */
export function drawHead(
  group: OverviewGroup,
  scale: OverviewScale,
  axis: LogAxis,
  top: number,
  context: ChartContext,
): DrawnRow {
  const wide = isWide(context);
  const known = isKnown(group.reward);
  const text = rewardText(group, scale.unit, context);
  const shapes: Shape[] = [];
  let y = top + 8;
  const write = (key: string, words: string, className: string) => {
    const block = textBlock(key, words, { x: 0, top: y, width: labelWidth(context), class: className });
    shapes.push(block.shape);
    y += block.height;
  };
  write('label', group.label, 'label strong');
  if (group.note) write('note', group.note, 'axis muted');
  if (!wide) write('value', text, 'value strong series-reward');
  const center = wide ? top + 17 : y + dotSize + 4;
  let bottom = Math.max(y + 4, known ? center + dotSize + 5 : 0);
  if (known) shapes.push(...dot(group.reward, axis, center));
  if (wide) {
    const mark: Extent = known ? placed(group.reward, axis, dotSize).extent : [axis.left, axis.left - 6];
    const value = beside(text, mark, top + 8, 'value strong series-reward halo', null, context);
    shapes.push(value.shape);
    bottom = Math.max(bottom, top + 8 + value.height + 4);
  }
  const parts = [group.label, group.note, `${scale.title}: ${text}`].filter((part): part is string =>
    Boolean(part),
  );
  return {
    group: {
      key: group.key,
      class: 'point',
      summary: parts.map(sentence).join(' '),
      shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), ...shapes],
    },
    bottom,
    grid: wide ? [[top, bottom]] : known ? [[y + 2, bottom]] : [],
    line: known ? [[center, bottom]] : [],
  };
}

/** What a yardstick says: words beside the bar where there is room for a column of them, else above it. */
export function drawRow(
  row: OverviewRow,
  group: OverviewGroup,
  unit: string,
  axis: LogAxis,
  top: number,
  context: ChartContext,
): DrawnRow {
  const wide = isWide(context);
  const known = isKnown(row);
  const value = rowText(row, unit, context);
  const className = known ? `value series-${row.lens}` : 'value muted';
  const { x, extent } = placed(row, axis, 6);
  let words: TextBlock;
  let amount: TextBlock & { crossed?: boolean };
  let [center, bottom] = [0, 0];
  if (wide) {
    const mark: Extent = known ? extent : [axis.left, axis.left - 6];
    const put = (y: number) =>
      beside(value, mark, y, `${className} halo`, axis.position(group.reward.central), context);
    words = textBlock('label', row.label, { x: 0, top: top + 4, width: labelWidth(context), class: 'label' });
    bottom = top + 8 + Math.max(words.height, put(top).height);
    center = (top + bottom) / 2;
    amount = put(center - put(top).height / 2);
  } else {
    amount = textBlock('value', value, {
      x: context.width,
      top: top + 2,
      width: context.width * 0.6,
      class: className,
      anchor: 'end',
    });
    words = textBlock('label', row.label, {
      x: 0,
      top: top + 2,
      width: context.width - amount.width - 12,
      class: 'label',
    });
    const below = top + 2 + Math.max(words.height, amount.height);
    center = below + markReach - 1;
    bottom = known ? center + markReach : below + 4;
  }
  // The word "assumed" stands in the value, so the mark needs no letter.
  const marks = rangeMark(x, center, row.lens, row.status, [0, context.width], '').filter(
    ({ key }) => key !== 'assumed',
  );
  const band: [number, number] = wide ? [top, bottom] : [center - markReach + 1, bottom];
  const around: [number, number][] = [
    [top, center - amount.height / 2],
    [center + amount.height / 2, bottom],
  ];
  return {
    group: {
      key: `${group.key}-${row.key}`,
      class: 'point',
      summary: `${sentence(group.label)} ${sentence(`${row.label}: ${value}`)}`,
      shapes: [hitBox(1, top + 1, context.width - 2, bottom - top - 2), words.shape, amount.shape, ...marks],
    },
    bottom,
    grid: wide || known ? [band] : [],
    line: amount.crossed ? around : wide || known ? [band] : [],
  };
}
