import { describe, expect, it } from 'vitest';
import { coinBox, coinRadii } from '../../../src/models/coins';

describe('coins', () => {
  it('have areas to scale, the largest filling its box', () => {
    const [large, small] = coinRadii([20, 5]);
    expect(large).toBe(coinBox / 2);
    expect((large! / small!) ** 2).toBeCloseTo(4);
  });

  it('stay visible however small the amount, and draw nothing for nothing', () => {
    const [, tiny, none] = coinRadii([1000, 0.001, 0]);
    expect(tiny).toBeGreaterThanOrEqual(2);
    expect(none).toBe(0);
  });

  it('have no size where there is no money at all', () => {
    expect(coinRadii([0, 0])).toEqual([0, 0]);
    expect(coinRadii([])).toEqual([]);
  });
});
