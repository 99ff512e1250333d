import { writeDealCode } from '../../models/deal-code';
import { dealsEvent, wakeDeals, type DealsAt } from '../deals/deals';
import { wakeHandIn } from './student';

/** The five deals of a student: after the receipt come the reasons and the code. */
const root = document.querySelector<HTMLElement>('[data-student=deals]')!;
const { show } = wakeHandIn(root);
root.addEventListener(dealsEvent, (event) => {
  const { ended, set, choices } = (event as DealsAt).detail;
  show(ended ? '0' : 'ask', ended ? writeDealCode(set, choices) : undefined);
});
wakeDeals(root.querySelector<HTMLElement>('[data-deals]')!);
