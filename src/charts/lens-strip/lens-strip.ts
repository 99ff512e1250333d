import { capitalize, isWide, sentence, type ChartContext, type ChartTable, type Lens } from '../kit/context';
import { headUnit } from '../kit/log-axis';
import { cell, statusOf, statusText } from '../kit/reading';
import { hitBox, paint, rect, textBlock, type Group, type Shape } from '../kit/scene';
import { textWidth } from '../kit/text-width';

/** A figure with its range, in the unit of the picture, or in its own where it stands aside. */
interface Figure {
  key: string;
  label: string;
  low: number;
  central: number;
  high: number;
  /** Ends beyond which the figure may lie. */
  open?: 'low' | 'high' | 'both';
  estimated: boolean;
  assumed: boolean;
}

/** One yardstick, or the reader's own price, as a bar from zero. */
export interface LensBar extends Figure {
  lens: Lens | 'own';
}

/** A yardstick that counts something else: per record, once, times a chance. It has no place on the scale. */
export interface LensAside extends Figure {
  lens: Lens;
  unit: string;
}

/** The yardsticks of a calculator on one scale, side by side and never added. */
export interface LensStripData {
  unit: string;
  bars: LensBar[];
  /** What the longest bar stands for; it stands still while inputs move, as long as the figures allow. */
  most: number;
  aside: LensAside[];
  /** The yardsticks without a figure. */
  none: string[];
}

const barHeight = 16;
const bandHeight = 4;

/** "€3.79", and whether it is assumed. The same rounding as everywhere: two digits for what was worked out. */
function centralText(
  { lens, central, assumed }: LensBar,
  unit: string,
  { format, text }: ChartContext,
): string {
  const value = format.amount(central, headUnit(unit), lens !== 'own');
  return assumed ? text('chart.assumed-value', { value }) : value;
}

/** "€1.60 to €18", or nothing where both ends print the same. */
function rangeText({ low, high, open }: Figure, unit: string, { format }: ChartContext): string {
  const head = headUnit(unit);
  const same = format.amount(low, head, true) === format.amount(high, head, true);
  return same && !open ? '' : format.range(low, high, head, true, open);
}

function figureText(bar: LensBar, unit: string, context: ChartContext): string {
  const central = centralText(bar, unit, context);
  const range = rangeText(bar, unit, context);
  return range ? context.text('chart.central-range', { central, range }) : central;
}

const asideText = ({ label, ...figure }: LensAside, context: ChartContext): string => {
  const value = figureText({ label, ...figure, assumed: false }, figure.unit, context);
  const per = context.format.per(figure.unit);
  const words = per ? `${value} ${per}` : value;
  return sentence(
    `${label}: ${figure.assumed ? context.text('chart.assumed-value', { value: words }) : words}`,
  );
};

/**
 * One bar: its label above or beside it, its amount behind its end, its range as a band below.
 *
 * @param aside - the room for the amount
 */
function drawBar(bar: LensBar, data: LensStripData, top: number, aside: number, context: ChartContext) {
  const wide = isWide(context);
  const labelWidth = wide ? Math.round(context.width * 0.34) : context.width;
  const series = bar.lens === 'own' ? 'own-price' : `series-${bar.lens}`;
  const label = textBlock('label', bar.label, {
    x: 0,
    top,
    width: labelWidth - (wide ? 12 : 0),
    class: 'label strong',
  });
  const left = wide ? labelWidth : 0;
  const amount = centralText(bar, data.unit, context);
  const range = rangeText(bar, data.unit, context);
  const room = context.width - left - aside;
  const at = (value: number) => (Math.min(Math.max(value, 0), data.most) / (data.most || 1)) * room;

  const y = wide ? top + 1 : top + label.height + 1;
  const end = left + at(bar.central);
  const shapes: Shape[] = [label.shape];
  if (bar.central > 0)
    shapes.push(
      rect('length', left, y, at(bar.central), barHeight, `length ${bar.assumed ? 'assumed ' : ''}${series}`),
    );
  const value = textBlock('value', amount, { x: end + 6, top: y - 1, width: 400, class: 'label strong' });
  shapes.push(value.shape);
  let bottom = y + barHeight;
  if (range) {
    const [from, to] = [at(bar.low), at(bar.high)];
    shapes.push(rect('band', left + from, bottom + 2, Math.max(to - from, 2), bandHeight, `band ${series}`));
    bottom += 2 + bandHeight;
    const beside = end + 6 + value.width + 8;
    const fits = beside + textWidth(range, 'axis') <= context.width;
    const words = textBlock('range', range, {
      x: fits ? beside : left,
      top: fits ? y : bottom + 1,
      width: context.width - left,
      class: 'axis muted',
    });
    shapes.push(words.shape);
    if (!fits) bottom += 1 + words.height;
  }
  bottom = Math.max(bottom, top + label.height);
  const group: Group = {
    key: bar.key,
    class: 'point',
    summary: sentence(`${bar.label}: ${figureText(bar, data.unit, context)}`),
    shapes: [hitBox(1, top - 3, context.width - 2, bottom - top + 6), ...shapes],
  };
  return { group, bottom };
}

