import { describe, expect, it } from 'vitest';
import { figureText, roundTo, type Figure } from '../../../src/i18n/formats';
import type { Language } from '../../../src/i18n/languages';
import { formatsOf, plainSpaces, textsOf } from './interface-texts';

const format = { en: formatsOf('en'), de: formatsOf('de') };
const both: Language[] = ['en', 'de'];

describe('an amount', () => {
  it.each([
    [3, 'EUR/month', '€3 a month', '3 € im Monat'],
    [3.5, 'EUR/month', '€3.50 a month', '3,50 € im Monat'],
    [0.1, 'EUR', '€0.10', '0,10 €'],
    [0, 'EUR', '€0', '0 €'],
    [0.005, 'EUR/record', '€0.005 per record', '0,005 € je Datensatz'],
    [0.0000123, 'USD', 'US$0.000012', '0,000012 $'],
    [9999, 'EUR', '€9,999', '9999 €'],
    [10000, 'EUR', '€10,000', '10.000 €'],
    [12345.678, 'EUR', '€12,345.68', '12.345,68 €'],
    [1.3e9, 'EUR/year', '€1.3bn a year', '1,3 Mrd. € im Jahr'],
    [25, 'USD/user year', 'US$25 per user and year', '25 $ je Nutzer und Jahr'],
    [15, 'EUR/1000 impressions', '€15 per 1,000 ad views', '15 € je 1000 Anzeigenaufrufe'],
    [6.4, 'percent', '6.4%', '6,4 %'],
    [1, 'survey/month', '1 survey a month', '1 Umfrage im Monat'],
    [2, 'survey/month', '2 surveys a month', '2 Umfragen im Monat'],
    [4e6, 'person', '4 million people', '4 Millionen Personen'],
    [12345, 'count', '12,345', '12.345'],
    [5, null, '5', '5'],
  ])('of %d %s reads "%s" and "%s"', (value, unit, english, german) => {
    expect(plainSpaces(format.en.amount(value, unit))).toBe(english);
    expect(plainSpaces(format.de.amount(value, unit))).toBe(german);
  });

  it('that is an estimate carries two significant digits', () => {
    expect(format.en.amount(142.3, 'EUR', true)).toBe('€140');
    expect(plainSpaces(format.de.amount(0.01234, 'EUR', true))).toBe('0,012 €');
    expect(format.en.amount(8765, 'count', true)).toBe('8,800');
  });

  it('keeps number and unit on one line in German', () => {
    expect(format.de.amount(3, 'EUR')).toBe('3\u00a0€');
  });

  it('of a unit without a word stops the build and names the key', () => {
    expect(() => format.en.amount(2, 'parsnip')).toThrow('unit.parsnip.other');
    expect(() => format.de.amount(2, 'EUR/parsnip')).toThrow(
      'content/interface/de.yaml: per.parsnip is missing',
    );
  });
});

describe('a range', () => {
  it.each([
    [2, 7, 'EUR/month', '€2 to €7 a month', '2 € bis 7 € im Monat'],
    [0.5, 1, 'EUR/survey', '€0.50 to €1 per survey', '0,50 € bis 1 € je Umfrage'],
    [1e9, 2e9, 'EUR/year', '€1bn to €2bn a year', '1 Mrd. € bis 2 Mrd. € im Jahr'],
  ])('from %d to %d %s reads "%s" and "%s"', (low, high, unit, english, german) => {
    expect(plainSpaces(format.en.range(low, high, unit))).toBe(english);
    expect(plainSpaces(format.de.range(low, high, unit))).toBe(german);
  });

  it.each(both)('whose ends print the same is one amount in %s', (language) => {
    const { range, amount } = format[language];
    expect(range(3, 3, 'EUR/month')).toBe(amount(3, 'EUR/month'));
    expect(range(141, 142, 'EUR', true)).toBe(amount(140, 'EUR'));
    expect(range(141, 142, 'EUR')).not.toBe(amount(140, 'EUR'));
  });
});

describe('a unit alone', () => {
  it.each([
    ['EUR/month', 'euros a month', 'Euro im Monat'],
    ['survey/month', 'surveys a month', 'Umfragen im Monat'],
    ['USD/user year', 'US dollars per user and year', 'US-Dollar je Nutzer und Jahr'],
    ['percent', '%', '%'],
    ['1', '', ''],
  ])('%s reads "%s" and "%s"', (unit, english, german) => {
    expect(format.en.unit(unit)).toBe(english);
    expect(format.de.unit(unit)).toBe(german);
  });
});

describe('a date', () => {
  it.each([
    ['2023', '2023', '2023'],
    ['2023-04', 'April 2023', 'April 2023'],
    ['2023-04-24', '24 April 2023', '24. April 2023'],
    ['2024-12-31', '31 December 2024', '31. Dezember 2024'],
    ['2021-02/2023-06', 'February 2021/June 2023', 'Februar 2021/Juni 2023'],
    ['2014/2024', '2014/2024', '2014/2024'],
    [null, 'undated', 'ohne Datum'],
  ])('%s reads "%s" and "%s"', (value, english, german) => {
    expect(format.en.date(value)).toBe(english);
    expect(format.de.date(value)).toBe(german);
  });
});

describe('other formats', () => {
  it('name a language in the language of the page', () => {
    expect(format.en.languageName('ja')).toBe('Japanese');
    expect(format.de.languageName('ja')).toBe('Japanisch');
  });

  it.each([
    [1234.567, '1,234.57', '1234,57'],
    [0.01234, '0.012', '0,012'],
    [2.5e6, '2.5 million', '2,5 Millionen'],
  ])('write the number %d as "%s" and "%s"', (value, english, german) => {
    expect(plainSpaces(format.en.number(value))).toBe(english);
    expect(plainSpaces(format.de.number(value))).toBe(german);
  });

  it('round to significant digits and leave zero and infinity alone', () => {
    expect(roundTo(142.3, 2)).toBe(140);
    expect(roundTo(-0.0567, 1)).toBe(-0.06);
    expect(roundTo(0, 2)).toBe(0);
    expect(roundTo(Infinity, 2)).toBe(Infinity);
  });
});

describe('a range that is open', () => {
  it.each([
    [80, 2000, 'high', 'US$80 to more than US$2,000', '80 $ bis über 2000 $'],
    [80, 80, 'high', 'over US$80', 'über 80 $'],
    [1, 20, 'low', 'less than US$1 to US$20', 'unter 1 $ bis 20 $'],
  ] as const)('from %d to %d at %s reads "%s" and "%s"', (low, high, open, english, german) => {
    expect(plainSpaces(format.en.range(low, high, 'USD', false, open))).toBe(english);
    expect(plainSpaces(format.de.range(low, high, 'USD', false, open))).toBe(german);
  });

  it('is printed so wherever a source gives it', () => {
    const said = (figure: Figure, language: Language) =>
      figureText(figure, 'USD', format[language], textsOf(language));
    expect(plainSpaces(said({ low: 80, high: 2000, open: 'high' }, 'en')!)).toBe(
      'US$80 to more than US$2,000',
    );
    expect(plainSpaces(said({ low: 80, open: 'high' }, 'de')!)).toBe('über 80 $');
    expect(plainSpaces(said({ low: 80 }, 'en')!)).toBe('at least US$80');
    expect(said({}, 'en')).toBeNull();
  });
});
