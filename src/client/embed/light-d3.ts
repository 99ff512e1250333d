/*
 * What our charts call of D3, for embeds alone: its modules cannot be cut down by a bundler and would be a third of what a
 * frame in somebody's article loads. Pages and the build use D3 itself; a test draws the same with both.
 */

type Key<Datum> = (this: unknown, datum: Datum | undefined) => string;

/** Elements in the order of their data. */
class Joined<Node extends Element, Datum> {
  constructor(
    private readonly parent: Element,
    private readonly nodes: Node[],
    private readonly data: readonly Datum[],
  ) {}

  /** Puts the elements in the order of their data, and moves only those that are out of it. */
  order(): this {
    let next: Element | null = null;
    for (const node of this.nodes.slice().reverse()) {
      if (node.nextElementSibling !== next) this.parent.insertBefore(node, next);
      next = node;
    }
    return this;
  }

  each(visit: (this: Node, datum: Datum, index: number) => void): this {
    this.nodes.forEach((node, index) => visit.call(node, this.data[index]!, index));
    return this;
  }
}

/** Stands for `enter` of a join: what makes the element of a datum. */
interface Enter<Datum> {
  append(make: (datum: Datum) => Element): (datum: Datum) => Element;
}

/** The selection of one element, as far as a keyed join of its children needs it. */
export const select = (parent: Element) => ({
  selectChildren: <Node extends Element, Datum>(tag?: string) => ({
    data: (data: readonly Datum[], key?: Key<Datum>) => ({
      join(make: string | ((enter: Enter<Datum>) => (datum: Datum) => Element)) {
        const standing = new Map<string, Element>();
        const children = Array.prototype.filter.call(
          parent.children,
          ({ tagName }: Element) => !tag || tagName === tag,
        ) as Element[];
        const keyOf = (node: Element, index: number) => (key ? key.call(node, undefined) : String(index));
        children.forEach((node, index) => {
          const name = keyOf(node, index);
          if (standing.has(name)) node.remove();
          else standing.set(name, node);
        });
        const create =
          typeof make === 'string'
            ? () => parent.ownerDocument.createElementNS(parent.namespaceURI, make)
            : make({ append: (one) => one });
        const nodes = data.map((datum, index) => {
          const name = key ? key.call(parent, datum) : String(index);
          const node = standing.get(name) ?? parent.appendChild(create(datum));
          standing.delete(name);
          return node;
        });
        standing.forEach((node) => node.remove());
        return new Joined(parent, nodes as Node[], data);
      },
    }),
  }),
});

/** The corners between two points of a line. */
type Curve = (from: readonly [number, number], to: readonly [number, number]) => [number, number][];
export const curveLinear: Curve = (_, to) => [[to[0], to[1]]];
export const curveStepAfter: Curve = (from, to) => [
  [to[0], from[1]],
  [to[0], to[1]],
];

/** Writes points as the path of an SVG. */
interface Line<Point> {
  (points: readonly Point[]): string | null;
  curve(next: Curve): Line<Point>;
  digits(count: number): Line<Point>;
}

/** A line through points as the path of an SVG. */
export function line<Point>(x: (point: Point) => number, y: (point: Point) => number): Line<Point> {
  let between = curveLinear;
  let power = 1000;
  const round = (value: number) => Math.round(value * power) / power;
  const write: Line<Point> = Object.assign(
    (points: readonly Point[]) => {
      const corners = points.map((point) => [x(point), y(point)] as const);
      const path = corners.flatMap((corner, index) =>
        index ? between(corners[index - 1]!, corner) : [corner],
      );
      return path.length ? `M${path.map((at) => `${round(at[0])},${round(at[1])}`).join('L')}` : null;
    },
    {
      curve(next: Curve) {
        between = next;
        return write;
      },
      digits(count: number) {
        power = 10 ** count;
        return write;
      },
    },
  );
  return write;
}

/** The step between round values, about `count` of them; below one as the negative of its inverse, which is exact. */
function tickIncrement(from: number, to: number, count: number): number {
  const step = (to - from) / count;
  const power = Math.floor(Math.log10(step));
  const error = step / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  return power < 0 ? -(10 ** -power) / factor : 10 ** power * factor;
}

/** Counts in a step, and from a count to its value. */
const steps = (step: number) => ({
  of: (value: number) => (step < 0 ? value * -step : value / step),
  at: (count: number) => (step < 0 ? count / -step : count * step),
});

/** Round values from one end to the other. */
export function ticks(from: number, to: number, count: number): number[] {
  const { of, at } = steps(tickIncrement(from, to, count));
  const found: number[] = [];
  for (let index = Math.round(of(from)); index <= Math.round(of(to)); index += 1)
    if (at(index) >= from && at(index) <= to) found.push(at(index));
  return found;
}

/** The ends moved out to round values. */
export function nice(from: number, to: number, count: number): [number, number] {
  let [low, high] = [from, to];
  for (let before = NaN; ;) {
    const step = tickIncrement(low, high, count);
    if (step === before || !Number.isFinite(step)) return [low, high];
    const { of, at } = steps(step);
    // Not the nearest count but the next one outwards, whatever the dust of binary arithmetic says.
    const [first, last] = [Math.ceil(of(low)), Math.floor(of(high))];
    low = at(at(first) > low ? first - 1 : first);
    high = at(at(last) < high ? last + 1 : last);
    before = step;
  }
}
