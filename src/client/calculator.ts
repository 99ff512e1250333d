import type { Draw } from '../charts/context';
import { loadDraw, type ChartTypeName } from '../charts/registry';
import { wakeCalculator } from './calculator-form';

/** Wakes the calculators of a page. */
for (const root of document.querySelectorAll<HTMLElement>('[data-calculator]'))
  wakeCalculator(root, async (type) => (await loadDraw(type as ChartTypeName)) as unknown as Draw<never>);
