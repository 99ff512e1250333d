import { at, path, rect, textBlock, type Shape } from '../kit/scene';
import type { Lens, Status } from '../kit/context';

/** The mark of each lens as a path around a centre; the same shape and colour everywhere, in ink or print alike. */
const outlines: Record<Lens, (x: number, y: number, r: number) => string> = {
  reward: (x, y, r) => `M${at(x - r)} ${at(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  company: (x, y, r) =>
    polygon(x, y, r * 0.88, [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]),
  people: (x, y, r) =>
    polygon(x, y, r * 1.2, [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]),
  market: (x, y, r) =>
    polygon(x, y, r * 1.2, [
      [0, -0.95],
      [1, 0.75],
      [-1, 0.75],
    ]),
  refusal: (x, y, r) =>
    polygon(x, y, r * 1.1, [
      [-0.33, -1],
      [0.33, -1],
      [0.33, -0.33],
      [1, -0.33],
      [1, 0.33],
      [0.33, 0.33],
      [0.33, 1],
      [-0.33, 1],
      [-0.33, 0.33],
      [-1, 0.33],
      [-1, -0.33],
      [-0.33, -0.33],
    ]),
  harm: (x, y, r) =>
    polygon(x, y, r * 1.2, [
      [-1, -0.75],
      [1, -0.75],
      [0, 0.95],
    ]),
};

const polygon = (x: number, y: number, r: number, corners: [number, number][]): string =>
  `M${corners.map(([dx, dy]) => `${at(x + dx * r)} ${at(y + dy * r)}`).join('L')}Z`;

/**
 * The outline of a lens's mark.
 *
 * @param r - half the size of the mark in pixels
 */
export const lensMark = (lens: Lens, x: number, y: number, r = 5.5): string => outlines[lens](x, y, r);

/** Places of a reading on the axis, in pixels; null where there is no number. */
export interface Reading {
  low: number | null;
  central: number | null;
  high: number | null;
  open?: 'low' | 'high' | 'both' | undefined;
}

/** Half the height that a range mark takes, in pixels. */
export const markReach = 12;

/**
 * A number with its range: reported as a solid mark, estimated as a bar with a centre tick, assumed as a dashed outline
 * with the letter A, an end that is open as an arrow.
 *
 * @param reach - the leftmost and rightmost x for the letter
 * @param letter - the letter of an assumption
 */
export function rangeMark(
  x: Reading,
  y: number,
  lens: Lens,
  status: Status,
  reach: [number, number],
  letter: string,
): Shape[] {
  const low = x.low ?? x.central;
  const high = x.high ?? x.central;
  if (low === null || high === null) return [];
  const assumed = status === 'assumed';
  const series = `series-${lens}`;
  const shapes: Shape[] = [];
  if (high - low > 1 || (assumed && x.central === null)) {
    const half = status === 'reported' ? 1.5 : 4.5;
    shapes.push(
      rect('range', low, y - half, high - low, half * 2, `${assumed ? 'range assumed' : 'range'} ${series}`),
    );
  }
  // An arrow: there is no end.
  const arrow = (key: string, tip: number, way: 1 | -1) =>
    shapes.push(
      path(key, `M${at(tip)} ${y - 6}L${at(tip + way * 8)} ${y}L${at(tip)} ${y + 6}Z`, `range ${series}`),
    );
  if (x.open === 'high' || x.open === 'both') arrow('open-high', Math.min(high, reach[1] - 8), 1);
  if (x.open === 'low' || x.open === 'both') arrow('open-low', Math.max(low, reach[0] + 8), -1);
  if (x.central !== null) {
    if (status === 'estimated')
      shapes.push(path('tick', `M${at(x.central)} ${y - markReach}V${y + markReach}`, `tick ${series}`));
    shapes.push(
      path(
        'mark',
        lensMark(lens, x.central, y),
        `mark ${assumed ? `assumed${high - low > 1 ? '' : ' alone'} ` : ''}${series}`,
      ),
    );
  }
  if (assumed) {
    const right = Math.max(high, (x.central ?? high) + 8) + 5;
    const left = Math.min(low, (x.central ?? low) - 8) - 5;
    const fits = right + 10 <= reach[1];
    const place = {
      x: fits ? right : left,
      top: y - 8,
      width: 400,
      class: 'axis strong halo',
      anchor: fits ? 'start' : 'end',
    } as const;
    shapes.push(textBlock('assumed', letter, place).shape);
  }
  return shapes;
}
