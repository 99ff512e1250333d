import type { Draw } from '../../charts/kit/context';
import { loadDraw, type ChartTypeName } from '../../charts/registry';
import { wakeCalculator } from './calculator-form';

/** Wakes one calculator of a page; its picture loads only the code of its own chart type. */
export const startCalculator = (root: HTMLElement): void => {
  const single = document.querySelectorAll('[data-calculator]').length === 1;
  wakeCalculator(
    root,
    async (type) => (await loadDraw(type as ChartTypeName)) as unknown as Draw<never>,
    single ? 'page' : 'none',
  );
};
