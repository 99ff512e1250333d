import type { Draw } from '../../charts/kit/context';
import { loadDraw, type ChartTypeName } from '../../charts/registry';
import { wakeCalculator } from './calculator-form';

/** Wakes one calculator of a page; its picture loads only the code of its own chart type. */
export const startCalculator = (root: HTMLElement): void =>
  wakeCalculator(root, async (type) => (await loadDraw(type as ChartTypeName)) as unknown as Draw<never>);
