import { whenRestored } from './when-restored';

/** Narrows a list of facts or terms to those that hold every typed word; the few that are left of the terms unfold. */
const field = document.querySelector<HTMLInputElement>('[data-filter]');
const status = document.querySelector<HTMLElement>('[data-filter-status]');
const entries = [...document.querySelectorAll<HTMLElement>('.notes > li, [data-term]:has(> .fold)')].map(
  (item) => ({
    item,
    fold: item.querySelector<HTMLDetailsElement>(':scope > .fold'),
    words: item.textContent.toLowerCase(),
  }),
);

/** So many terms are read faster open than opened one by one. */
const few = 5;

function filter(): void {
  if (!field) return;
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, words } of entries) {
    item.hidden = !wanted.every((word) => words.includes(word));
    if (!item.hidden) count += 1;
  }
  for (const { item, fold } of entries)
    if (fold) fold.open = wanted.length > 0 && count <= few && !item.hidden;
  if (status) status.textContent = (status.dataset['text'] ?? '').replace('{count}', String(count));
}

field?.addEventListener('input', filter);
whenRestored(() => {
  if (field?.value) filter();
});
