// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { OwnPrice } from '../../../src/charts/calculator/calculator-picture';
import { ownLine } from '../../../src/client/calculator/own-price';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { formatsOf, plainSpaces, textsOf } from '../i18n/interface-texts';
import { model, texts } from './texts';

/** The lines that stand beside the result for a reader's own price. */
function linesFor(own: OwnPrice, values: Values = {}, ask = () => {}) {
  const place = document.createElement('div');
  const result = runCalculator(model, values);
  ownLine(place, { model, texts, result, own, format: formatsOf('en'), text: textsOf('en'), ask });
  return { place, lines: [...place.querySelectorAll('li')].map((item) => plainSpaces(item.textContent)) };
}

describe("the reader's own price", () => {
  it('stands first, then beside each yardstick of the same unit', () => {
    const { lines } = linesFor(45);
    expect(lines[0]).toContain('€45 a month');
    // The reward: 3 euros, and two surveys at 75 cents.
    expect(lines[1]).toContain('REWARD');
    expect(lines[1]).toContain('10');
    expect(lines[1]).toContain('€4.50 a month');
  });

  it('below a yardstick is told as a share of it', () => {
    const { lines } = linesFor(2.25);
    expect(lines[1]).toContain('50%');
    expect(lines[1]).toContain('€4.50 a month');
  });

  it('is never set beside harm, nor beside a yardstick without a figure', () => {
    const { lines } = linesFor(45);
    expect(lines.join()).not.toContain('HARM');
    expect(lines.join()).not.toContain('REFUSAL');
    expect(lines.join()).not.toContain('LEVERAGE');
    expect(linesFor(45, { panel: 1000 }).lines.join()).toContain('LEVERAGE');
  });

  it('of nothing is compared with nothing', () => {
    expect(linesFor(0).lines).toHaveLength(1);
  });

  it('that is "no price" is an answer, told in one line', () => {
    const { lines } = linesFor(null);
    expect(lines).toEqual([textsOf('en')('calculator.own-none')]);
  });

  it('that was not asked leaves the place empty', () => {
    expect(linesFor(undefined).place.childNodes).toHaveLength(0);
  });

  it('can be changed', () => {
    const ask = vi.fn();
    linesFor(45, {}, ask).place.querySelector('button')!.click();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('has no gap in any line, in German either', () => {
    const place = document.createElement('div');
    ownLine(place, {
      model,
      texts,
      result: runCalculator(model, {}),
      own: 1,
      format: formatsOf('de'),
      text: textsOf('de'),
      ask: () => {},
    });
    expect(place.textContent).toContain('1 € im Monat'.replace(' ', '\u00a0'));
    expect(place.textContent).not.toMatch(/[{}]|NaN|undefined|Infinity/);
  });
});
