import { whenRestored } from '../when-restored';

/** Narrows the gallery by practice, lens and kind; the choice stands in the address, so that it can be passed on. */
const form = document.querySelector<HTMLElement>('[data-gallery-filters]');
const status = document.querySelector<HTMLElement>('[data-gallery-status]');
const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-gallery-group]')];
const rules = new Intl.PluralRules(document.documentElement.lang);
const fields = [...(form?.querySelectorAll('select') ?? [])];

function render() {
  const chosen = fields.filter(({ value }) => value);
  let count = 0;
  for (const card of cards) {
    card.hidden = !chosen.every(({ name, value }) =>
      (card.getAttribute(`data-in-${name}`) ?? '').split(' ').includes(value),
    );
    if (!card.hidden) count += 1;
  }
  for (const group of groups) group.hidden = !group.querySelector('[data-card]:not([hidden])');
  const words = rules.select(count);
  if (status) status.textContent = (status.dataset[words] ?? '').replace('{count}', String(count));
  const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
  history.replaceState(
    history.state,
    '',
    location.pathname + (chosen.length ? `?${query}` : '') + location.hash,
  );
}

const asked = new URLSearchParams(location.search);
for (const field of fields) {
  const value = asked.get(field.name);
  if (value && [...field.options].some((option) => option.value === value)) field.value = value;
  field.addEventListener('change', render);
}
form?.querySelector('button')?.addEventListener('click', () => {
  for (const field of fields) field.value = '';
  render();
});
whenRestored(() => {
  if (fields.some(({ value }) => value)) render();
});
