import { describe, expect, it } from 'vitest';
import { ratioOf, type AnswerFigure } from '../../../src/models/answer';
import { unitFactor } from '../../../src/models/units';

const figure = (value: number, unit: string): AnswerFigure => ({
  kind: 'figure',
  value,
  unit,
  factor: unitFactor(unit),
  exact: true,
});

describe('how many times one figure is the other', () => {
  it('counts in one unit, whichever of the two is by the year', () => {
    expect(ratioOf(figure(36, 'EUR/year'), figure(3, 'EUR/month'))).toBe(1);
    expect(ratioOf(figure(3, 'EUR/month'), figure(12, 'EUR/year'))).toBeCloseTo(3, 12);
    expect(ratioOf(figure(50, 'percent'), figure(0.25, '1'))).toBe(2);
  });

  it('is none by nothing, and none of what is no figure', () => {
    expect(ratioOf(figure(3, 'EUR'), figure(0, 'EUR'))).toBeNull();
    expect(ratioOf(null, figure(3, 'EUR'))).toBeNull();
    expect(ratioOf(figure(3, 'EUR'), { kind: 'option', input: 'a', index: 1 })).toBeNull();
  });
});
