import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../../../src/charts/kit/context';
import { overlap } from '../../../src/charts/kit/plot';
import { blankSvg } from '../../../src/charts/kit/light-document';
import { chartTypes, type ChartData, type ChartTypeName, type Drawing } from '../../../src/charts/registry';
import { drawInto, renderStatic, staticChart, summaryOf, tableOf } from '../../../src/charts/kit/static';
import type { Language } from '../../../src/i18n/languages';
import { interfaceOf } from '../publish/interface';
import { eventSamples } from './sample-events';
import { lineSamples } from './sample-lines';
import { overviewSample } from './sample-overview';
import { pictureSample } from './sample-picture';
import { scaleSamples } from './sample-scales';
import { textBoxes } from './text-boxes';

/** With the words of the interface, so that boxes have true widths. */
function contextOf(language: Language, width: number): ChartContext {
  const { text, format } = interfaceOf(language);
  return { width, language, text, format };
}

/** A sample of every type with long words, missing numbers, zeros, ranges and neighbours that nearly coincide. */
const samplesOf = (language: Language): { [Type in ChartTypeName]: ChartData[Type] } => ({
  ...scaleSamples(language),
  ...eventSamples(language),
  ...lineSamples(language),
  ...overviewSample(language),
  ...pictureSample(language),
});

const cases = chartTypes.flatMap((type) =>
  (['en', 'de'] as const).flatMap((language) => [360, 720].map((width) => ({ type, language, width }))),
);

/** The sample of a type as a picture. */
const drawingOf = <Type extends ChartTypeName>(type: Type, language: Language): Drawing<Type> => ({
  type,
  data: samplesOf(language)[type],
});

function drawn(type: ChartTypeName, language: Language, width: number): SVGSVGElement {
  const svg = blankSvg();
  drawInto(svg, drawingOf(type, language), contextOf(language, width));
  return svg;
}

describe.each(cases)('a $type in $language at $width px', ({ type, language, width }) => {
  it('keeps every text clear of every other', () => {
    const boxes = textBoxes(drawn(type, language, width));
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(boxes.length).toBeGreaterThan(2);
    expect(clashes).toEqual([]);
  });

  it('stays inside its viewBox', () => {
    const svg = drawn(type, language, width);
    const [, , right, bottom] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect(right).toBe(width);
    const outside = textBoxes(svg).filter(
      (box) => box.left < -0.5 || box.right > right + 0.5 || box.top < 0 || box.bottom > bottom,
    );
    expect(outside.map((box) => box.text)).toEqual([]);
    for (const path of svg.querySelectorAll('path'))
      expect(path.getAttribute('d')).not.toMatch(/NaN|Infinity|undefined/);
    for (const rect of svg.querySelectorAll('rect:not(.hit)')) {
      expect(Number(rect.getAttribute('x'))).toBeGreaterThanOrEqual(0);
      expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(
        width + 0.5,
      );
    }
  });

  it('tells every point in a sentence and gives it a key of its own', () => {
    const points = [...drawn(type, language, width).querySelectorAll('.point')];
    expect(points.length).toBeGreaterThan(2);
    for (const point of points) expect(point.getAttribute('data-summary')).toMatch(/^.{3,}[.!?]$/);
    for (const group of drawn(type, language, width).querySelectorAll('g')) {
      const keys = [...group.children].map((child) => child.getAttribute('data-key'));
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set(points.map((point) => point.getAttribute('data-key'))).size).toBe(points.length);
  });

  it('has no style attribute and no colour of its own', () => {
    const markup = renderStatic(drawingOf(type, language), contextOf(language, width));
    expect(markup).not.toMatch(/ style=|#[0-9a-f]{3,8}\b|\b(fill|stroke|transform)=/i);
  });

  it('keeps its nodes when it is drawn again, and over the markup of the build', () => {
    const box = blankSvg().ownerDocument.createElement('div');
    box.innerHTML = renderStatic(drawingOf(type, language), contextOf(language, width));
    const svg = box.querySelector('svg')!;
    const before = [...svg.querySelectorAll('*')];
    const markup = svg.innerHTML;
    for (let round = 0; round < 2; round += 1) {
      drawInto(svg, drawingOf(type, language), contextOf(language, width));
      const after = [...svg.querySelectorAll('*')];
      expect(after.length).toBe(before.length);
      expect(after.every((node, index) => node === before[index])).toBe(true);
      expect(svg.innerHTML).toBe(markup);
    }
  });

  it('has a table of full rows and a summary in words', () => {
    const { columns, rows } = tableOf(drawingOf(type, language), contextOf(language, width));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(summaryOf(drawingOf(type, language), contextOf(language, width))).toMatch(/\.$/);
  });
});

it('keeps the nodes of the points that stay when data and width change', () => {
  const svg = drawn('price-ladder', 'en', 360);
  const panel = svg.querySelector('[data-key="panel"]');
  const data = samplesOf('en')['price-ladder'];
  staticChart('price-ladder').draw(
    svg,
    { ...data, rows: data.rows.slice(1, 3).reverse() },
    contextOf('en', 720),
  );
  expect(svg.querySelector('[data-key="panel"]')).toBe(panel);
  expect([...svg.querySelectorAll('.point')].map((point) => point.getAttribute('data-key'))).toEqual([
    'gift',
    'panel',
  ]);
});
