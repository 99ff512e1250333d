import { calculatorPicture } from '../../charts/calculator/calculator-chart';
import { loadDraw, type ChartTypeName } from '../../charts/registry';
import { wakeAddress } from './address';
import { wakeCalculator } from './calculator-form';
import { wakeFiles } from './files';
import { wakeSensitivity } from './sensitivity-list';
import { wakeWorking } from './working';

/** Wakes one calculator of a page; its picture loads only the code of its own chart type. */
export const startCalculator = (root: HTMLElement): void => {
  const single = document.querySelectorAll('[data-calculator]').length === 1;
  const type = root.querySelector<HTMLElement>('[data-picture]')!.dataset['picture'] as ChartTypeName;
  wakeCalculator(root, {
    loadPainter: async () => ({
      draw: await loadDraw(type),
      dataOf: (payload, standing) => calculatorPicture(payload, standing).data,
    }),
    // On a page with several calculators the address cannot say which one it means.
    ...(single && { takeState: wakeAddress }),
    more: [wakeWorking, wakeSensitivity, wakeFiles],
  });
};
