import { describe, expect, it } from 'vitest';
import { calculatorPicture } from '../../src/charts/calculator/calculator-chart';
import { renderStatic } from '../../src/charts/kit/static';
import { workingLine } from '../../src/charts/kit/wording';
import { calculatorPayload } from '../../src/components/calculator-view';
import { languages } from '../../src/i18n/languages';
import { inputRange, runCalculator, type Values } from '../../src/models/calculator';
import { explainMath } from '../../src/models/explain';
import { parse } from '../unit/charts/parse-svg';
import { interfaceOf } from '../unit/publish/interface';
import { anyValues, chance } from './any-values';
import { readContent } from './read-content';

const { calculators, facts } = readContent().catalog!;
const all = [...calculators.values()].map((calculator) => [calculator.id, calculator] as const);
const modelOf = (id: string) => calculators.get(id)!.model;

describe('things that come whole', () => {
  it('have no digits behind the mark: people, months, surveys and the like', () => {
    const whole = /^(person|user|month|survey|record|review|point|site|sale|ad|sample|device|line)(\/|$)/;
    const loose = all.flatMap(([id, { model }]) =>
      model.inputs
        .filter(({ kind, unit, decimals }) => kind === 'number' && whole.test(unit) && decimals > 0)
        .map(({ name, unit }) => `${id}: ${name} counts in ${unit}`),
    );
    expect(loose).toEqual([]);
  });

  it('come by the quarter only when the quarter is full', () => {
    const model = modelOf('same-data-other-deal');
    const screenwise = (months: number) => runCalculator(model, { months }).steps['screenwise']!.central;
    expect(screenwise(2)).toBe(screenwise(1));
    expect(screenwise(3)).toBeGreaterThan(screenwise(2));
    expect(screenwise(5)).toBe(screenwise(3));
  });
});

/** Each input at its ends in turn, and some states by chance. */
function statesOf(id: string): Values[] {
  const model = modelOf(id);
  const next = chance(8);
  return [
    {},
    ...model.inputs.flatMap(({ name, kind, min, max }) =>
      kind === 'number' ? [{ [name]: min }, { [name]: max }] : [],
    ),
    ...Array.from({ length: 10 }, () => anyValues(model, next)),
  ];
}

describe.each(all)('%s', (id, calculator) => {
  const { model } = calculator;

  it('prints no odd line: no minus zero, no "1" for 1.02, no difference of two equal numbers', () => {
    for (const [turn, values] of statesOf(id).entries()) {
      const language = languages[turn % 2]!;
      const { format, text } = interfaceOf(language);
      const result = runCalculator(model, values);
      for (const step of model.steps) {
        if (!result.steps[step.name]) continue;
        const line = workingLine(model, step, values, result, format, text);
        const words = explainMath(line.tree, line.wording, line.result)
          .replace(/<\/(mtext|mo|mn|mrow)>/g, ' ')
          .replace(/<[^>]*>/g, '');
        expect(words, `${step.name} ${JSON.stringify(values)}`).not.toMatch(/[−-]0(?![\d.,])/);
        const [, first, second, difference] =
          /^\s*([\d.,]+\S*) − ([\d.,]+\S*) = (.+)$/.exec(words.replace(/\s+/g, ' ')) ?? [];
        if (first && first === second) expect(difference, words).toMatch(/^0(?![.,])/);
      }
    }
  });

  it('prints a rate of exchange with its digits', () => {
    const { format, text } = interfaceOf('en');
    const result = runCalculator(model, {});
    for (const step of model.steps.filter(({ tree }) => /dollar/i.test(JSON.stringify(tree)))) {
      if (!result.steps[step.name]) continue;
      const line = workingLine(model, step, {}, result, format, text);
      for (const { name, value } of model.constants.filter(({ name: one }) => /^dollar/.test(one)))
        if (JSON.stringify(step.tree).includes(`"${name}"`) && !Number.isInteger(value.central))
          expect(line.wording.name(name)).toMatch(/\d\.\d{2}/);
    }
  });

  it('prints a figure alike in its picture and in its table', () => {
    if (calculator.definition.picture.type !== 'lens-strip') return;
    for (const [turn, values] of statesOf(id).entries()) {
      const language = languages[turn % 2]!;
      const ui = interfaceOf(language);
      const payload = calculatorPayload(calculator, facts, ui, '');
      const result = runCalculator(model, values);
      const picture = calculatorPicture(payload, { values, result, defaults: runCalculator(model, {}) });
      const svg = parse(renderStatic(picture, { width: 620, language, format: ui.format, text: ui.text }));
      const words = [...svg.querySelectorAll('[data-summary]')].map(
        (point) => `${point.getAttribute('data-key')}: ${point.getAttribute('data-summary')}`,
      );
      for (const lens of model.lenses) {
        const range = result.lenses[lens.id];
        const line = words.find((one) => new RegExp(`^(aside-)?${lens.id}: `).test(one));
        // In the unit of the scale a yardstick by the year stands as one by the month.
        if (!range || !line || (lens.times ?? 1) !== 1) continue;
        expect(line).toContain(ui.format.amount(range.central, lens.unit.split('/')[0]!, true));
      }
    }
  });
});

it('a value typed that is the default counts as not set, with its range', () => {
  const model = modelOf('three-euros');
  const pay = model.inputs.find(({ name }) => name === 'surveyPay')!;
  expect(inputRange(pay, pay.initial!.central)).toEqual(pay.initial);
});
