import { describe, expect, it } from 'vitest';
import { compileCalculator, compileQuantity } from '../../../src/models/compile';
import { runCalculator } from '../../../src/models/calculator';
import { closedEnds, hasSpread, mapRange } from '../../../src/models/range';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { definition, fact, facts } from './fixtures';

const known = new Map([
  ...facts,
  ['bribe', fact(null, 'USD', 'month', { low: 80, high: 2000, open: 'high' as const })],
  ['deals', fact(null, 'USD', 'month', { low: 80, open: 'high' as const })],
]);
const quantity = (formula: string, unit = 'USD/month', id = 'bribe') =>
  compileQuantity('a.yaml', 'row', { formula, unit, facts: { x: { fact: id, unit: 'USD/month' } } }, known);

describe('a range that is open at the top', () => {
  it('keeps the highest number that a source names, and stays open', () => {
    expect(quantity('x')).toEqual({ low: 80, central: 80, high: 2000, open: 'high' });
    expect(quantity('x', 'USD/month', 'deals')).toEqual({ low: 80, central: 80, high: 80, open: 'high' });
  });

  it('leaves sums and products open at the top', () => {
    expect(quantity('x * 2 + 10 USD/month')).toMatchObject({ low: 170, high: 4010, open: 'high' });
  });

  it('turns round where it is taken away or divided by', () => {
    expect(quantity('10 USD/month - x')).toMatchObject({ low: -1990, high: -70, open: 'low' });
    expect(quantity('100 USD/month / x', '1')).toMatchObject({ low: 0.05, high: 1.25, open: 'low' });
  });

  it('is closed again where a formula sets a limit', () => {
    expect(quantity('min(x, 500 USD/month)')).not.toHaveProperty('open');
  });

  it('opens the lens of a calculator that rests on it, until the reader sets a number', () => {
    const model = compileCalculator(
      'a',
      calculatorSchema.parse(
        definition({
          inputs: { price: { fact: 'bribe', unit: 'USD/month', min: 0, max: 5000, step: 1 } },
          facts: {},
          steps: { bribes: { formula: 'price * 1', unit: 'USD/month' } },
          lenses: [{ lens: 'market', step: 'bribes' }],
        }),
      ),
      known,
    );
    expect(runCalculator(model, {}).lenses['market']).toMatchObject({ high: 2000, open: 'high' });
    expect(runCalculator(model, { price: 100 }).lenses['market']).toEqual({
      low: 100,
      central: 100,
      high: 100,
    });
  });

  it('has a spread even with one number, keeps it in another unit, and gives no figure for its open end', () => {
    const range = { low: 80, central: 80, high: 80, open: 'high' } as const;
    expect(hasSpread(range)).toBe(true);
    expect(mapRange(range, (value) => value * 2).open).toBe('high');
    expect(closedEnds(range)).toEqual({ low: 80, central: 80, high: null });
  });
});
