import { describe, expect, it } from 'vitest';
import { workingLine } from '../../src/charts/kit/wording';
import { languages } from '../../src/i18n/languages';
import { runCalculator } from '../../src/models/calculator';
import { explainMath } from '../../src/models/explain';
import { formatsOf, textsOf } from '../unit/i18n/interface-texts';
import { anyValues, chance } from './any-values';
import { readContent } from './read-content';
import { figureIn, recompute } from './working';

const calculators = [...readContent().catalog!.calculators.values()].map(({ model }) => model);
const rounds = 50;

describe('a reader with a pocket calculator', () => {
  it.each(calculators.map((model) => [model.id, model] as const))(
    'gets the printed result from every printed line of %s',
    (_, model) => {
      const next = chance(20_261_129);
      for (let round = 0; round <= rounds; round += 1) {
        const values = round ? anyValues(model, next) : {};
        const result = runCalculator(model, values);
        const language = languages[round % languages.length]!;
        const [format, text] = [formatsOf(language), textsOf(language)];
        const named = (printed: string) =>
          ['min', 'max', 'round'].find((name) => text(`explain.${name}`) === printed) ?? printed;
        for (const step of model.steps) {
          if (!result.steps[step.name]) continue;
          const line = workingLine(model, step, values, result, format, text);
          const markup = explainMath(line.tree, line.wording, line.result);
          const shown = recompute(markup, language, named) * (/(^|[ /])percent/.test(step.unit) ? 100 : 1);
          expect(format.digits(shown, step.unit, 4), `${step.name} ${language} ${markup}`).toBe(line.result);
        }
      }
    },
  );

  it('is shown no code', () => {
    for (const model of calculators)
      for (const step of model.steps) {
        const line = workingLine(model, step, {}, runCalculator(model, {}), formatsOf('en'), textsOf('en'));
        expect(explainMath(line.tree, line.wording, line.result)).not.toMatch(/mtable|undefined|NaN/);
      }
  });

  it('reads printed figures as they stand', () => {
    expect(figureIn('€1.30 billion a year', 'en')).toBe(1.3e9);
    expect(figureIn('4,50 € je 1.000 Anzeigenaufrufe', 'de')).toBe(0.0045);
    expect(figureIn('−0,07 %', 'de')).toBeCloseTo(-0.0007, 12);
    expect(figureIn('30 days a month', 'en')).toBe(30);
  });
});
