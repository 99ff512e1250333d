import { whenNear } from './when-near';

/** Wakes the calculators of a page, each before it comes into view. */
whenNear(document.querySelectorAll<HTMLElement>('[data-calculator]'), 900, (root) => {
  void import('./calculator-start').then(({ startCalculator }) => startCalculator(root));
});
