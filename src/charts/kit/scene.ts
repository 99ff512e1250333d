import { select } from 'd3-selection';
import { keyOf } from './context';
import { lineHeight, textSize, wrap, widest } from './text-width';
import { writeText } from './write-text';

/** One SVG element. The same key in the same group always means the same tag. */
export interface Shape {
  key: string;
  tag: 'path' | 'rect' | 'circle' | 'text';
  class: string;
  attributes: Record<string, string | number>;
  /** Lines of a text, each printed below the one before. */
  lines?: string[];
}

/** Shapes that belong together; a group with a summary is a data point that the keyboard walk visits. */
export interface Group {
  key: string;
  class: string;
  summary?: string;
  shapes: Shape[];
}

/** A chart laid out in absolute coordinates, in pixels: no transforms, no measuring in a browser. */
export interface Scene {
  width: number;
  height: number;
  /** In reading order. */
  groups: Group[];
}

const short = (value: string | number): string | number =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value;

/** Sets what differs: to the browser every write is a change, and it looks anew at the style of the element. */
function put(node: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
    return;
  }
  const text = String(short(value));
  if (node.getAttribute(name) !== text) node.setAttribute(name, text);
}

/** A text that crosses lines stands on paper: the same text below it, drawn as a thick outline. */
function withHalo(shape: Shape): Shape[] {
  const classes = shape.class.split(' ');
  if (shape.tag !== 'text' || !classes.includes('halo')) return [shape];
  const plain = classes.filter((name) => name !== 'halo');
  const sized = plain.filter((name) => !/^(series-|muted|own-price)/.test(name));
  const paper = {
    ...shape,
    key: `${shape.key}-halo`,
    class: [...sized, 'halo'].join(' '),
    attributes: { ...shape.attributes, 'aria-hidden': 'true' },
  };
  return [paper, { ...shape, class: plain.join(' ') }];
}

/**
 * Paints a scene with keyed joins: nodes drawn at build or before are kept and moved, not replaced.
 *
 * @example paint(svg, { width: 360, height: 120, groups: [] })
 */
export function paint(svg: SVGSVGElement, scene: Scene): void {
  const height = Math.ceil(scene.height);
  // Not anew: to the browser that would be a change of style.
  if (!svg.classList.contains('drawing')) svg.classList.add('drawing');
  put(svg, 'viewBox', `0 0 ${scene.width} ${height}`);
  put(svg, 'width', scene.width);
  put(svg, 'height', height);
  select(svg)
    .selectChildren<SVGGElement, Group>('g')
    .data(scene.groups, keyOf)
    .join('g')
    .order()
    .each(function (group) {
      put(this, 'class', group.class);
      put(this, 'data-key', group.key);
      put(this, 'data-summary', group.summary);
      select(this)
        .selectChildren<SVGElement, Shape>()
        .data(group.shapes.flatMap(withHalo), keyOf)
        .join((enter) =>
          enter.append(
            (shape) => svg.ownerDocument.createElementNS(svg.namespaceURI!, shape.tag) as SVGElement,
          ),
        )
        .order()
        .each(function (shape) {
          put(this, 'class', shape.class);
          put(this, 'data-key', shape.key);
          // A text that now starts at its x may have ended there before, at another width.
          if (!('text-anchor' in shape.attributes)) put(this, 'text-anchor', undefined);
          for (const [name, value] of Object.entries(shape.attributes)) put(this, name, value);
          if (shape.lines) write(this, shape, shape.lines);
        });
    });
}

/**
 * Writes the lines of a text; a single line needs no tspan. A blank between them keeps their words apart for screen readers
 * and whoever copies them; it stands on the side on which it moves no letter, and centred lines go without.
 */
function write(node: SVGElement, shape: Shape, lines: string[]): void {
  const single = lines.length === 1;
  if (single !== (node.children.length === 0)) node.textContent = '';
  if (single) {
    writeText(node, lines[0]!);
    return;
  }
  const height = lineHeight(shape.class);
  select(node)
    .selectChildren<SVGElement, string>('tspan')
    .data(lines)
    .join('tspan')
    .each(function (words, index) {
      const anchor = shape.attributes['text-anchor'] ?? 'start';
      const before = anchor === 'end' && index > 0 ? ' ' : '';
      const after = anchor === 'start' && index < lines.length - 1 ? ' ' : '';
      const line = before + words + after;
      put(this, 'x', shape.attributes['x']);
      put(this, 'y', Number(shape.attributes['y']) + index * height);
      writeText(this, line);
    });
}

/** Where a text goes: `x` at its anchor, `top` above its first line, `width` before it wraps. */
export interface TextPlace {
  x: number;
  top: number;
  width: number;
  class: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A laid out text with the space it takes, in pixels. */
export interface TextBlock {
  shape: Shape;
  width: number;
  height: number;
}

/**
 * Lays out a text, wrapped to a width.
 *
 * @example textBlock('label', 'What you get', { x: 0, top: 0, width: 120, class: 'label' }).height // 18
 */
export function textBlock(key: string, text: string, place: TextPlace): TextBlock {
  const lines = wrap(text, place.width, place.class);
  const height = lineHeight(place.class);
  const size = textSize(place.class);
  const anchor = place.anchor ?? 'start';
  return {
    shape: {
      key,
      tag: 'text',
      class: place.class,
      attributes: {
        x: place.x,
        y: place.top + (height - size) / 2 + size * 0.82,
        ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      },
      lines,
    },
    width: widest(lines, place.class),
    height: lines.length * height,
  };
}

/** A line or outline. */
export const path = (key: string, d: string, className: string): Shape => ({
  key,
  tag: 'path',
  class: className,
  attributes: { d },
});

/** A rectangle, at least half a pixel wide so that it never vanishes. */
export const rect = (
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  className: string,
): Shape => ({
  key,
  tag: 'rect',
  class: className,
  attributes: { x, y, width: Math.max(width, 0.5), height },
});

/** The invisible box of a data point: it takes the pointer and carries the focus ring. */
export const hitBox = (x: number, y: number, width: number, height: number): Shape => ({
  ...rect('hit', x, y, width, height, 'hit'),
});

/** Rounds a coordinate for a path to a tenth of a pixel. */
export const at = (value: number): number => Math.round(value * 10) / 10;

/** A vertical line drawn only within bands of y, so that it never strikes through text. */
export const upright = (x: number, bands: [number, number][]): string =>
  bands.map(([from, to]) => `M${at(x)} ${at(from)}V${at(to)}`).join('');
