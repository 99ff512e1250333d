// @vitest-environment happy-dom
import * as d3Array from 'd3-array';
import * as d3Selection from 'd3-selection';
import * as d3Shape from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/charts/kit/context';
import * as light from '../../../src/client/embed/light-d3';

const namespace = 'http://www.w3.org/2000/svg';
interface Datum {
  key: string;
  text: string;
}

/** What a picture of groups looks like after it was drawn for each of some states in turn, from one drawn at build. */
function drawn(select: typeof d3Selection.select, built: string[], states: Datum[][]): string {
  const svg = document.createElementNS(namespace, 'svg');
  for (const key of built) {
    const node = svg.appendChild(document.createElementNS(namespace, 'g'));
    if (key) node.setAttribute('data-key', key);
  }
  for (const state of states)
    select(svg as SVGSVGElement)
      .selectChildren<SVGGElement, Datum>('g')
      .data(state, keyOf)
      .join('g')
      .order()
      .each(function ({ key, text }, index) {
        this.setAttribute('data-key', key);
        this.textContent = `${text} ${index}`;
      });
  return svg.innerHTML;
}

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { maxLength: 6 });
const state = keys.map((names) => names.map((key) => ({ key, text: `text of ${key}` })));

describe('what embeds have of D3', () => {
  it('joins as D3 does: nodes with a key stay, others come and go, the order is that of the data', () => {
    fc.assert(
      fc.property(keys, fc.array(state, { maxLength: 4 }), (built, states) => {
        expect(drawn(light.select as never, built, states)).toBe(drawn(d3Selection.select, built, states));
      }),
    );
    expect(drawn(light.select as never, ['', '', ''], [[{ key: 'a', text: 'A' }]])).toBe(
      '<g data-key="a">A 0</g>',
    );
  });

  it('keeps the very nodes', () => {
    const svg = document.createElementNS(namespace, 'svg');
    svg.innerHTML = '<g data-key="a"></g><g data-key="b"></g>';
    const [a, b] = svg.children;
    const join = (data: Datum[]) =>
      light.select(svg).selectChildren<Element, Datum>('g').data(data, keyOf).join('g').order();
    join([
      { key: 'b', text: '' },
      { key: 'c', text: '' },
      { key: 'a', text: '' },
    ]);
    expect([svg.children[0], svg.children[2]]).toEqual([b, a]);
  });

  it('draws lines as D3 does, straight and in steps', () => {
    const at = fc.integer({ min: -4000, max: 4000 }).map((value) => value / 7);
    const points = fc.array(fc.tuple(at, at), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(points, (pairs) => {
        for (const curve of ['curveLinear', 'curveStepAfter'] as const)
          expect(
            light
              .line<(typeof pairs)[number]>(
                ([x]) => x,
                ([, y]) => y,
              )
              .curve(light[curve])
              .digits(1)(pairs),
          ).toBe(
            d3Shape
              .line<(typeof pairs)[number]>(
                ([x]) => x,
                ([, y]) => y,
              )
              .curve(d3Shape[curve])
              .digits(1)(pairs),
          );
      }),
    );
    expect(
      light.line<[number, number]>(
        ([x]) => x,
        ([, y]) => y,
      )([]),
    ).toBeNull();
  });

  it('finds the same round steps and ends', () => {
    const size = fc.tuple(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: -6, max: 6 }),
    );
    fc.assert(
      fc.property(size, fc.integer({ min: 2, max: 12 }), ([from, span, power], count) => {
        const [low, high] = [Number(`${from}e${power}`), Number(`${from + span}e${power}`)];
        // Zero has no sign here.
        const plain = (values: number[]) => values.map((value) => value + 0);
        expect(plain(light.ticks(low, high, count))).toEqual(plain(d3Array.ticks(low, high, count)));
        expect(plain(light.nice(low, high, count))).toEqual(plain(d3Array.nice(low, high, count)));
      }),
    );
  });
});
