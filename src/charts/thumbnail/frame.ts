import { textBlock, type Shape } from '../kit/scene';

/** A thumbnail in pixels; its picture keeps clear of the edge. */
export const thumbnailSize = { width: 264, height: 176 };

/** What a thumbnail leaves free at its edges, in pixels. */
export const edge = 6;

/** A number in large letters, its lower edge at a height. */
export function headline(key: string, text: string, bottom: number, className: string): Shape {
  return textBlock(key, text, {
    x: edge,
    top: bottom - 38,
    width: thumbnailSize.width - 2 * edge,
    class: `huge strong ${className}`,
  }).shape;
}

/** A number beside a mark. */
export const tag = (
  key: string,
  text: string,
  x: number,
  middle: number,
  className: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape =>
  textBlock(key, text, { x, top: middle - 13, width: 400, class: `big strong ${className}`, anchor }).shape;
