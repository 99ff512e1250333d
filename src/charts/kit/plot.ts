import { at, path, textBlock, upright, type Shape } from './scene';
import { textWidth } from './text-width';

/** The field of a plot in pixels. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box on the page in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether two boxes share any area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A step of an axis. */
export interface Tick {
  key: string;
  position: number;
  label: string;
}

/** The room that the labels of a vertical axis take, in pixels. */
export const tickRoom = (ticks: { label: string }[]): number =>
  Math.max(0, ...ticks.map((tick) => textWidth(tick.label, 'axis'))) + 8;

/** Grid lines with their labels on the left, the base line, and the steps below. */
export function plotFrame(field: Field, yTicks: Tick[], xTicks: Tick[]): Shape[] {
  const shapes: Shape[] = [];
  for (const tick of yTicks) {
    shapes.push(
      path(`grid-${tick.key}`, `M${at(field.left)} ${at(tick.position)}H${at(field.right)}`, 'rule'),
    );
    const place = {
      x: field.left - 8,
      top: tick.position - 8,
      width: 400,
      class: 'axis muted',
      anchor: 'end' as const,
    };
    shapes.push(textBlock(`y-${tick.key}`, tick.label, place).shape);
  }
  shapes.push(path('base', `M${at(field.left)} ${at(field.bottom)}H${at(field.right)}`, 'axis-line'));
  for (const tick of xTicks) {
    shapes.push(
      path(`notch-${tick.key}`, upright(tick.position, [[field.bottom, field.bottom + 4]]), 'axis-line'),
    );
    const place = {
      x: tick.position,
      top: field.bottom + 6,
      width: 400,
      class: 'axis muted',
      anchor: 'middle' as const,
    };
    shapes.push(textBlock(`x-${tick.key}`, tick.label, place).shape);
  }
  return shapes;
}

/** Steps that leave at least 14 pixels between their labels. */
export function thinned(ticks: Tick[]): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept[kept.length - 1];
    const half = (one: Tick) => textWidth(one.label, 'axis') / 2;
    if (!last || tick.position - half(tick) - 14 >= last.position + half(last)) kept.push(tick);
  }
  return kept;
}

/** A vertical line with words above the field. */
export interface Upright {
  key: string;
  x: number;
  label: string;
  class: string;
  textClass: string;
}

/**
 * Puts the words of vertical lines above a field, one below the other, and ends each line where words of others stand.
 *
 * @returns the words, and for each line its pieces above the field; `bottom` is where the field may begin
 */
export function captionUprights(lines: Upright[], span: [number, number], top: number) {
  const words: Shape[] = [];
  const placed: { line: Upright; box: Box; start: number; pieces: [number, number][] }[] = [];
  let y = top;
  for (const line of lines) {
    const toRight = span[1] - line.x >= line.x - span[0];
    const room = Math.min(240, (toRight ? span[1] - line.x : line.x - span[0]) - 6);
    const x = line.x + (toRight ? 6 : -6);
    const block = textBlock(`caption-${line.key}`, line.label, {
      x,
      top: y,
      width: room,
      class: line.textClass,
      anchor: toRight ? 'start' : 'end',
    });
    words.push(block.shape);
    const box = {
      left: toRight ? x : x - block.width,
      right: toRight ? x + block.width : x,
      top: y,
      bottom: y + block.height,
    };
    for (const before of placed) {
      if (before.line.x < box.left - 3 || before.line.x > box.right + 3)
        before.pieces.push([box.top, box.bottom]);
    }
    placed.push({ line, box, start: y, pieces: [[y + 2, y + block.height]] });
    y += block.height + 2;
  }
  const bottom = lines.length ? y + 4 : y;
  const shapes = (field: Field): Shape[] =>
    placed.map(({ line, pieces }) =>
      path(line.key, upright(line.x, [...pieces, [field.top, field.bottom]]), line.class),
    );
  return { words, boxes: placed.map(({ box }) => box), bottom, shapes };
}

/**
 * Moves labels of given heights apart, as little as needed, within a span.
 *
 * @param wanted - the middle where each label would like to stand, in pixels
 * @returns the top of each label, in the given order; they need at most the sum of heights
 * @example spread([{ middle: 10, height: 20 }, { middle: 12, height: 20 }], 0, 100) // [0, 20]
 */
export function spread(wanted: { middle: number; height: number }[], from: number, to: number): number[] {
  const order = wanted.map((label, index) => ({
    index,
    height: label.height,
    top: label.middle - label.height / 2,
  }));
  order.sort((a, b) => a.top + a.height / 2 - (b.top + b.height / 2));
  let edge = from;
  for (const label of order) {
    label.top = Math.max(label.top, edge);
    edge = label.top + label.height;
  }
  edge = to;
  for (const label of [...order].reverse()) {
    label.top = Math.min(label.top, edge - label.height);
    edge = label.top;
  }
  const tops: number[] = [];
  for (const label of order) tops[label.index] = label.top;
  return tops;
}
