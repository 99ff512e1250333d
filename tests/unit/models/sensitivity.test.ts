import { describe, expect, it } from 'vitest';
import { runCalculator } from '../../../src/models/calculator';
import { sensitivity } from '../../../src/models/sensitivity';
import { compiled } from './fixtures';

const modelOf = (formula: string, inputs: Record<string, object>) =>
  compiled({
    inputs,
    steps: { result: { formula, unit: 'EUR' } },
    lenses: [{ lens: 'reward', step: 'result' }],
  });
const number = (more: object) => ({ status: 'assumed', unit: '1', min: 0, max: 10, step: 1, ...more });
const surveyPay = { fact: 'survey-pay', unit: 'EUR/survey', min: 0.5, max: 1, step: 0.05 };

describe('what moves a result', () => {
  it('is measured at the central figure where another input is a range', () => {
    const model = modelOf('surveys * surveyPay', {
      surveys: { ...number({ value: 2 }), unit: 'survey' },
      surveyPay,
    });
    expect(runCalculator(model, {}).lenses['reward']).toEqual({ low: 1, central: 1.5, high: 2 });
    expect(sensitivity(model, {}, 'reward')).toEqual([
      { input: 'surveys', low: 0, high: 7.5, swing: 7.5 },
      { input: 'surveyPay', low: 1, high: 2, swing: 1 },
    ]);
  });

  it('runs over the span of the field, not over the range of its own default', () => {
    const model = modelOf('2 survey * surveyPay', { surveyPay: { ...surveyPay, min: 0.25, max: 4 } });
    expect(sensitivity(model, {}, 'reward')).toEqual([{ input: 'surveyPay', low: 0.5, high: 8, swing: 7.5 }]);
  });

  it('is found between the ends as well, where a formula turns', () => {
    const model = modelOf('(a - 5) ^ 2 * 1 EUR', { a: number({ value: 5 }) });
    expect(sensitivity(model, {}, 'reward')).toEqual([{ input: 'a', low: 0, high: 25, swing: 25 }]);
  });

  it('goes by factors on a logarithmic scale', () => {
    // Between 1 and 10,000 the formula stands out at the middle of the scale alone, at 100.
    const model = modelOf('(a > 90 and a < 110 ? 7 : 1) * 1 EUR', {
      a: number({ value: 1, min: 1, max: 10_000, scale: 'log' }),
    });
    expect(sensitivity(model, {}, 'reward')).toEqual([{ input: 'a', low: 1, high: 7, swing: 6 }]);
  });

  it('leaves out where a result has no figure', () => {
    const model = modelOf('12 EUR / (a > 0 ? a : 0)', { a: number({ value: 2, max: 8 }) });
    const [only] = sensitivity(model, {}, 'reward');
    expect(only).toEqual({ input: 'a', low: 1.5, high: 12, swing: 10.5 });
  });
});
