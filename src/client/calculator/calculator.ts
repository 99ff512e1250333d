import { whenNear } from '../chart/when-near';

/** Wakes one calculator; a button that is pressed before anything listens to it is pressed again once something does. */
async function start(root: HTMLElement): Promise<void> {
  const early: { pressed?: HTMLElement | null } = {};
  const note = ({ target }: Event) => (early.pressed = (target as Element).closest('button'));
  root.addEventListener('click', note);
  const { startCalculator } = await import('./calculator-start');
  await startCalculator(root);
  root.removeEventListener('click', note);
  early.pressed?.click();
}

/** Wakes the calculators of a page, each before it comes into view; at once where the address brings inputs. */
const calculators = document.querySelectorAll<HTMLElement>('[data-calculator]');
if (location.search || location.hash) for (const root of calculators) void start(root);
else whenNear(calculators, 900, (root) => void start(root));
