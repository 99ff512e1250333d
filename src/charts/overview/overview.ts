import { isWide, sentence, type ChartContext, type ChartTable } from '../kit/context';
import { cells, isKnown, statusText } from '../kit/reading';
import { at, hitBox, paint, path, textBlock, type Group, type Shape } from '../kit/scene';
import { coins, possibleCoins, type Coin } from '../picture/marks';
import { amountText, rangeText, type PicturePart } from '../picture/parts';

/** What a deal says in one column. */
export interface OverviewCell extends PicturePart {
  /** Whether it happened, or is only said to have happened; missing where the column only compares. */
  answer?: 'yes' | 'no' | 'reported';
}

/** One deal. */
export interface OverviewRow {
  key: string;
  label: string;
  /** Place and year. */
  note?: string;
  /** One for each column. */
  cells: OverviewCell[];
}

/** Several deals: who was asked, who was paid, who else was paid, and what the same data brings elsewhere. */
export interface OverviewData {
  columns: string[];
  rows: OverviewRow[];
}

/** Half the size of a mark in pixels. */
const r = 9;
const gap = 16;

/** Where columns begin and how wide they are, in pixels; on narrow charts the last one takes the whole width below. */
function columnsOf({ columns }: OverviewData, context: ChartContext) {
  const wide = isWide(context);
  const name = wide ? Math.round(context.width * 0.17) + gap : 0;
  const count = wide ? columns.length : columns.length - 1;
  const width = (context.width - name - gap * (count - 1)) / count;
  const places = columns.map((_, index) =>
    index < count ? { x: name + index * (width + gap), width } : { x: 0, width: context.width },
  );
  return { wide, nameWidth: wide ? name - gap : context.width, places, beside: count };
}

/** An estimate with both ends of its range, anything else by its one number. */
const amountOf = (one: OverviewCell, context: ChartContext): string =>
  (one.status === 'reported' ? '' : rangeText(one, context)) || amountText(one, context);

/** A cell in words, for the walk and the summary. */
const cellText = (one: OverviewCell, column: string, context: ChartContext): string => {
  const amount = amountOf(one, context);
  const value = [amount, one.words].filter(Boolean).join(' ');
  const answer = one.answer ? `${context.text(`chart.overview.${one.answer}`)}, ` : '';
  return `${column} ${answer}${value}`;
};

/** A full coin for yes, an empty one for no, and an outline where it is only reported. */
const answerMark = ({ key, answer }: OverviewCell, coin: Coin, series: string): Shape[] =>
  answer === 'reported'
    ? possibleCoins(`${key}-coin`, [coin], series)
    : coins(`${key}-coin`, [coin], answer === 'yes' ? 1 : 0, series);

/** A mark, the amount beside it, and words below. */
function drawCell(
  one: OverviewCell,
  place: { x: number; width: number },
  top: number,
  context: ChartContext,
): { shapes: Shape[]; bottom: number } {
  const { x, width } = place;
  const { key } = one;
  const shapes: Shape[] = [];
  const series = `series-${one.lens ?? 'grey'}`;
  const mark = one.answer !== undefined;
  if (mark) shapes.push(...answerMark(one, { x: x + r + 1, y: top + 13, r }, series));
  const amount = amountOf(one, context);
  const left = mark ? x + 2 * r + 9 : x;
  const narrow = !isWide(context);
  let y = mark ? top + 26 : top;
  if (amount) {
    const block = textBlock(`${key}-value`, amount, {
      x: left,
      top: top + (narrow ? 4 : 0),
      width: x + width - left,
      class: `${narrow ? 'label' : 'lead'} strong ${series}`,
    });
    shapes.push(block.shape);
    y = Math.max(y, top + block.height + (narrow ? 6 : 0));
  } else if (mark) {
    const block = textBlock(`${key}-value`, context.text(`chart.overview.${one.answer}`), {
      x: left,
      top: top + (narrow ? 4 : 0),
      width: x + width - left,
      class: `${narrow ? 'label' : 'lead'} strong ${one.answer === 'no' ? 'muted' : series}`,
    });
    shapes.push(block.shape);
    y = Math.max(y, top + block.height + (narrow ? 6 : 0));
  }
  const words = textBlock(`${key}-words`, one.words, { x, top: y, width, class: narrow ? 'axis' : 'label' });
  return { shapes: [...shapes, words.shape], bottom: y + words.height };
}

