import { whenNear } from './when-near';

/** Wakes the calculators of a page, each before it comes into view; at once where the address brings inputs. */
const near = location.search ? 1e6 : 900;
whenNear(document.querySelectorAll<HTMLElement>('[data-calculator]'), near, (root) => {
  void import('./calculator-start').then(({ startCalculator }) => startCalculator(root));
});
