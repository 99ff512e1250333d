import { textSize, wrap } from '../../charts/kit/text-width';
import { thumbnailSize } from '../../charts/thumbnail/frame';
import type { Lens } from '../../charts/kit/context';
import { pngOf } from './chart-image';
import { colorOf, fonts, placedDrawing, svgTag } from './svg-parts';

/** What link previews show, in pixels: the size that all services take. */
export const cardSize = { width: 1200, height: 630 };

/** What a card leaves free at every edge: some services cut or round them. */
export const cardMargin = 64;

/** The words and the picture of a card. */
export interface Card {
  kicker: string;
  title: string;
  /** The one number, with the words after it. */
  number?: { text: string; words: string; lens: Lens };
  /** A thumbnail, which is shown large. */
  picture?: SVGSVGElement;
  /** Of the site, without its protocol. */
  address: string;
}

const theme = 'light';
const { width, height } = cardSize;
const right = width - cardMargin;

/** The colour of a yardstick in words. */
const numberColors: Record<Lens, string> = {
  reward: '--series-reward',
  company: '--label-company',
  market: '--label-market',
  people: '--series-people',
  refusal: '--ink',
  harm: '--muted',
};

const sans = (weight: number) => ({ 'font-family': fonts.sans, 'font-weight': weight });
const serif = { 'font-family': fonts.serif, 'font-weight': 600 };

/** Lines of a text of some size; the table of widths is for the labels' size. */
const linesOf = (text: string, size: number, room: number): string[] =>
  wrap(text, (room * textSize('label')) / size, 'label');

interface Style {
  size: number;
  line: number;
  attributes: Record<string, string | number>;
}

/** Lines from a height on; `bottom` is where the next may begin. */
function setLines(lines: string[], top: number, { size, line, attributes }: Style) {
  const spans = lines.map((words, index) =>
    svgTag('tspan', { x: cardMargin, y: top + line * index + size * 0.9 }, words),
  );
  return {
    svg: svgTag('text', { 'font-size': size, ...attributes }, spans),
    bottom: top + lines.length * line,
  };
}

/** The largest size at which a headline takes no more than so many lines and pixels of height. */
function fitTitle(
  title: string,
  room: number,
  most: number,
  tall: number,
): { size: number; lines: string[] } {
  const sizes = [64, 58, 52, 46, 42, 38, 34];
  for (const size of sizes) {
    const lines = linesOf(title, size, room);
    if (lines.length <= most && lines.length * size * 1.12 <= tall) return { size, lines };
  }
  const size = sizes.at(-1)!;
  return { size, lines: linesOf(title, size, room) };
}

/**
 * Draws the card of a case, a chart or the site as an SVG file: kicker, headline and number on the left, the picture on
 * the right, the site's name and address at the foot.
 */
export function cardSvg({ kicker, title, number, picture, address }: Card): string {
  const scale = 1.75;
  const room = picture ? width - 2 * cardMargin - thumbnailSize.width * scale - 44 : width - 2 * cardMargin;
  const footRule = height - 118;
  const parts: string[] = [];
  const head = setLines(linesOf(kicker, 26, room).slice(0, 1), 52, {
    size: 26,
    line: 34,
    attributes: { ...sans(600), fill: colorOf('--accent', theme) },
  });
  const { size, lines } = fitTitle(title, room, number ? 4 : 6, footRule - head.bottom - (number ? 160 : 40));
  const headline = setLines(lines, head.bottom + 14, {
    size,
    line: Math.round(size * 1.12),
    attributes: { ...serif, fill: colorOf('--ink', theme) },
  });
  parts.push(head.svg, headline.svg);
  if (number) {
    const words = linesOf(number.words, 24, room).slice(0, 2);
    const top = Math.min(headline.bottom + 18, footRule - 24 - 66 - words.length * 32);
    const large = linesOf(number.text, 60, room).length > 1 ? 44 : 60;
    const value = setLines([number.text], top, {
      size: large,
      line: 66,
      attributes: { ...sans(600), fill: colorOf(numberColors[number.lens], theme) },
    });
    parts.push(
      value.svg,
      setLines(words, value.bottom + 2, {
        size: 24,
        line: 32,
        attributes: { ...sans(400), fill: colorOf('--ink', theme) },
      }).svg,
    );
  }
  if (picture) {
    const drawn = { width: thumbnailSize.width * scale, height: thumbnailSize.height * scale };
    const place = { x: right - drawn.width, y: (footRule - drawn.height) / 2 + 12, scale };
    parts.push(placedDrawing(picture, place, theme));
  }
  const rule = (y: number) =>
    svgTag('rect', { x: cardMargin, y, width: right - cardMargin, height: 3, fill: colorOf('--ink', theme) });
  parts.push(
    rule(footRule),
    rule(footRule + 8),
    svgTag(
      'text',
      { x: cardMargin, y: height - 54, 'font-size': 42, ...serif, fill: colorOf('--ink', theme) },
      'Datenwert',
    ),
    svgTag(
      'text',
      {
        x: right,
        y: height - 54,
        'text-anchor': 'end',
        'font-size': 25,
        ...sans(400),
        fill: colorOf('--muted', theme),
      },
      address,
    ),
  );
  return svgTag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [svgTag('rect', { width, height, fill: colorOf('--paper', theme) }), ...parts],
  );
}

/**
 * Draws the picture that link previews show: 1200 by 630 pixels, the same on every machine.
 *
 * @returns a PNG
 */
export const drawCard = (card: Card): Promise<Uint8Array<ArrayBuffer>> => pngOf(cardSvg(card), 1);