/** One deal: its name, its cells beside each other, and on narrow charts what comes below them. */
function drawDeal(row: OverviewRow, data: OverviewData, top: number, context: ChartContext) {
  const { wide, nameWidth, places, beside } = columnsOf(data, context);
  const label = textBlock('label', row.label, { x: 0, top, width: nameWidth, class: 'lead strong' });
  const shapes: Shape[] = [label.shape];
  let nameEnd = top + label.height;
  if (row.note) {
    const note = textBlock('note', row.note, { x: 0, top: nameEnd, width: nameWidth, class: 'axis muted' });
    shapes.push(note.shape);
    nameEnd += note.height;
  }
  const start = wide ? top : nameEnd + 4;
  let bottom = nameEnd;
  row.cells.slice(0, beside).forEach((one, index) => {
    const drawn = drawCell(one, places[index]!, start, context);
    shapes.push(...drawn.shapes);
    bottom = Math.max(bottom, drawn.bottom);
  });
  row.cells.slice(beside).forEach((one, index) => {
    const words = [`${data.columns[beside + index]!}:`, amountOf(one, context), one.words]
      .filter(Boolean)
      .join(' ');
    const block = textBlock(`${one.key}-words`, words, {
      x: 0,
      top: bottom + 6,
      width: context.width,
      class: 'axis',
    });
    shapes.push(block.shape);
    bottom += block.height + 6;
  });
  const summary = [
    row.label,
    row.note ?? '',
    ...row.cells.map((one, index) => cellText(one, data.columns[index]!, context)),
  ];
  const group: Group = {
    key: row.key,
    class: 'point',
    summary: summary.filter(Boolean).map(sentence).join(' '),
    shapes: [hitBox(1, top - 8, context.width - 2, bottom - top + 14), ...shapes],
  };
  return { group, bottom };
}

/** Draws the deals below each other under one row of headings. */
export function draw(svg: SVGSVGElement, data: OverviewData, context: ChartContext): void {
  const { places, beside } = columnsOf(data, context);
  const head = data.columns
    .slice(0, beside)
    .map((column, index) =>
      textBlock(`column-${index}`, column, { ...places[index]!, top: 2, class: 'label strong' }),
    );
  let y = 2 + Math.max(0, ...head.map(({ height }) => height)) + 8;
  const frame: Shape[] = [...head.map(({ shape }) => shape)];
  const groups: Group[] = [];
  data.rows.forEach((row, index) => {
    frame.push(path(`rule-${row.key}`, `M0 ${at(y)}H${context.width}`, index ? 'rule' : 'axis-line'));
    const drawn = drawDeal(row, data, y + 12, context);
    groups.push(drawn.group);
    y = drawn.bottom + 12;
  });
  paint(svg, {
    width: context.width,
    height: y,
    groups: [{ key: 'frame', class: 'frame', shapes: frame }, ...groups],
  });
}

/** Every deal in a few sentences. */
export const summarize = ({ columns, rows }: OverviewData, context: ChartContext): string =>
  rows
    .map(({ label, cells }) =>
      sentence(`${label}: ${cells.map((one, index) => cellText(one, columns[index]!, context)).join('; ')}`),
    )
    .join(' ');

/** Every cell as a row. */
export function toTable({ columns, rows }: OverviewData, context: ChartContext): ChartTable {
  const { text, format } = context;
  const names = ['practice', 'question', 'answer', 'what', 'unit', 'low', 'central', 'high', 'status'];
  return {
    columns: names.map((name) => text(`chart.column.${name}`)),
    rows: rows.flatMap(({ label, cells: row }) =>
      row.map((one, index) => [
        label,
        columns[index]!,
        one.answer ? text(`chart.overview.${one.answer}`) : '',
        one.words,
        one.unit && format.unit(one.unit),
        ...cells(one, one.unit || '1', one.status, context),
        isKnown(one) ? statusText(one.status, context) : '',
      ]),
    ),
  };
}
