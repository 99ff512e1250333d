import { wakeDeals } from './deals';

/** The deals in a page of the site: their answers stand behind `#`, and the receipt can be printed and kept as a picture. */
for (const root of document.querySelectorAll<HTMLElement>('[data-deals]')) {
  wakeDeals(root);
  root.querySelector('[data-print]')?.addEventListener('click', () => print());
  const picture = root.querySelector<HTMLButtonElement>('[data-picture]');
  picture?.addEventListener('click', () => {
    void import('./receipt-picture').then(({ saveReceipt }) => saveReceipt(root, picture.dataset['name']!));
  });
}
