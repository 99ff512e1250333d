import type { Calculator } from './live-calculator';

/** The one event of a calculator in a page; it bubbles, and its `detail` is the calculator. */
export const changeEvent = 'calculator:change';
export type CalculatorChange = CustomEvent<Calculator>;

/** Tells what stands around a calculator of each change of it. */
export const wakeEvent = (calculator: Calculator): void =>
  calculator.onChange(() => {
    calculator.root.dispatchEvent(new CustomEvent(changeEvent, { bubbles: true, detail: calculator }));
  });
