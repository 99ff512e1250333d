import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { ChartContext } from '../../charts/kit/context';
import { blankSvg } from '../../charts/kit/light-document';
import type { Drawing } from '../../charts/registry';
import { drawInto } from '../../charts/kit/static';
import { textSize, withSpareRoom, wrap } from '../../charts/kit/text-width';
import type { Theme } from './drawing-style';
import { keptPng } from './png-cache';
import { colorOf, fonts, placedDrawing, svgTag } from './svg-parts';

// Built pages run from a bundle elsewhere, so packages are looked up from the project's own folder.
const require = createRequire(`${process.cwd()}/package.json`);
const fontFiles = [
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
].map((file) => require.resolve(`@expo-google-fonts/${file}`));
/** Width of the picture in pixels, and of the margin around it. */
const width = 720;
const margin = 32;

/** A chart with the words that travel inside its image. */
export interface ImageParts {
  drawing: Drawing;
  title: string;
  subtitle: string;
  /** What the chart shows, for readers who do not see it. */
  alt: string;
  /** "Sources: ...". */
  source: string;
  note?: string;
  /** Maker, licence and address. */
  credit: string;
  context: Omit<ChartContext, 'width'>;
}

/** Words in lines below one another, all sizes in pixels. */
interface Paragraph {
  text: string;
  size: number;
  /** Height of a line. */
  line: number;
  /** Room above. */
  gap?: number;
  /** Lines of about one length, so that no word stands alone. */
  balanced?: boolean;
  attributes: Record<string, string | number>;
}

/**
 * Text gets room for a program that has none of these fonts and takes a wider one: DejaVu, which most Linux machines have,
 * runs up to a tenth wider than the table of widths, and wider still where bold stands in for semi-bold.
 */
const spareRoom = 1.2;

/** Breaks a text into lines by the table of widths, which is for the labels' size. */
function linesOf({ text, size, balanced, attributes }: Paragraph): string[] {
  const name = attributes['font-weight'] === 600 ? 'label strong' : 'label';
  const breakAt = (most: number) => wrap(text, (most * textSize(name)) / size, name);
  const lines = breakAt(width);
  if (!balanced) return lines;
  for (let most = width - 8; most > 0; most -= 8)
    if (breakAt(most).length > lines.length) return breakAt(most + 8);
  return lines;
}

/** Sets paragraphs from a height on; lines break where the table of widths says. */
function setText(paragraphs: Paragraph[], top: number): { svg: string; bottom: number } {
  let y = top;
  const texts = paragraphs.map((paragraph) => {
    const { size, line, gap = 0, attributes } = paragraph;
    const lines = linesOf(paragraph);
    y += gap;
    const spans = lines.map((words, index) =>
      svgTag(
        'tspan',
        { x: margin, y: Math.round((y + line * index + (line + size * 0.72) / 2) * 10) / 10 },
        words,
      ),
    );
    y += lines.length * line;
    return svgTag('text', { 'font-size': size, ...attributes }, spans);
  });
  return { svg: texts.join(''), bottom: y };
}

/**
 * Draws a chart as an SVG file that stands alone: title, subtitle, picture, sources, licence and address, every colour
 * and font written out as attributes.
 *
 * @returns SVG, 784 pixels wide
 * @example chartSvg(parts, 'dark') // '<svg xmlns="http://www.w3.org/2000/svg" width="784" ...'
 */
export const chartSvg = (parts: ImageParts, theme: Theme): string =>
  withSpareRoom(spareRoom, () => drawImage(parts, theme));

function drawImage(parts: ImageParts, theme: Theme): string {
  const color = (name: string) => colorOf(name, theme);
  const sans = { 'font-family': fonts.sans, 'font-weight': 400 };
  const head = setText(
    [
      {
        text: parts.title,
        size: 26,
        line: 32,
        balanced: true,
        attributes: { 'font-family': fonts.serif, 'font-weight': 600, fill: color('--ink') },
      },
      {
        text: parts.subtitle,
        size: 16,
        line: 22,
        gap: 4,
        balanced: true,
        attributes: { ...sans, fill: color('--muted') },
      },
    ],
    margin - 6,
  );
  const drawing = blankSvg();
  drawInto(drawing, parts.drawing, { ...parts.context, width });
  const top = head.bottom + 20;
  const height = Number(drawing.getAttribute('height'));
  const rule = top + height + 20;
  const small = { size: 12, line: 16, gap: 6, attributes: { ...sans, fill: color('--muted') } };
  const foot = setText(
    [
      ...[parts.source, parts.note ?? ''].filter(Boolean).map((text) => ({ text, ...small })),
      {
        ...small,
        text: parts.credit,
        attributes: { ...small.attributes, 'font-weight': 600, fill: color('--ink') },
      },
    ],
    rule + 6,
  );
  const [full, whole] = [width + 2 * margin, Math.ceil(foot.bottom + margin - 8)];
  const content = [
    svgTag('title', {}, parts.title),
    svgTag('desc', {}, parts.alt),
    svgTag('rect', { width: full, height: whole, fill: color('--paper') }),
    head.svg,
    placedDrawing(drawing, { x: margin, y: top, scale: 1 }, theme),
    svgTag('path', {
      d: `M${margin} ${rule}H${margin + width}`,
      stroke: color('--rule'),
      'stroke-width': 1,
      fill: 'none',
    }),
    foot.svg,
  ];
  const size = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: full,
    height: whole,
    viewBox: `0 0 ${full} ${whole}`,
  };
  return `${svgTag('svg', { ...size, role: 'img' }, content)}\n`;
}

/**
 * Turns such an SVG file into a PNG, the same on every machine: the fonts come from the project, none from the system.
 * The work is done off the main thread.
 *
 * @param scale - pixels of the image per pixel of the drawing: 1 or 2
 */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  return keptPng(svg, scale, () => paintPng(svg, scale));
}

async function paintPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
      serifFamily: 'Newsreader',
    },
  });
  const { width: columns, height: rows } = image;
  // A palette halves the file; a drawing has few colours and needs no dots between them.
  return new Uint8Array(
    await sharp(image.pixels, { raw: { width: columns, height: rows, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, effort: 1, dither: 0 })
      .toBuffer(),
  );
}