/** The room that the widest amount takes behind the longest bar, so that no bar pushes its words off the picture. */
const amountRoom = (data: LensStripData, context: ChartContext): number =>
  Math.min(
    context.width / 2,
    10 +
      Math.max(0, ...data.bars.map((bar) => textWidth(centralText(bar, data.unit, context), 'label strong'))),
  );

const noneText = ({ none }: LensStripData, { text }: ChartContext): string =>
  none.length ? sentence(text('chart.none-for', { names: none.join('; ') })) : '';

/** Draws the yardsticks of a calculator as bars on one scale from zero, then in words what does not fit on it. */
export function draw(svg: SVGSVGElement, data: LensStripData, context: ChartContext): void {
  const unit = textBlock('unit', capitalize(context.format.unit(data.unit)), {
    x: 0,
    top: 0,
    width: context.width,
    class: 'axis muted',
  });
  const groups: Group[] = [{ key: 'unit', class: 'frame', shapes: [unit.shape] }];
  let y = unit.height + 6;
  const aside = amountRoom(data, context);
  for (const bar of data.bars) {
    const drawn = drawBar(bar, data, y, aside, context);
    groups.push(drawn.group);
    y = drawn.bottom + 12;
  }
  const write = (key: string, words: string, summary?: string) => {
    const block = textBlock('words', words, { x: 0, top: y, width: context.width, class: 'label muted' });
    groups.push({
      key,
      class: summary ? 'point' : 'frame',
      ...(summary && { summary }),
      shapes: [...(summary ? [hitBox(1, y, context.width - 2, block.height)] : []), block.shape],
    });
    y += block.height + 4;
  };
  for (const figure of data.aside) {
    const words = asideText(figure, context);
    write(`aside-${figure.key}`, words, words);
  }
  const none = noneText(data, context);
  if (none) write('none', none);
  paint(svg, { width: context.width, height: y, groups });
}

/** Every yardstick in words. */
export function summarize(data: LensStripData, context: ChartContext): string {
  const bars = data.bars.map((bar) => `${bar.label}: ${figureText(bar, data.unit, context)}`);
  const head = sentence(`${capitalize(context.format.unit(data.unit))}. ${bars.join('; ')}`);
  return [head, ...data.aside.map((aside) => asideText(aside, context)), noneText(data, context)]
    .filter(Boolean)
    .join(' ');
}

/** Every yardstick as a row. */
export function toTable(data: LensStripData, context: ChartContext): ChartTable {
  const { text, format } = context;
  const columns = ['lens', 'what', 'unit', 'low', 'central', 'high', 'status'].map((name) =>
    text(`chart.column.${name}`),
  );
  const row = (figure: LensBar, unit: string) => {
    const status = statusOf(figure);
    const numbers = [figure.low, figure.central, figure.high].map((value) =>
      cell(value, unit, figure.lens === 'own' ? 'reported' : 'estimated', context),
    );
    const lens = figure.lens === 'own' ? '' : text(`chart.lens.${figure.lens}`);
    return [
      lens,
      figure.label,
      format.unit(unit),
      ...numbers,
      figure.lens === 'own' ? '' : statusText(status, context),
    ];
  };
  return {
    columns,
    rows: [
      ...data.bars.map((bar) => row(bar, data.unit)),
      ...data.aside.map((aside) => row(aside, aside.unit)),
      ...data.none.map((label) => ['', label, '', '', '', '', text('chart.none')]),
    ],
  };
}
