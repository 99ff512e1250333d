import { walkPoints } from './keyboard-walk';
import { whenNear } from './when-near';

/** Charts can be walked by keyboard at once; each is redrawn at its real width before it comes into view. */
const boxes = [...document.querySelectorAll<HTMLElement>('[data-chart-box]')];
for (const box of boxes) walkPoints(box);
whenNear(boxes, 300, (box) => {
  void import('./chart-redraw').then(({ redrawChart }) => redrawChart(box));
});
