import { readyNumbers } from '../tasks';
import { wakeAddress } from './address';
import { wakeCalculator } from './calculator-form';
import { wakeEvent } from './change-event';
import { wakeFiles } from './files';
import { pagePainter } from './page-painter';
import { wakeQuestion } from './question';
import { wakeSensitivity } from './sensitivity-list';
import { wakeWorking } from './working';

/** Wakes one calculator of a page. */
export const startCalculator = async (root: HTMLElement): Promise<void> => {
  await readyNumbers();
  const single = document.querySelectorAll('[data-calculator]').length === 1;
  wakeCalculator(root, {
    loadPainter: pagePainter(root),
    // On a page with several calculators the address cannot say which one it means.
    ...(single && { takeState: wakeAddress }),
    more: [wakeQuestion, wakeWorking, wakeSensitivity, wakeFiles, wakeEvent],
  });
};
