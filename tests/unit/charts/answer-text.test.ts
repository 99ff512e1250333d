import { describe, expect, it } from 'vitest';
import { answerText, compareText } from '../../../src/charts/calculator/answer-text';
import { calculatorPayload } from '../../../src/components/calculator-view';
import { languages, type Language } from '../../../src/i18n/languages';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { readContent } from '../../content/read-content';
import { plainSpaces } from '../i18n/interface-texts';
import { interfaceOf } from '../publish/interface';

const { calculators, facts } = readContent().catalog!;

/** What a calculator of the site answers. */
function answerOf(
  id: string,
  language: Language,
  own: number | null | undefined,
  values: Values = {},
): string {
  const calculator = calculators.get(id)!;
  const ui = interfaceOf(language);
  const payload = calculatorPayload(calculator, facts, ui, '');
  const result = runCalculator(calculator.model, values);
  return plainSpaces(answerText(payload, values, result, own, ui.format, ui.text));
}

const compared = (ratio: number, language: Language) => {
  const { format, text } = interfaceOf(language);
  return plainSpaces(compareText(ratio, format, text));
};

describe('how many times one amount is another', () => {
  it.each([
    [1, 'about as much as', 'etwa so hoch wie'],
    [1.06, 'about as much as', 'etwa so hoch wie'],
    [0.94, 'about as much as', 'etwa so hoch wie'],
    [1.12, 'a little more than', 'etwas höher als'],
    [0.88, 'a little less than', 'etwas niedriger als'],
    [1.3, '1.3 times as much as', '1,3 Mal so hoch wie'],
    [2.04, 'twice as much as', 'doppelt so hoch wie'],
    [7.02, '7 times as much as', '7 Mal so hoch wie'],
    [7123, '7,100 times as much as', '7100 Mal so hoch wie'],
    [7.1e6, '7.1 million times as much as', '7,1 Millionen Mal so hoch wie'],
    [0.5, 'half as much as', 'halb so hoch wie'],
    [0.34, 'a third as much as', 'ein Drittel so hoch wie'],
    [0.1, 'a tenth as much as', 'ein Zehntel so hoch wie'],
    [0.39, '61% less than', '61 % niedriger als'],
    [0.0004, 'more than 99% less than', 'mehr als 99 % niedriger als'],
  ])('is said in words for %s', (ratio, english, german) => {
    expect(compared(ratio, 'en')).toBe(english);
    expect(compared(ratio, 'de')).toBe(german);
  });

  it('is never "1 times" and never 100 %', () => {
    for (const language of languages)
      for (let ratio = 0.001; ratio < 1e7; ratio *= 1.013)
        expect(compared(ratio, language)).not.toMatch(/(^|[^\d.,])1 (times|Mal)|100\s?%|^0 |undefined|[{}]/);
  });
});

describe('the answer', () => {
  it('sets the own price beside what was paid, and says how many times that is', () => {
    expect(answerOf('three-euros', 'en', 20)).toBe(
      'You want €20 a month. With 2 surveys a month, Amazon’s panel brings €4.50; a phone panel by Google offered about €3.80. Your price is 4.4 times as much as Amazon’s offer.',
    );
    expect(answerOf('three-euros', 'de', 1)).toBe(
      'Du willst 1 € im Monat. Mit 2 Umfragen im Monat bringt Amazons Panel 4,50 €; ein Handy-Panel von Google bot etwa 3,80 €. Dein Preis ist 78 % niedriger als Amazons Angebot.',
    );
  });

  it('says "about as much" and "half" where a price is near', () => {
    expect(answerOf('ten-euros-once', 'en', 10)).toMatch(
      /Your price is about as much as the coupon’s value\.$/,
    );
    expect(answerOf('ten-euros-once', 'de', 5)).toMatch(
      /Dein Preis ist halb so hoch wie der Wert des Gutscheins\.$/,
    );
  });

  it('takes "at no price" and a skipped question for what they are', () => {
    expect(answerOf('three-euros', 'en', null)).toMatch(
      /^You would give this data at no price\. With 2 surveys/,
    );
    expect(answerOf('three-euros', 'de', null)).toMatch(/^Du gibst diese Daten um keinen Preis her\. /);
    expect(answerOf('three-euros', 'en', undefined)).toMatch(/^With 2 surveys a month/);
    expect(answerOf('three-euros', 'en', undefined)).not.toContain('Your price');
  });

  it('counts one as one', () => {
    expect(answerOf('three-euros', 'en', 1, { surveys: 1 })).toContain('With 1 survey a month');
    expect(answerOf('three-euros', 'de', 1, { surveys: 1 })).toContain('Mit 1 Umfrage im Monat');
    expect(answerOf('five-rulers', 'de', 3, { months: 1 })).toContain('3 € im Monat, also 3 € für 1 Monat.');
    expect(answerOf('points-give-away', 'en', undefined, { points: 1 })).toContain('knows 1 point of it');
  });

  it('compares with nothing where nothing was paid or asked', () => {
    expect(answerOf('three-euros', 'en', 0)).not.toContain('Your price');
    expect(answerOf('three-euros', 'en', 5, { surveys: 0, withFixed: 0 })).not.toContain('Your price');
  });

  it('is one to four whole sentences for every calculator, whatever the price', () => {
    for (const { id, model } of calculators.values())
      for (const language of languages)
        for (const own of model.ask ? [undefined, null, 0, 1, 20, model.ask.max] : [undefined]) {
          const answer = answerOf(id, language, own);
          expect(answer, `${id} ${language} ${own}`).toMatch(/^[\p{Lu}„“].*[.]$/u);
          expect(answer.split(/[.!?] (?=\p{Lu})/u).length, answer).toBeLessThanOrEqual(4);
          expect(answer).not.toMatch(/[{}|]|undefined|NaN|−0|-0 |\b1 times\b|  |\.\./);
        }
  });
});
