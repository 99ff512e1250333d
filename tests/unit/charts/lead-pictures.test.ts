import { describe, expect, it } from 'vitest';
import { overlap } from '../../../src/charts/kit/plot';
import { blankSvg } from '../../../src/charts/kit/light-document';
import { drawInto } from '../../../src/charts/kit/static';
import { coins } from '../../../src/charts/picture/marks';
import { amountText, type PicturePart } from '../../../src/charts/picture/parts';
import { chartView } from '../../../src/components/chart-view';
import { readContent } from '../../content/read-content';
import { interfaceOf } from '../publish/interface';
import { context } from './drawing';
import { textBoxes } from './text-boxes';

const catalog = readContent().catalog!;
const practices = ['shopper-panel', 'assistant', 'samples', 'o2-mobility', 'insider-sales'];

function drawn(id: string, language: 'en' | 'de', width: number): SVGSVGElement {
  const svg = blankSvg();
  const { text, format } = interfaceOf(language);
  drawInto(svg, chartView(id, catalog, interfaceOf(language)).drawing, { width, language, text, format });
  return svg;
}

describe.each(practices)('the lead picture of %s', (practice) => {
  const id = `${practice}-picture`;
  const cases = (['en', 'de'] as const).flatMap((language) =>
    [280, 300, 328, 520, 720, 1040].map((width) => ({ language, width })),
  );

  it.each(cases)('has room for its words in $language at $width px', ({ language, width }) => {
    const svg = drawn(id, language, width);
    const boxes = textBoxes(svg);
    const height = Number(svg.getAttribute('height'));
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(clashes).toEqual([]);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < 0 || bottom > height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
    expect(svg.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is no higher than a phone’s screen', () => {
    expect(Number(drawn(id, 'de', 328).getAttribute('height'))).toBeLessThanOrEqual(560);
  });

  it('belongs to its case', () => {
    expect(catalog.charts.get(id)?.practice).toBe(practice);
  });
});

const part = (numbers: Partial<PicturePart>): PicturePart => ({
  key: 'part-0',
  role: 'part',
  words: 'words',
  low: null,
  central: null,
  high: null,
  unit: 'USD/item',
  status: 'reported',
  ...numbers,
});

describe('coins', () => {
  const places = [0, 1, 2, 3].map((index) => ({ x: 10 + 20 * index, y: 10, r: 10 }));
  const areaOf = (share: number) => {
    const full = coins('c', places, share, 'series-market').find(({ key }) => key === 'c-full');
    return full ? String(full.attributes['d']) : '';
  };

  it('are full as often as the amount holds them', () => {
    expect(areaOf(2).match(/Z/g)).toHaveLength(2);
    expect(areaOf(0)).toBe('');
  });

  it('show the rest as that share of a coin’s area: the half ends at its middle', () => {
    expect(areaOf(0.5)).toMatch(/^M10 20A10 10 0 0 1 10 0Z$/);
  });

  it('never fill more places than there are', () => {
    expect(areaOf(9).match(/Z/g)).toHaveLength(4);
  });
});

describe('the number of a part', () => {
  const english = { ...context, ...interfaceOf('en') };

  it('stands in cents below one euro', () => {
    const one = part({ low: 0.029, central: 0.0311, high: 0.033, unit: 'EUR/year', status: 'estimated' });
    expect(amountText(one, english)).toBe('3.1 cents');
  });

  it('says of an open range that there is more', () => {
    expect(amountText(part({ low: 80, high: 2000, open: 'high' }), english)).toBe(
      'US$80 to more than US$2,000',
    );
    expect(amountText(part({ low: 80, open: 'high' }), english)).toBe('over US$80');
  });

  it('stays empty where there is none', () => {
    expect(amountText(part({}), english)).toBe('');
  });
});
