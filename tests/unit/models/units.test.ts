import { describe, expect, it } from 'vitest';
import { fromBase, toBase } from '../../../src/models/range';
import { describeUnit, parseUnit, sameDimension, unitFactor } from '../../../src/models/units';

describe('units', () => {
  it.each([
    ['EUR', 1],
    ['1', 1],
    ['percent', 0.01],
    ['EUR/year', 1 / 12],
    ['quarter', 3],
    ['hour/month', 60],
    ['day', 1440],
    ['EUR/1000 impression', 0.001],
    ['percent/year', 1 / 1200],
    ['EUR/user/year', 1 / 12],
  ])('gives %s its factor', (unit, factor) => {
    expect(unitFactor(unit)).toBe(factor);
  });

  it('tells months from days: nobody converts one into the other silently', () => {
    expect(sameDimension('month', 'year')).toBe(true);
    expect(sameDimension('week', 'minute')).toBe(true);
    expect(sameDimension('month', 'day')).toBe(false);
  });

  it('keeps currencies and counted things apart', () => {
    expect(sameDimension('EUR', 'USD')).toBe(false);
    expect(sameDimension('person', 'user')).toBe(false);
    expect(sameDimension('ad', 'impression')).toBe(true);
    expect(sameDimension('1', 'percent')).toBe(true);
  });

  it('names dimensions as people write them', () => {
    expect(describeUnit(parseUnit('EUR/person/month').dimension)).toBe('EUR/person/month');
    expect(describeUnit(parseUnit('1/year').dimension)).toBe('1/month');
    expect(describeUnit({})).toBe('a pure number');
  });

  it('suggests the nearest unit for an unknown one', () => {
    expect(() => parseUnit('EUR/monht')).toThrow(
      'has the unit "EUR/monht", but "monht" is no unit. Did you mean month',
    );
    expect(() => parseUnit('EUR/')).toThrow('has the unit "EUR/"');
  });

  it('turns figures in any unit into base units and back', () => {
    for (const unit of ['EUR/1000 impression', 'USD/1000 user/month', 'EUR/user/year', 'percent/year'])
      for (const value of [4, 0.7, 14.32, 2.5e6])
        expect(fromBase(toBase(value, unitFactor(unit)), unitFactor(unit))).toBeCloseTo(value, 9);
    expect(fromBase(toBase(4, 0.001), 0.001)).toBe(4);
    expect(sameDimension('EUR/1000 impression', 'EUR/impression')).toBe(true);
  });

  it('converts round figures without a rounding error', () => {
    expect(toBase(28, 0.01)).toBe(0.28);
    expect(fromBase(0.28, 0.01)).toBeCloseTo(28, 12);
    expect(toBase(48, unitFactor('hour/month'))).toBe(2880);
    expect(toBase(36, unitFactor('EUR/year'))).toBe(3);
  });
});
