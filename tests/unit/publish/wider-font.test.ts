import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { overlap, type Box } from '../../../src/charts/kit/plot';
import { textWidth } from '../../../src/charts/kit/text-width';
import { languages } from '../../../src/i18n/languages';
import { chartSvg } from '../../../src/publish/image/chart-image';
import { imageParts } from '../../../src/publish/image/image-parts';
import { svgTag } from '../../../src/publish/image/svg-parts';
import { readContent } from '../../content/read-content';
import { parse } from '../charts/parse-svg';
import { interfaceOf } from './interface';

const catalog = readContent().catalog!;
const require = createRequire(import.meta.url);

/** What a program draws with that has none of the fonts an SVG names: DejaVu, as wide as Verdana, bold for semi-bold. */
const font = {
  fontFiles: ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSerif', 'DejaVuSerif-Bold'].map((name) =>
    require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
  ),
  loadSystemFonts: false,
  defaultFontFamily: 'DejaVu Sans',
  sansSerifFamily: 'DejaVu Sans',
  serifFamily: 'DejaVu Serif',
};

interface Line extends Box {
  words: string;
}

/** How far the frames around an element move it within the picture, in pixels. */
function offset(element: Element | null): { x: number; y: number } {
  const frame = element?.closest('svg');
  if (!frame) return { x: 0, y: 0 };
  const outer = offset(frame.parentElement);
  return { x: outer.x + Number(frame.getAttribute('x')), y: outer.y + Number(frame.getAttribute('y')) };
}

/** Where the letters of a line stand, drawn with the wider font. */
function lineOf(line: Element): Line {
  const { x, y } = offset(line);
  const inherited = ['font-family', 'font-size', 'font-weight', 'text-anchor'].flatMap((name) => {
    const value = line.closest(`[${name}]`)?.getAttribute(name);
    return value ? [[name, value] as const] : [];
  });
  const attributes = {
    x: x + Number(line.getAttribute('x')),
    y: y + Number(line.getAttribute('y')),
    ...Object.fromEntries(inherited),
  };
  const words = line.textContent.trim();
  const page = { xmlns: 'http://www.w3.org/2000/svg', width: 1000, height: 1000 };
  const alone = svgTag('svg', page, [svgTag('text', attributes, words)]);
  const box = new Resvg(alone, { font }).getBBox();
  if (!box) throw new Error(`The font has no letters for "${words}".`);
  return { words, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** All lines of a picture but their halos. */
const linesOf = (picture: Element): Line[] =>
  [...picture.querySelectorAll('text')]
    .filter((text) => (text.getAttribute('stroke') ?? 'none') === 'none')
    .flatMap((text) => (text.children.length ? [...text.children] : [text]))
    .map(lineOf);

describe.each([...catalog.figures.keys()])('the SVG of %s in a wider font', (id) => {
  it.each(languages)('cuts off no text and lays none over another, in %s', (language) => {
    const parts = imageParts(id, catalog, interfaceOf(language), 'https://datenwert.example/charts/a/');
    const picture = parse(chartSvg(parts, 'light'));
    const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name))) as [
      number,
      number,
    ];
    const lines = linesOf(picture);
    expect(lines.length).toBeGreaterThan(4);
    const cut = lines.filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
    expect(cut.map(({ words }) => words)).toEqual([]);
    // Room is not won by cutting a figure in two.
    expect(lines.flatMap(({ words }) => (/\d\d-$/.test(words) ? [words] : []))).toEqual([]);
    const met = lines.flatMap((a, index) =>
      lines
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.words} / ${b.words}`),
    );
    expect(met).toEqual([]);
  });
});

it('is tried with a font that does run wider than ours', () => {
  const words = 'Was Menschen für echtes Geld hergaben';
  const text = svgTag('text', { x: 0, y: 20, 'font-size': 14, 'font-family': 'sans-serif' }, words);
  const { right } = lineOf(parse(svgTag('svg', {}, [text])).querySelector('text')!);
  expect(right).toBeGreaterThan(textWidth(words, 'label') * 1.05);
});
