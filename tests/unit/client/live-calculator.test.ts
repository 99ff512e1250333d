// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { CalculatorPayload } from '../../../src/components/calculator-view';
import { Calculator } from '../../../src/client/calculator/live-calculator';
import { exactly } from '../../../src/models/range';

const input = { name: 'a', kind: 'number', unit: '1', factor: 1, min: 0, max: 9, step: 1, decimals: 0 };
const model = {
  id: 'x',
  version: 1,
  inputs: [{ ...input, initial: exactly(1) }],
  constants: [],
  steps: [{ name: 's', unit: '1', factor: 1, tree: ['*', 'a', 2] }],
  lenses: [],
  answer: [],
};
const make = () => {
  const calculator = new Calculator(document.createElement('div'), { model } as unknown as CalculatorPayload);
  const told: (number | undefined)[] = [];
  calculator.onChange(() => told.push(calculator.result.steps['s']?.central));
  return { calculator, told };
};

it('tells a change at once, and those that follow within a frame together, after it', () => {
  vi.useFakeTimers();
  const { calculator, told } = make();
  for (const value of [3, 4, 5]) calculator.set('a', value);
  expect(told).toEqual([6]);
  vi.advanceTimersByTime(20);
  expect(told).toEqual([6, 10]);
  vi.useRealTimers();
});

it('tells an answer and a new question at once, also within the frame of a change', () => {
  vi.useFakeTimers();
  const { calculator, told } = make();
  calculator.set('a', 3);
  calculator.set('a', 4);
  calculator.answer(null);
  expect(told).toEqual([6, 8]);
  calculator.ask();
  expect(told).toHaveLength(3);
  vi.useRealTimers();
});

it('leaves what no eye follows until the changes pause, and then does it once', () => {
  vi.useFakeTimers();
  const { calculator, told } = make();
  const rested = vi.fn();
  calculator.onRest(rested);
  // As often as a key that is held, or a slider that moves.
  for (const value of [3, 4, 5, 6]) {
    calculator.set('a', value);
    vi.advanceTimersByTime(50);
  }
  expect(told).toEqual([6, 8, 10, 12]);
  expect(rested).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(rested).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

it('before something is copied or printed, waits for nothing', () => {
  vi.useFakeTimers();
  const { calculator, told } = make();
  const rested = vi.fn(() => told.length);
  calculator.onRest(rested);
  calculator.set('a', 3);
  calculator.set('a', 4);
  calculator.settle();
  expect(told).toEqual([6, 8]);
  expect(rested).toHaveReturnedWith(2);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([6, 8]);
  expect(rested).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
