import { describe, expect, it } from 'vitest';
import { createText, pickTexts } from '../../../src/i18n/text';
import { isLanguage, languages, locales } from '../../../src/i18n/languages';

describe('an interface text', () => {
  const text = createText('de', {
    'nav.home': 'Startseite',
    range: '{low} bis {high}',
    twice: '{x} und {x}',
  });

  it('is looked up by its key', () => {
    expect(text('nav.home')).toBe('Startseite');
  });

  it('has its placeholders filled, each as often as it stands there', () => {
    expect(text('range', { low: 2, high: '7' })).toBe('2 bis 7');
    expect(text('twice', { x: 1 })).toBe('1 und 1');
  });

  it('keeps a placeholder nobody fills, so that the gap is seen', () => {
    expect(text('range', { low: 2 })).toBe('2 bis {high}');
  });

  it('that is missing stops the build with file, key and remedy', () => {
    expect(() => text('nav.hoem')).toThrow(
      'content/interface/de.yaml: nav.hoem is missing. Add the text there and in the files of the other languages.',
    );
  });
});

describe('the texts that go to the browser', () => {
  it('are those asked for by key or by a beginning that ends in a dot', () => {
    const all = { 'chart.none': '1', 'chart.axis.log': '2', charter: '3', range: '4', ranges: '5' };
    expect(pickTexts(all, ['chart.', 'range'])).toEqual({
      'chart.none': '1',
      'chart.axis.log': '2',
      range: '4',
    });
  });
});

describe('the languages', () => {
  it('each have a locale that Intl knows', () => {
    for (const language of languages)
      expect(Intl.NumberFormat.supportedLocalesOf(locales[language])).toEqual([locales[language]]);
  });

  it('are told from other texts', () => {
    expect(isLanguage('de')).toBe(true);
    expect(isLanguage('fr')).toBe(false);
    expect(isLanguage(undefined)).toBe(false);
  });
});
