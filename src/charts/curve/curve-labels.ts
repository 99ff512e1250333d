import { overlap, type Box, type Field } from '../kit/plot';
import { at, path, textBlock, type Shape } from '../kit/scene';

interface Dot {
  x: number;
  y: number;
  text: string;
}

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

/** What a label must not cover: the curve, the vertical lines, the dots. */
function obstacles(dots: Dot[], trace: { x: number; y: number }[], uprights: number[], field: Field): Box[] {
  const boxes = dots.map((dot) => around(dot.x, dot.y, 6));
  trace.forEach((point, index) => {
    const next = trace[index + 1];
    const pieces = next ? Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 6) : 1;
    for (let piece = 0; piece < pieces; piece += 1) {
      const share = piece / pieces;
      boxes.push(
        around(
          point.x + ((next?.x ?? point.x) - point.x) * share,
          point.y + ((next?.y ?? point.y) - point.y) * share,
          3,
        ),
      );
    }
  });
  for (const x of uprights) boxes.push({ left: x - 3, right: x + 3, top: field.top, bottom: field.bottom });
  return boxes;
}

/** Places around a dot, the best first; from far places a line leads to the dot. */
const sides: { dx: number; dy: number; anchor: 'start' | 'end' | 'middle' }[] = [
  { dx: 11, dy: 0, anchor: 'start' },
  { dx: 9, dy: -13, anchor: 'start' },
  { dx: 0, dy: -17, anchor: 'middle' },
  { dx: -11, dy: 0, anchor: 'end' },
  { dx: -9, dy: 13, anchor: 'end' },
  { dx: 0, dy: 17, anchor: 'middle' },
  { dx: 9, dy: 13, anchor: 'start' },
  { dx: -9, dy: -13, anchor: 'end' },
  ...[30, 50, 70, 95, 120].flatMap((dy) => [
    { dx: 14, dy, anchor: 'start' as const },
    { dx: -14, dy, anchor: 'end' as const },
    { dx: 14, dy: -dy, anchor: 'start' as const },
  ]),
];

/** Finds room for a text at every dot; null when one finds none. */
function fit(
  dots: Dot[],
  texts: string[],
  className: string,
  blocked: Box[],
  field: Field,
  within: number,
): Shape[][] | null {
  const taken = [...blocked];
  const shapes: Shape[][] = [];
  for (const [index, dot] of dots.entries()) {
    const found = sides
      .map(({ dx, dy, anchor }) => {
        const probe = textBlock('label', texts[index]!, {
          x: dot.x + dx,
          top: 0,
          width: 180,
          class: className,
          anchor,
        });
        const top = dot.y + dy - probe.height / 2;
        const left =
          dot.x + dx - (anchor === 'end' ? probe.width : anchor === 'middle' ? probe.width / 2 : 0);
        const { shape } = textBlock('label', texts[index]!, {
          x: dot.x + dx,
          top,
          width: 180,
          class: className,
          anchor,
        });
        const leader =
          Math.abs(dy) < 30
            ? []
            : [
                path(
                  'leader',
                  `M${at(dot.x)} ${at(dot.y + Math.sign(dy) * 6)}V${at(dot.y + dy)}H${at(dot.x + dx - Math.sign(dx) * 3)}`,
                  'leader',
                ),
              ];
        return {
          shapes: [...leader, shape],
          box: { left, right: left + probe.width, top, bottom: top + probe.height },
        };
      })
      .find(
        ({ box }) =>
          box.left > field.left &&
          box.right < within &&
          box.top > field.top - 6 &&
          box.bottom < field.bottom - 2 &&
          !taken.some((other) => overlap(box, other)),
      );
    if (!found) return null;
    taken.push(found.box);
    shapes.push(found.shapes);
  }
  return shapes;
}

/**
 * Labels dots inside a field where there is room; else numbers them and lists the words below, from `below` down.
 *
 * @returns the shapes of each dot, and where the list ends, in pixels
 */
export function placeLabels(
  dots: Dot[],
  trace: { x: number; y: number }[],
  uprights: number[],
  field: Field,
  below: number,
  width: number,
) {
  const blocked = obstacles(dots, trace, uprights, field);
  const direct = fit(
    dots,
    dots.map((dot) => dot.text),
    'label halo',
    blocked,
    field,
    width,
  );
  if (direct) return { shapes: direct, bottom: 0 };
  const numbers = dots.map((_, index) => String(index + 1));
  const near = fit(dots, numbers, 'axis strong halo', blocked, field, width);
  let bottom = below;
  const shapes = dots.map((dot, index) => {
    const block = textBlock('words', `${index + 1}. ${dot.text}`, {
      x: 0,
      top: bottom,
      width,
      class: 'label',
    });
    bottom += block.height + 2;
    const number = (near?.[index] ?? []).map((shape) =>
      shape.tag === 'text' ? { ...shape, key: 'number' } : shape,
    );
    return [...number, block.shape];
  });
  return { shapes, bottom };
}
