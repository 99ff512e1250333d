import { whenNear } from '../chart/when-near';

const calculators = document.querySelectorAll<HTMLElement>('[data-calculator]');
const start = (root: HTMLElement) =>
  void import('./calculator-start').then(({ startCalculator }) => startCalculator(root));

/** Wakes the calculators of a page, each before it comes into view; at once where the address brings inputs. */
if (location.search || location.hash) calculators.forEach(start);
else whenNear(calculators, 900, start);
