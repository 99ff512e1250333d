// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { showSensitivity } from '../../../src/client/calculator/sensitivity-list';
import type { Values } from '../../../src/models/calculator';
import { formatsOf, plainSpaces, textsOf } from '../i18n/interface-texts';
import { model, texts } from './texts';

/** The list of what moves a yardstick, as the page shows it. */
function movesOf(lens: string, values: Values = {}) {
  const place = document.createElement('div');
  place.dataset['sensitivity'] = lens;
  place.innerHTML = '<ol data-part="moves"><li>old</li></ol>';
  showSensitivity(place, { model, values, texts, format: formatsOf('en'), text: textsOf('en') });
  return [...place.querySelectorAll('li')].map((item) => plainSpaces(item.textContent));
}

describe('what moves a yardstick most', () => {
  it('is listed with the biggest swing first, from its lowest to its highest figure', () => {
    expect(movesOf('reward')).toEqual([
      'SURVEYS: €3 to €18 a month',
      'FIXEDREWARD: €1.50 to €12 a month',
      'SURVEYPAY: €4 to €5 a month',
    ]);
  });

  it('follows what the reader set', () => {
    expect(movesOf('reward', { surveys: 0 })).toEqual([
      'SURVEYS: €3 to €18 a month',
      'FIXEDREWARD: €0 to €10 a month',
    ]);
  });

  it('says so where nothing moves it', () => {
    expect(movesOf('harm')).toEqual([textsOf('en')('calculator.sensitivity-none')]);
  });

  it('leaves a place alone that names no yardstick of the calculator', () => {
    expect(movesOf('parsnip')).toEqual(['old']);
    expect(() =>
      showSensitivity(null, { model, values: {}, texts, format: formatsOf('en'), text: textsOf('en') }),
    ).not.toThrow();
  });
});
