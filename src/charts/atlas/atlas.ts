import type { ChartContext, Lens } from '../kit/context';
import { lensMark } from '../lens-strip/lens-mark';
import { frame } from '../kit/log-axis';
import { powerOfTen, powerScale } from '../kit/scale';
import { at, hitBox, paint, path, rect, textBlock, type Group, type Shape } from '../kit/scene';
import { textWidth } from '../kit/text-width';

/** One amount of the atlas with its place. */
export interface AtlasPoint {
  key: string;
  /** Which lane it lies in, counted from the top. */
  lane: number;
  /** Where within the lane, between 0 at the foot and 1: the later, the higher. */
  level: number;
  low: number;
  central: number;
  high: number;
  /** Without an upper end. */
  open?: boolean;
  /** Whose colour and mark it has. */
  lens: Lens;
  /** False where the figure is only recalled or expected: then the mark is an outline. */
  checked: boolean;
  /** What is read out: amount, year, label, source. */
  summary?: string;
}

/** A lane: the amounts that were paid, or offered, or asked. */
export interface AtlasLane {
  lens: Lens;
  /** "Paid: 12 amounts, median €5". */
  label: string;
  median: number;
}

/** The points of one view, all in one money and, unless the reader wants otherwise, in one time unit. */
export interface AtlasPicture {
  /** Currency of the axis, ISO 4217. */
  currency: string;
  lanes: AtlasLane[];
  points: AtlasPoint[];
}

/** The exponents of ten that an axis runs between, from the least and greatest amount. */
export function decades(points: readonly Pick<AtlasPoint, 'low' | 'central' | 'high'>[]): [number, number] {
  let [least, greatest] = [Infinity, 0];
  for (const { low, central, high } of points) {
    least = Math.min(least, low > 0 ? low : central);
    greatest = Math.max(greatest, high, central);
  }
  if (greatest === 0) return [0, 1];
  const from = Math.floor(Math.log10(least) + 1e-9);
  return [from, Math.max(Math.ceil(Math.log10(greatest) - 1e-9), from + 1)];
}

/** Heights in CSS pixels: a lane's words, the room for its marks, and the axis below all lanes. */
const [wordsHeight, marksHeight, axisHeight, topGap] = [22, 42, 30, 4];
const laneHeight = wordsHeight + marksHeight;
/** From this width on a chart has room for all words of a lane. */
const edge = 10;

/** Where everything of a picture stands in a width. */
export interface AtlasLayout {
  height: number;
  left: number;
  right: number;
  /** Foot of the lanes, where the axis is. */
  bottom: number;
  ticks: { x: number; label: string }[];
  x: (value: number) => number;
  /** Top of a lane's words. */
  words: (lane: number) => number;
  /** Top and foot of the room for a lane's marks. */
  marks: (lane: number) => [number, number];
  y: (point: Pick<AtlasPoint, 'lane' | 'level'>) => number;
}

/** How high a picture with so many lanes is, in CSS pixels. */
export const atlasHeight = (lanes: number): number => topGap + Math.max(lanes, 1) * laneHeight + axisHeight;

/**
 * Lays a picture out: lanes below one another, amounts from left to right on a logarithmic scale.
 *
 * @param width - in CSS pixels
 */
export function layoutAtlas(
  { currency, points, lanes }: AtlasPicture,
  width: number,
  format: ChartContext['format'],
): AtlasLayout {
  const height = atlasHeight(lanes.length);
  const bottom = height - axisHeight;
  const [from, to] = decades(points);
  const label = (exponent: number) => format.amount(powerOfTen(exponent), currency);
  const widest = Math.max(textWidth(label(from), 'axis'), textWidth(label(to), 'axis'));
  const [left, right] = [edge, width - edge];
  const fits = Math.max(1, Math.floor((right - left) / (widest + 14)));
  const every = [1, 2, 3, 4, 5, 6].find((step) => (to - from) / step <= fits) ?? 10;
  const x = powerScale([from, to], [left, right]);
  const steps = Array.from(
    { length: Math.floor((to - from) / every) + 1 },
    (_, index) => from + index * every,
  );
  const words = (lane: number) => topGap + lane * laneHeight;
  const marks = (lane: number): [number, number] => [
    words(lane) + wordsHeight + 6,
    words(lane) + laneHeight - 6,
  ];
  return {
    ...{ height, left, right, bottom, x, words, marks },
    ticks: steps.map((exponent) => ({ x: x(powerOfTen(exponent)), label: label(exponent) })),
    y: ({ lane, level }) => {
      const [top, foot] = marks(lane);
      return foot + (top - foot) * level;
    },
  };
}

/** Draws a lane for each kind of amount; the amounts stand on a logarithmic scale. */
export function draw(svg: SVGSVGElement, picture: AtlasPicture, context: ChartContext): void {
  const { width } = context;
  const layout = layoutAtlas(picture, width, context.format);
  const { left, right, bottom, height } = layout;
  const axes: Shape[] = layout.ticks.flatMap(({ x, label }, index) => {
    const half = textWidth(label, 'axis') / 2;
    return [
      path(`grid-${index}`, `M${at(x)} ${topGap}V${at(bottom)}`, 'rule'),
      textBlock(`step-${index}`, label, {
        x: Math.min(Math.max(x, half), width - half),
        top: bottom + 7,
        width: 200,
        class: 'axis muted',
        anchor: 'middle',
      }).shape,
    ];
  });
  axes.push(path('base', `M${left} ${at(bottom)}H${right}`, 'axis-line'));
  picture.lanes.forEach(({ lens, label, median }, lane) => {
    const top = layout.words(lane);
    if (lane > 0) axes.push(path(`lane-${lane}`, `M0 ${at(top)}H${width}`, 'axis-line'));
    axes.push(
      path(`key-${lane}`, lensMark(lens, left + 1, top + 13, 5), `mark series-${lens}`),
      textBlock(`name-${lane}`, label, {
        x: left + 13,
        top: top + 3,
        width: width - left - 14,
        class: 'label',
      }).shape,
    );
    const [above, below] = layout.marks(lane);
    const x = at(layout.x(median));
    axes.push(path(`median-${lane}`, `M${x} ${at(above - 6)}V${at(below + 6)}`, 'median'));
  });
  const groups: Group[] = picture.points.map((point) => {
    const [px, py] = [layout.x(point.central), layout.y(point)];
    const shapes: Shape[] = [hitBox(px - 8, py - 8, 16, 16)];
    const [low, high] = [point.low > 0 ? layout.x(point.low) : left, layout.x(point.high)];
    if (point.high > point.low)
      shapes.push(rect('range', low, py - 1, high - low, 2, `range series-${point.lens}`));
    // An arrow: the amount has no upper end.
    if (point.open)
      shapes.push(path('open', `M${at(high)} ${at(py - 4)}v8l7 -4Z`, `range series-${point.lens}`));
    const look = point.checked ? '' : 'assumed alone ';
    shapes.push(path('mark', lensMark(point.lens, px, py, 4.5), `mark ${look}series-${point.lens}`));
    return { key: point.key, class: 'point', ...(point.summary && { summary: point.summary }), shapes };
  });
  paint(svg, { width, height, groups: [frame('axes', axes), ...groups] });
}
