import { at, path, type Shape } from '../kit/scene';

/** A circle as a piece of a path, so that a hundred coins are one element. */
const circle = (x: number, y: number, r: number): string =>
  `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`;

/**
 * Half the angle of the segment that holds a share of a circle's area.
 *
 * @param share - from 0 to 1
 * @returns radians
 */
function halfAngle(share: number): number {
  let [low, high] = [0, 2 * Math.PI];
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if ((middle - Math.sin(middle)) / (2 * Math.PI) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 4;
}

/** The left part of a coin that holds a share of its area. */
function segment(x: number, y: number, r: number, share: number): string {
  const half = halfAngle(share);
  const [cut, reach] = [x - r * Math.cos(half), r * Math.sin(half)];
  return `M${at(cut)} ${at(y + reach)}A${at(r)} ${at(r)} 0 ${share > 0.5 ? 1 : 0} 1 ${at(cut)} ${at(y - reach)}Z`;
}

/** Where a coin lies and how large it is, in pixels. */
export interface Coin {
  x: number;
  y: number;
  r: number;
}

/**
 * Coins, of which the first are full: 3.1 fills three and a tenth of the area of the fourth.
 *
 * @param full - how many coins are full; a fraction fills a part of a coin's area
 * @param className - the colour of what is full: `series-company`
 */
export function coins(key: string, places: Coin[], full: number, className: string): Shape[] {
  const whole = Math.min(Math.floor(full + 1e-9), places.length);
  const rest = full - whole;
  const filled = places.slice(0, whole).map(({ x, y, r }) => circle(x, y, r));
  const broken = rest > 1e-6 ? places[whole] : undefined;
  const empty = places.slice(whole);
  const shapes: Shape[] = [];
  if (empty.length) {
    const outline = empty.map(({ x, y, r }) => circle(x, y, r) + circle(x, y, r * 0.72)).join('');
    shapes.push(path(`${key}-empty`, outline, 'coin'));
  }
  if (broken) filled.push(segment(broken.x, broken.y, broken.r, rest));
  if (filled.length) shapes.push(path(`${key}-full`, filled.join(''), `coin full ${className}`));
  const rims = places.slice(0, whole).map(({ x, y, r }) => circle(x, y, r * 0.72));
  if (rims.length) shapes.push(path(`${key}-rim`, rims.join(''), 'coin rim'));
  return shapes;
}

/** Outlines of coins that may or may not be there. */
export const possibleCoins = (key: string, places: Coin[], className: string): Shape[] =>
  places.length
    ? [path(key, places.map(({ x, y, r }) => circle(x, y, r)).join(''), `coin possible ${className}`)]
    : [];

/** A row of coins from left to right. */
export const coinRow = (count: number, x: number, y: number, r: number, gap = 4): Coin[] =>
  Array.from({ length: Math.ceil(count - 1e-9) }, (_, index) => ({
    x: x + r + index * (2 * r + gap),
    y,
    r,
  }));

/** The head of an arrow whose tip is at a point; the direction in quarter turns: 0 right, 1 down, 2 left, 3 up. */
export function arrowHead(key: string, x: number, y: number, direction: 0 | 1 | 2 | 3, name: string): Shape {
  const [length, half] = [11, 6.5];
  const corners = {
    0: [-length, -half, -length, half],
    1: [-half, -length, half, -length],
    2: [length, -half, length, half],
    3: [-half, length, half, length],
  }[direction];
  const [ax, ay, bx, by] = corners as [number, number, number, number];
  return path(key, `M${at(x)} ${at(y)}L${at(x + ax)} ${at(y + ay)}L${at(x + bx)} ${at(y + by)}Z`, name);
}

/** A rectangle with round corners. */
export const rounded = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${at(x + r)} ${at(y)}h${at(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${at(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${at(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}v${at(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

/** A coupon: a rectangle with a bite out of either end. */
export const ticket = (x: number, y: number, width: number, height: number, bite: number): string => {
  const side = (height - 2 * bite) / 2;
  return (
    `M${at(x)} ${at(y)}h${at(width)}v${at(side)}a${bite} ${bite} 0 0 0 0 ${2 * bite}v${at(side)}` +
    `h${at(-width)}v${at(-side)}a${bite} ${bite} 0 0 0 0 ${-2 * bite}Z`
  );
};

/** The torn lower edge of a receipt, drawn on from right to left. */
export function tornEdge(left: number, right: number): string {
  const teeth = Math.max(8, Math.round((right - left) / 10));
  const step = (right - left) / teeth / 2;
  return Array.from({ length: teeth }, () => `l${at2(-step)} 5l${at2(-step)} -5`).join('');
}

const at2 = (value: number) => Math.round(value * 1000) / 1000;
