import { whenRestored } from './when-restored';

/** Narrows a list of facts to those whose card holds every typed word. */
const field = document.querySelector<HTMLInputElement>('[data-filter]');
const status = document.querySelector<HTMLElement>('[data-filter-status]');
const entries = [...document.querySelectorAll<HTMLElement>('.notes > li')].map((item) => ({
  item,
  words: item.textContent.toLowerCase(),
}));

function filter(): void {
  if (!field) return;
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, words } of entries) {
    item.hidden = !wanted.every((word) => words.includes(word));
    if (!item.hidden) count += 1;
  }
  if (status) status.textContent = (status.dataset['text'] ?? '').replace('{count}', String(count));
}

field?.addEventListener('input', filter);
whenRestored(() => {
  if (field?.value) filter();
});
