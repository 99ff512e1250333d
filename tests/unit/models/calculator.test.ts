import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCalculator, type Values } from '../../../src/models/calculator';
import { sensitivity } from '../../../src/models/sensitivity';
import { model } from './small-model';

const lens = (id: string, values: Values = {}) => runCalculator(model, values).lenses[id];

describe('running a calculator', () => {
  it('lets the range of a fact flow through', () => {
    expect(lens('reward')).toEqual({ low: 4, central: 4.5, high: 5 });
  });

  it('takes what the reader set as a point, but the default retyped as the default with its range', () => {
    expect(lens('reward', { surveyPay: 0.8 })).toEqual({ low: 4.6, central: 4.6, high: 4.6 });
    expect(lens('reward', { surveyPay: 0.75 })).toEqual(lens('reward'));
    expect(lens('reward')).toEqual({ low: 4, central: 4.5, high: 5 });
  });

  it('charges nothing when the reader gives nothing', () => {
    expect(lens('reward', { withFixed: 0, surveys: 0 })).toEqual({ low: 0, central: 0, high: 0 });
  });

  it('widens a lens by the readings that may widen it, in its own unit, and by no others', () => {
    const company = lens('company')!;
    expect(company.central).toBeCloseTo(1.7936, 4);
    expect(company.low).toBe(company.central);
    expect(company.high).toBeCloseTo(2 * 1.7936, 3);
  });

  it('shows no figure while an input has none, and one as soon as it has', () => {
    expect(lens('leverage')).toBeNull();
    expect(lens('leverage', { panel: 10000 })!.central).toBeCloseTo(10.8333, 4);
  });

  it('shows no figure, not zero, where none was found', () => {
    expect(lens('refusal')).toBeNull();
  });

  it('reads a choice by the index of its option', () => {
    expect(lens('harm')!.central).toBe(100);
    expect(lens('harm', { damage: 1 })!.central).toBe(4);
    expect(lens('harm', { damage: 7 })!.central).toBe(100);
  });

  it('shows no figure for a division by zero', () => {
    expect(lens('leverage', { panel: 0 })).toBeNull();
  });

  it('survives any figures', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308));
    const names = fc.constantFrom(
      ...model.inputs.map(({ name }) => name),
      '__proto__',
      'constructor',
      'other',
    );
    fc.assert(
      fc.property(fc.dictionary(names, wild), (values) => {
        for (const range of Object.values(runCalculator(model, values).lenses)) {
          if (range) expect([range.low, range.central, range.high].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('moves results the right way', () => {
    const figure = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(lens('reward', { surveys: few })!.central).toBeLessThanOrEqual(
          lens('reward', { surveys: many })!.central,
        );
        expect(lens('leverage', { panel: 1000 + few })!.central).toBeGreaterThanOrEqual(
          lens('leverage', { panel: 1000 + many })!.central,
        );
      }),
    );
  });

  it('keeps low, central and high in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0.3e9, max: 3.3e9, noNaN: true }),
        (surveys, adRevenue) => {
          for (const range of Object.values(runCalculator(model, { surveys, adRevenue }).steps)) {
            if (range)
              expect([range.low, range.central, range.high]).toEqual(
                [range.low, range.central, range.high].sort((a, b) => a - b),
              );
          }
        },
      ),
    );
  });
});

describe('sensitivity', () => {
  it('puts the input that moves the result most first', () => {
    expect(sensitivity(model, {}, 'reward').map(({ input, swing }) => [input, swing])).toEqual([
      ['surveys', 15],
      ['fixedReward', 10],
      ['surveyPay', 1],
    ]);
  });

  it('leaves the other inputs as the reader set them', () => {
    expect(sensitivity(model, { withFixed: 0 }, 'reward').map(({ input }) => input)).toEqual([
      'surveys',
      'surveyPay',
    ]);
  });

  it('is empty for a lens without a figure', () => {
    expect(sensitivity(model, {}, 'refusal')).toEqual([]);
    expect(sensitivity(model, {}, 'nothing')).toEqual([]);
    expect(sensitivity(model, {}, 'leverage').map(({ input }) => input)).toEqual(['panel']);
  });
});
