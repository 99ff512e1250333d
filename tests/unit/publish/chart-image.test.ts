import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chartSvg, pngOf } from '../../../src/publish/image/chart-image';
import { imageForms } from '../../../src/publish/data-package/chart-files';
import { chartJson } from '../../../src/publish/data-package/chart-json';
import { drawingRules, themeTokens } from '../../../src/publish/image/drawing-style';
import { imageParts } from '../../../src/publish/image/image-parts';
import { readContent } from '../../content/read-content';
import { interfaceOf } from './interface';

const catalog = readContent().catalog!;
const address = 'https://example.org/charts/a/';
const parts = (id: string, language: 'en' | 'de' = 'en') =>
  imageParts(id, catalog, interfaceOf(language), address);
const parsed = (svg: string) => new new Window().DOMParser().parseFromString(svg, 'image/svg+xml');
/** One of each kind: marks on scales, arrows, lines, a calculator. */
const samples = ['shopper-panel-ladder', 'assistant-data-flow', 'samples-amazon-ads', 'three-euros'];
const ids = [...catalog.charts.keys(), ...catalog.calculators.keys()];

/** All text of an image in reading order, its lines joined by spaces. */
const wordsOf = (svg: string) =>
  [...parsed(svg).querySelectorAll('text')]
    .map((text) =>
      text.children.length ? [...text.children].map((line) => line.textContent).join(' ') : text.textContent,
    )
    .join('\n');

describe.each(ids)('the image of %s', (id) => {
  it('carries title, sources, licence and address inside', () => {
    for (const language of ['en', 'de'] as const) {
      const made = parts(id, language);
      const words = wordsOf(chartSvg(made, 'light'));
      expect(words).toContain(made.title);
      expect(words).toContain('Datenwert, CC BY 4.0');
      expect(words).toContain('example.org/charts/a/');
      expect(made.source === '' || words.includes(made.source.slice(0, 30))).toBe(true);
    }
  });
});

describe.each(samples)('the image of %s', (id) => {
  it('stands alone: no classes, no variables, no style sheet, nothing fetched', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = chartSvg(parts(id), theme);
      expect(svg).not.toMatch(/class=|style=|<style|var\(|href|data-|NaN|undefined/);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="784"/);
      expect([...parsed(svg).querySelectorAll('parsererror')]).toEqual([]);
      for (const text of parsed(svg).querySelectorAll('svg svg text')) {
        expect(text.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/);
        expect(Number(text.getAttribute('font-size'))).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('takes the colours of its theme', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const theme of ['light', 'dark'] as const) {
      const ground = parsed(chartSvg(parts(id), theme)).querySelector('rect');
      expect(ground?.getAttribute('fill')).toBe(themeTokens(tokens, theme)['--paper']);
    }
  });
});

it('a text that crosses lines stands on paper of its own, which lies right below it in every program', () => {
  const lined = ids.filter((id) => {
    const svg = chartSvg(parts(id), 'light');
    // Few programs know it; where it is unknown, the outline covers the letters.
    expect(svg).not.toContain('paint-order');
    const outlines = [...parsed(svg).querySelectorAll('text')].filter(
      (text) => (text.getAttribute('stroke') ?? 'none') !== 'none',
    );
    for (const outline of outlines) {
      const letters = outline.nextElementSibling!;
      expect(letters.localName, id).toBe('text');
      expect(letters.textContent, id).toBe(outline.textContent);
      expect(letters.getAttribute('stroke') ?? 'none', id).toBe('none');
      for (const name of ['x', 'y', 'font-size', 'font-weight', 'text-anchor'])
        expect(letters.getAttribute(name), id).toBe(outline.getAttribute(name));
    }
    return outlines.length > 0;
  });
  expect(lined.length).toBeGreaterThan(0);
});

describe('the PNG of a chart', () => {
  it('has one pixel of the drawing a pixel, or two, and the same bytes every time', async () => {
    const svg = chartSvg(parts('shopper-panel-ladder'), 'light');
    const height = Number(/height="(\d+)"/.exec(svg)![1]);
    const sizes = await Promise.all([1, 2].map((scale) => pngOf(svg, scale)));
    const read = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];
    expect(sizes.map(read)).toEqual([
      [784, height],
      [1568, height * 2],
    ]);
    expect(await pngOf(svg, 1)).toEqual(sizes[0]);
  });

  it('draws text with the fonts of the project: without them the words would be missing', async () => {
    const empty =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#fff"/></svg>';
    const word = (family: string) =>
      empty.replace('</svg>', `<text x="2" y="15" font-family="${family}">Wort</text></svg>`);
    const [blank, sans, serif] = await Promise.all(
      [empty, word('IBM Plex Sans'), word('Newsreader')].map((svg) => pngOf(svg, 1)),
    );
    expect(sans).not.toEqual(blank);
    expect(serif).not.toEqual(sans);
  });

  it('keeps its colours in a palette, each within one step of what was drawn', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#fdfbf6"/><rect width="10" height="20" fill="#8a1538"/></svg>';
    const png = await pngOf(svg, 1);
    // The colour type in the header: 3, indexed.
    expect(png[25]).toBe(3);
    const pixels = await sharp(png).raw().toBuffer();
    const near = (pixel: number, color: number[]) =>
      color.every((value, channel) => Math.abs(pixels[pixel * 3 + channel]! - value) <= 1);
    expect(near(0, [0x8a, 0x15, 0x38])).toBe(true);
    expect(near(19, [0xfd, 0xfb, 0xf6])).toBe(true);
  });
});

describe('the style of a drawing', () => {
  it('follows every rule of the style sheet that holds in a picture', () => {
    expect(drawingRules(readFileSync('src/styles/charts.css', 'utf8')).length).toBeGreaterThan(30);
  });

  it('stops at what it could not follow', () => {
    expect(() => drawingRules('.drawing g > text { fill: red }')).toThrow('cannot follow');
    expect(() => drawingRules('.drawing text { filter: blur(1px) }')).toThrow('does not know "filter"');
  });

  it('leaves out print, hover and focus', () => {
    expect(
      drawingRules('@media print { .drawing text { fill: red } } .drawing .point:hover { fill: red }'),
    ).toEqual([]);
  });
});

it('names the files so that each form has one address', () => {
  expect(imageForms.map(({ suffix }) => `a${suffix}.png`)).toEqual(['a.png', 'a-dark.png']);
});

describe.each(samples)('the data of %s', (id) => {
  it('says what it is and what it rests on', () => {
    const data = JSON.parse(JSON.stringify(chartJson(id, catalog, interfaceOf('de'), address))) as Record<
      string,
      never
    >;
    expect(data).toMatchObject({
      id,
      language: 'de',
      address,
      licence: { name: 'CC BY 4.0' },
      version: catalog.figures.get(id)!.version,
      changes: catalog.figures.get(id)!.changes,
    });
    const {
      data: table,
      facts,
      sources,
    } = data as unknown as {
      data: { fields: { name: string }[]; rows: Record<string, unknown>[] };
      facts: { source?: string }[];
      sources: { id: string; type: string; topic?: string }[];
    };
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(Object.keys(row)).toHaveLength(table.fields.length);
    const known = new Set(sources.map((source) => source.id));
    expect(facts.filter(({ source }) => source && !known.has(source))).toEqual([]);
    expect(sources.every(({ type, topic }) => type && topic === undefined)).toBe(true);
  });
});
