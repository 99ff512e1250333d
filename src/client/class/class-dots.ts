import type { Lens } from '../../charts/kit/context';
import { lensMark } from '../../charts/lens-strip/lens-mark';
import type { Formats } from '../../i18n/formats';

/** A row of the picture. */
export interface DotRow {
  name: string;
  /** Beside the name: how many stand there, how many cannot. */
  note?: string;
  /** Above zero. */
  values: readonly number[];
  /** One dot for each value, or one mark for all that are equal. */
  each: 'dot' | 'mark';
  /** The yardstick whose colour and shape the row has; `own` for what students asked. */
  lens: string;
  /** The middle of a row of dots, as it is written. */
  median?: { value: number; words: string };
}

/** How large the picture may be, in pixels. */
export interface DotSize {
  width: number;
  /** Of the words; everything else follows it. */
  font: number;
  /** What the highest stack of dots gets at most. */
  tallest: number;
  /** Half a dot; half a mark of a yardstick follows the words. */
  dot: number;
}

const namespace = 'http://www.w3.org/2000/svg';

function add(parent: Element, name: string, attributes: Record<string, string | number>, words?: string) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (words !== undefined) made.textContent = words;
  parent.append(made);
  return made;
}

/** The mark of a yardstick round a point, as in all charts; what students asked is a dot. */
const mark = (lens: string, x: number, y: number, r: number) =>
  lens === 'own' ? lensMark('reward', x, y, r) : lensMark(lens as Lens, x, y, r);

/** Equal values with how often they stand there, in their order. */
const counted = (values: readonly number[]): { value: number; count: number }[] =>
  [...Map.groupBy(values, (value) => Number(value.toPrecision(3))).values()]
    .map((same) => ({ value: same[0]!, count: same.length }))
    .sort((a, b) => a.value - b.value);

/**
 * Draws rows of dots over one axis, each step of which is ten times the one before. The words are of one size, colours come
 * from the style sheet, so that the same picture serves a page, a projector and paper, light and dark.
 *
 * @param rows - values above zero, in `unit`
 * @param format - of the page's language
 */
export function drawDots(
  rows: readonly DotRow[],
  { width, font, tallest, dot }: DotSize,
  unit: string,
  format: Formats,
): SVGSVGElement {
  const money = unit.split('/')[0]!;
  const amount = (value: number) => format.amount(value, money, true);
  const values = rows.flatMap((row) => row.values);
  const floor = Math.floor(Math.log10(Math.min(...values, 1)) + 1e-9);
  const ceiling = Math.max(floor + 1, Math.ceil(Math.log10(Math.max(...values, 10)) - 1e-9));
  const edge = font * 1.4;
  const across = (value: number) =>
    edge + ((Math.log10(value) - floor) / (ceiling - floor)) * (width - 2 * edge);
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'class-dots');
  svg.setAttribute('font-size', String(font));
  const grid = add(svg, 'g', { class: 'grid' });
  const half = font * 0.34;
  let y = 0;
  for (const row of rows) {
    const group = add(svg, 'g', { class: `row lens-${row.lens}` });
    add(group, 'path', { class: 'rule', d: `M0 ${y}H${width}` });
    const title = add(group, 'text', { class: 'name', x: 0, y: y + font * 1.25 }, row.name);
    if (row.note) add(title, 'tspan', { class: 'beside', dx: font * 0.6 }, row.note);
    const top = y + font * 1.7;
    if (row.each === 'dot') {
      const columns = Map.groupBy(row.values, (value) => Math.round(across(value) / (2.2 * dot)));
      const most = Math.max(1, ...[...columns.values()].map(({ length }) => length));
      // A stack higher than its room is pressed together, down to dots that still can be counted.
      const pitch = Math.min(2.2 * dot, tallest / most);
      const radius = Math.min(dot, Math.max(pitch / 2.1, dot / 3));
      const foot = top + dot * 2 + pitch * (most - 1) + (row.median ? font * 0.3 : 0);
      for (const same of columns.values()) {
        const x = same.reduce((sum, value) => sum + across(value), 0) / same.length;
        same.forEach((value, place) =>
          add(group, 'path', {
            class: 'mark',
            d: mark('own', x, foot - dot - pitch * place, radius),
            'data-value': value,
          }),
        );
      }
      y = foot + font * 0.4;
      if (row.median && row.median.value > 0) {
        const x = across(row.median.value);
        const end = x > width / 2;
        add(group, 'path', { class: 'median', d: `M${x} ${top - font * 0.2}V${foot}` });
        add(
          group,
          'text',
          {
            class: 'value',
            x: x + (end ? -font * 0.4 : font * 0.4),
            y: foot + font * 1.05,
            'text-anchor': end ? 'end' : 'start',
          },
          row.median.words,
        );
        y = foot + font * 1.5;
      }
    } else {
      let taken = -Infinity;
      let line = 0;
      const marks = counted(row.values);
      for (const { value, count } of marks) {
        const x = across(value);
        // Where the class chose different data, each value tells how many it counts for.
        const words = amount(value) + (marks.length > 1 ? ` (${count})` : '');
        const long = words.length * font * 0.56;
        const end = x + font * 0.7 + long > width;
        const start = end ? x - font * 0.7 - long : x - half;
        // Words that would run into those before go one line further down.
        if (start < taken + font * 0.4) line += 1;
        else line = 0;
        const middle = top + half * 1.3 + line * font * 1.35;
        add(group, 'path', { class: 'mark', d: mark(row.lens, x, middle, half), 'data-value': value });
        add(
          group,
          'text',
          {
            class: 'value',
            x: end ? x - font * 0.6 : x + font * 0.6,
            y: middle + font * 0.35,
            'text-anchor': end ? 'end' : 'start',
          },
          words,
        );
        taken = Math.max(taken, end ? x + half : x + font * 0.6 + long);
        y = Math.max(y, middle + font * 0.9);
      }
      if (row.values.length === 0) y = top;
    }
  }
  add(svg, 'path', { class: 'axis', d: `M0 ${y}H${width}` });
  const steps = ceiling - floor;
  const longest = Math.max(
    ...Array.from({ length: steps + 1 }, (_, step) => amount(10 ** (floor + step)).length),
  );
  const every = Math.ceil((longest * font * 0.62) / ((width - 2 * edge) / steps));
  for (let power = floor; power <= ceiling; power += 1) {
    const x = across(10 ** power);
    add(grid, 'path', { d: `M${x} 0V${y + font * 0.3}` });
    if ((power - floor) % every === 0) {
      const anchor = power === floor ? 'start' : power === ceiling ? 'end' : 'middle';
      const at = anchor === 'start' ? 0 : anchor === 'end' ? width : x;
      add(
        svg,
        'text',
        { class: 'tick', x: at, y: y + font * 1.5, 'text-anchor': anchor },
        amount(10 ** power),
      );
    }
  }
  const height = Math.ceil(y + font * 1.9);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  return svg;
}
