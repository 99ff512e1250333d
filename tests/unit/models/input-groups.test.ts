import { describe, expect, it } from 'vitest';
import { inputGroups, lensesMoved } from '../../../src/models/input-groups';
import { compiled } from './fixtures';

const number = { value: 2, status: 'assumed', unit: 'EUR', min: 0, max: 10, step: 1 };
const model = compiled({
  inputs: { alone: number, pair: number, triple: number, idle: number, second: number, open: number },
  open: ['open'],
  steps: {
    base: { formula: 'triple + open', unit: 'EUR' },
    reward: { formula: 'alone + second + base', unit: 'EUR' },
    company: { formula: 'pair + base', unit: 'EUR' },
    market: { formula: 'base', unit: 'EUR' },
    people: { formula: 'pair', unit: 'EUR' },
    spare: { formula: 'idle', unit: 'EUR' },
  },
  lenses: [
    { lens: 'reward', step: 'reward' },
    { lens: 'company', step: 'company' },
    { lens: 'market', step: 'market', also: [{ step: 'people' }] },
  ],
});

describe('inputs', () => {
  it('move the yardsticks that rest on them, through other steps and by a further reading', () => {
    expect(Object.fromEntries(lensesMoved(model))).toEqual({
      alone: ['reward'],
      pair: ['company', 'market'],
      triple: ['reward', 'company', 'market'],
      idle: [],
      second: ['reward'],
      open: ['reward', 'company', 'market'],
    });
  });

  it('that do not stand open are grouped by the yardsticks they move: two are named, three and more are several', () => {
    const groups = inputGroups(model).map(({ lenses, inputs }) => [lenses, inputs.map(({ name }) => name)]);
    expect(groups).toEqual([
      [['reward'], ['alone', 'second']],
      [['company', 'market'], ['pair']],
      [['reward', 'company', 'market'], ['triple']],
      [[], ['idle']],
    ]);
  });

  it('of two yardsticks each make a group of their own where the pairs differ', () => {
    const pairs = compiled({
      inputs: { a: number, b: number },
      steps: {
        reward: { formula: 'a', unit: 'EUR' },
        company: { formula: 'a + b', unit: 'EUR' },
        market: { formula: 'b', unit: 'EUR' },
      },
      lenses: [
        { lens: 'reward', step: 'reward' },
        { lens: 'company', step: 'company' },
        { lens: 'market', step: 'market' },
      ],
    });
    expect(inputGroups({ ...pairs, open: [] }).map(({ lenses }) => lenses)).toEqual([
      ['reward', 'company'],
      ['company', 'market'],
    ]);
  });
});
