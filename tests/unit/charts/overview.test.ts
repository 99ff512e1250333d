import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../../../src/charts/kit/context';
import { draw, summarize, toTable, type OverviewData } from '../../../src/charts/overview/overview';
import { createFormats } from '../../../src/i18n/formats';

/** Texts as their keys with their values, so that a test sees what was asked for. */
const text = (key: string, values: Record<string, string | number> = {}) =>
  [key, ...Object.values(values)].join(' ');
const context: ChartContext = { width: 720, language: 'en', text, format: createFormats('en', text) };
const document = new Window().document as unknown as Document;
const exactly = (value: number) => ({ low: value, central: value, high: value });
const unknown = { low: null, central: null, high: null };

const data: OverviewData = {
  scales: [
    {
      unit: 'EUR/month',
      title: 'a month',
      groups: [
        {
          key: 'panel',
          label: 'Panel',
          note: 'Germany',
          reward: { low: 4, central: 4.5, high: 5, status: 'estimated' },
          rows: [
            { key: 'people', lens: 'people', label: 'ask', low: 7, central: 7, high: 9, status: 'estimated' },
          ],
        },
        {
          key: 'promise',
          label: 'Promise',
          reward: { ...unknown, status: 'reported', words: 'never named' },
          rows: [
            { key: 'market', lens: 'market', label: 'bulk', ...exactly(0.002), status: 'reported' },
            { key: 'refusal', lens: 'refusal', label: 'no', ...unknown, status: 'reported' },
          ],
        },
      ],
    },
    {
      unit: 'EUR/item',
      title: 'once',
      groups: [
        {
          key: 'nothing',
          label: 'Nothing',
          reward: { ...exactly(0), status: 'reported' },
          rows: [{ key: 'market', lens: 'market', label: 'list', ...exactly(0.5), status: 'assumed' }],
        },
      ],
    },
  ],
};

function drawn(
  width: number,
  shown = data,
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement,
) {
  draw(svg, shown, { ...context, width });
  return svg;
}
const point = (svg: Element, key: string) => svg.querySelector(`[data-key="${key}"]`)!;
const texts = (node: Element) => [...node.querySelectorAll('text')].map((one) => one.textContent);

describe.each([360, 720])('an overview at %i px', (width) => {
  it('draws a dot for what people got, and a line from it through the yardsticks', () => {
    const svg = drawn(width);
    expect(point(svg, 'panel').querySelector('.mark.series-reward')).not.toBeNull();
    expect(svg.querySelector('[data-key="line-panel"].reward')).not.toBeNull();
    expect(point(svg, 'panel-people').querySelector('.range.series-people')).not.toBeNull();
  });

  it('puts words and no dot where no reward was named', () => {
    const svg = drawn(width);
    expect(texts(point(svg, 'promise'))).toContain('never named');
    expect(point(svg, 'promise').querySelector('.mark, .range')).toBeNull();
    expect(svg.querySelector('[data-key="line-promise"]')).toBeNull();
  });

  it('says that people got nothing, at a stop left of the axis that only that scale has', () => {
    const svg = drawn(width);
    expect(texts(point(svg, 'nothing'))).toContain('chart.overview.got-nothing');
    expect(point(svg, 'scale-1').querySelector('[data-key="step-zero"]')).not.toBeNull();
    expect(point(svg, 'scale-0').querySelector('[data-key="step-zero"]')).toBeNull();
    const zero = Number(/M([\d.]+)/.exec(point(svg, 'line-nothing').getAttribute('d')!)![1]);
    expect(zero).toBe(Number(point(svg, 'step-zero').getAttribute('x')));
  });

  it('prints "no figure" for a yardstick without one, and no mark', () => {
    const row = point(drawn(width), 'promise-refusal');
    expect(texts(row)).toContain('chart.none');
    expect(row.querySelector('.mark, .range, .tick')).toBeNull();
  });

  it('outlines what is assumed and says so in a word', () => {
    const row = point(drawn(width), 'nothing-market');
    expect(row.querySelector('.mark.assumed')).not.toBeNull();
    expect(texts(row)).toContain('chart.assumed-value €0.50');
  });
});

it('gives an order of magnitude the same length and place on every scale', () => {
  const svg = drawn(720);
  const place = (scale: string) => point(point(svg, scale), 'step-1').getAttribute('x');
  expect(place('scale-0')).toBe(place('scale-1'));
});

it('looks the same drawn over another width as drawn afresh', () => {
  expect(drawn(720, data, drawn(928)).innerHTML).toBe(drawn(720).innerHTML);
});

it('says the same in the table, the summary and the picture', () => {
  const { rows } = toTable(data, context);
  expect(rows.map((cells) => [cells[0], ...cells.slice(4)])).toEqual([
    ['Panel', '€4', '€4.50', '€5', 'chart.status.estimated'],
    ['Panel', '€7', '€7', '€9', 'chart.status.estimated'],
    ['Promise', '', '', '', 'never named'],
    ['Promise', '€0.002', '€0.002', '€0.002', 'chart.status.reported'],
    ['Promise', '', '', '', 'chart.none'],
    ['Nothing', '€0', '€0', '€0', 'chart.status.reported'],
    ['Nothing', '€0.50', '€0.50', '€0.50', 'chart.status.assumed'],
  ]);
  expect(summarize(data, context)).toContain(
    'Panel (a month): chart.overview.got-value chart.central-range €4.50 chart.range €4 €5; ask: chart.range €7 €9.',
  );
  expect(texts(drawn(720))).toContain('chart.range €7 €9');
});
