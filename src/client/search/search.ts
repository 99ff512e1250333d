/** Opens the search; its code comes with the first opening, or at once on the page of its own. */
import type { SiteSearch } from './site-search';

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const page = document.querySelector<SiteSearch>('main site-search');

async function start(search: SiteSearch, query?: string) {
  const field = search.querySelector<HTMLInputElement>('[data-query]')!;
  if (query) field.value = query;
  field.focus();
  field.select();
  // What is typed while the code is on its way stays in the field.
  await import('./site-search');
  void search.search();
}

function open() {
  const search = page ?? dialog?.querySelector<SiteSearch>('site-search');
  if (!search || dialog?.open) return;
  dialog?.showModal();
  void start(search);
}

document.querySelector<HTMLAnchorElement>('[data-search-open]')?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
dialog?.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** On a Mac, Control and K cut the rest of a line that one writes; there Command opens the search. */
const isMac = /^(mac|iphone|ipad)/i.test(navigator.platform);
document.addEventListener('keydown', (event) => {
  // No single character: whoever dictates would open the search by a word (WCAG 2.1.4).
  if (event.key !== 'k' || event.shiftKey || event.altKey) return;
  if (isMac ? !event.metaKey || event.ctrlKey : !event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open();
});

/** The search page takes its query from the address (`/search/?q=…`). */
if (page) void start(page, new URLSearchParams(location.search).get('q') ?? undefined);
