import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { ChartContext } from '../../charts/kit/context';
import { blankSvg } from '../../charts/kit/light-document';
import type { Drawing } from '../../charts/registry';
import { drawInto } from '../../charts/kit/static';
import { textSize, wrap } from '../../charts/kit/text-width';
import { keptPng } from './png-cache';
import { DrawingStyle, type Theme, type Tokens } from './drawing-style';

// Built pages run from a bundle elsewhere, so packages are looked up from the project's own folder.
const require = createRequire(`${process.cwd()}/package.json`);
const fontFiles = [
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
].map((file) => require.resolve(`@expo-google-fonts/${file}`));
/** Programs without these fonts take the next best. */
const fonts = { sans: "'IBM Plex Sans', Arial, Helvetica, sans-serif", serif: 'Newsreader, Georgia, serif' };

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

const styles = new Map<Theme, DrawingStyle>();
function styleOf(theme: Theme): DrawingStyle {
  const known = styles.get(theme) ?? new DrawingStyle(theme, fonts);
  styles.set(theme, known);
  return known;
}

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const tag = (name: string, attributes: Record<string, string | number>, content: string): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')}>${content}</${name}>`;

/** A drawn element with its look as attributes; boxes that only catch the pointer are left out. */
function standalone(element: Element, style: DrawingStyle, inherited: Tokens): string {
  const className = element.getAttribute('class') ?? '';
  if (className.split(' ').includes('hit')) return '';
  const look = style.lookOf(element.localName, className, inherited);
  const own = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name !== 'class' && !name.startsWith('data-'))
      .map(({ name, value }) => [name, value]),
  );
  const content = element.children.length
    ? [...element.children].map((child) => standalone(child, style, look.tokens)).join('')
    : escape(element.textContent ?? '');
  return tag(element.localName, { ...own, ...look.attributes }, content);
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

/** Breaks a text into lines by the table of widths, which is for the labels' size. */
function linesOf({ text, size, balanced }: Paragraph): string[] {
  const breakAt = (room: number) => wrap(text, (room * textSize('label')) / size, 'label');
  const lines = breakAt(width);
  if (!balanced) return lines;
  for (let room = width - 8; room > 0; room -= 8)
    if (breakAt(room).length > lines.length) return breakAt(room + 8);
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
      tag(
        'tspan',
        { x: margin, y: Math.round((y + line * index + (line + size * 0.72) / 2) * 10) / 10 },
        escape(words),
      ),
    );
    y += lines.length * line;
    return tag('text', { 'font-size': size, ...attributes }, spans.join(''));
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
export function chartSvg(parts: ImageParts, theme: Theme): string {
  const style = styleOf(theme);
  const { tokens } = style;
  const color = (name: string) => tokens[name]!;
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
  drawing.setAttribute('x', String(margin));
  drawing.setAttribute('y', String(top));
  // Labels at the edge may stick out by a hair.
  drawing.setAttribute('overflow', 'visible');
  const content = [
    tag('title', {}, escape(parts.title)),
    tag('desc', {}, escape(parts.alt)),
    tag('rect', { width: full, height: whole, fill: color('--paper') }, ''),
    head.svg,
    standalone(drawing, style, tokens),
    tag(
      'path',
      { d: `M${margin} ${rule}H${margin + width}`, stroke: color('--rule'), 'stroke-width': 1, fill: 'none' },
      '',
    ),
    foot.svg,
  ];
  const size = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: full,
    height: whole,
    viewBox: `0 0 ${full} ${whole}`,
  };
  return `${tag('svg', { ...size, role: 'img' }, content.join(''))}\n`;
}

/**
 * A drawing as part of another picture, every colour and font written out.
 *
 * @param place - its upper left corner, in pixels, and how many times its size it is shown
 */
export function placedDrawing(
  drawing: SVGSVGElement,
  { x, y, scale }: { x: number; y: number; scale: number },
  theme: Theme,
): string {
  const style = styleOf(theme);
  for (const name of ['width', 'height'])
    drawing.setAttribute(name, String(Number(drawing.getAttribute(name)) * scale));
  drawing.setAttribute('x', String(x));
  drawing.setAttribute('y', String(y));
  drawing.setAttribute('overflow', 'visible');
  return standalone(drawing, style, style.tokens);
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
