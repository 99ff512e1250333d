import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/charts/calculator/answer-text';
import { calculatorPicture } from '../../src/charts/calculator/calculator-chart';
import { renderStatic } from '../../src/charts/kit/static';
import { calculatorPayload, payloadJson, type CalculatorPayload } from '../../src/components/calculator-view';
import { embedPayload } from '../../src/components/embed-payload';
import { createFormats } from '../../src/i18n/formats';
import { languages } from '../../src/i18n/languages';
import { createText } from '../../src/i18n/text';
import { runCalculator } from '../../src/models/calculator';
import { unpackRanges } from '../../src/models/range';
import { interfaceOf } from '../unit/publish/interface';
import { anyValues, chance } from './any-values';
import { readContent } from './read-content';

const { calculators, facts } = readContent().catalog!;
const all = [...calculators.values()].map((calculator) => [calculator.id, calculator] as const);
const rounds = 30;

describe.each(all)('what the browser gets of %s', (_, calculator) => {
  const payloads = languages.flatMap((language) =>
    [calculatorPayload, embedPayload].map(
      (make) =>
        JSON.parse(
          payloadJson(
            make(calculator, facts, interfaceOf(language), 'https://example.org/'),
            make === embedPayload,
          ),
          unpackRanges,
        ) as CalculatorPayload,
    ),
  );

  it('gives the same results, sentences and warnings as the whole model, in an embed, too', () => {
    const next = chance(1_129);
    for (let round = 0; round <= rounds; round += 1) {
      const values = round ? anyValues(calculator.model, next) : {};
      const whole = runCalculator(calculator.model, values);
      for (const { model } of payloads) {
        const found = runCalculator(model, values);
        expect(found.lenses).toEqual(whole.lenses);
        expect(found.answer).toEqual(whole.answer);
        expect(found.warnings).toEqual(whole.warnings);
      }
    }
  });

  it('has every word that answer, picture and fields print', () => {
    const next = chance(77);
    for (const payload of payloads) {
      // Throws where a text is missing.
      const text = createText(payload.language, payload.dictionary);
      const format = createFormats(payload.language, text);
      const { model } = payload;
      const defaults = runCalculator(model, {});
      for (const own of model.ask ? [undefined, null, 0, 1, model.ask.max] : [undefined])
        for (let round = 0; round < 4; round += 1) {
          const values = round ? anyValues(model, next) : {};
          const result = runCalculator(model, values);
          expect(answerText(payload, values, result, own, format, text)).not.toMatch(/undefined|NaN|[{}]/);
          const picture = calculatorPicture(payload, { values, result, defaults, own });
          expect(renderStatic(picture, { width: 328, language: payload.language, format, text })).not.toMatch(
            /undefined|NaN|[{}]/,
          );
        }
      for (const { unit, min, max, initial } of [
        ...model.inputs,
        ...(model.ask ? [{ ...model.ask, min: 0 }] : []),
      ].map((input) => ({ initial: null, ...input }))) {
        format.unit(unit);
        for (const value of [min, max, initial?.central ?? 1]) format.amount(value, unit);
        for (const problem of ['empty', 'unreadable', 'ambiguous', 'currency', 'whole', 'decimals', 'range'])
          expect(text(`number.${problem}`)).not.toBe('');
      }
      for (const { id, unit } of model.lenses) {
        const range = defaults.lenses[id];
        if (range) format.range(range.low, range.high, unit, true, range.open);
      }
    }
  });
});

it('is less in an embed than on a page', () => {
  for (const [, calculator] of all) {
    const ui = interfaceOf('de');
    const page = payloadJson(calculatorPayload(calculator, facts, ui, ''));
    const embed = payloadJson(embedPayload(calculator, facts, ui, ''), true);
    expect(embed.length, calculator.id).toBeLessThan(0.85 * page.length);
  }
});
