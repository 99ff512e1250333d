import { saveText } from './save-text';
import { whenRestored } from './when-restored';

/** Filters the groups of sources, opens what the filter finds, and hands out single ones for reference managers, from the files with all of them. */
const form = document.querySelector<HTMLFormElement>('[data-sources-form]');
const list = document.querySelector<HTMLElement>('[data-sources-list]');
const actions = document.querySelector<HTMLTemplateElement>('[data-sources-actions]');
const status = document.querySelector<HTMLElement>('[data-sources-status]');

const showAll = document.querySelector<HTMLButtonElement>('[data-sources-all]');

const groups = [...document.querySelectorAll<HTMLDetailsElement>('[data-source-group]')].map((fold) => ({
  fold,
  count: fold.querySelector<HTMLElement>('[data-group-count]')!,
  whole: fold.querySelector('[data-group-count]')!.textContent,
  entries: [...fold.querySelectorAll<HTMLElement>('.sources-list > li')].map((item) => ({
    item,
    words: item.textContent.toLowerCase(),
  })),
}));
/** Groups that were open before the filter opened what it found; undefined while nothing is filtered. */
let before: Set<HTMLDetailsElement> | undefined;

function filter() {
  if (!form) return;
  const data = new FormData(form);
  const field = (name: string) => (data.get(name) as string | null) ?? '';
  const words = field('text').toLowerCase().split(/\s+/).filter(Boolean);
  const filters = words.length > 0 || field('use') !== 'all';
  if (filters) before ??= new Set(groups.filter(({ fold }) => fold.open).map(({ fold }) => fold));
  const inWords = (count: number, all: number) =>
    (status?.dataset['text'] ?? '').replace('{count}', String(count)).replace('{all}', String(all));
  let sum = 0;
  for (const { fold, entries, count, whole } of groups) {
    let found = 0;
    for (const { item, words: all } of entries) {
      const fits =
        (field('use') === 'all' || item.dataset['use']?.split(' ').includes(field('use'))) &&
        words.every((word) => all.includes(word));
      item.hidden = !fits;
      if (fits) found += 1;
    }
    sum += found;
    count.textContent = filters ? inWords(found, entries.length) : whole;
    fold.hidden = found === 0;
    // Letters lead to entries that the filter may have hidden.
    fold.querySelector<HTMLElement>('.source-letters')!.hidden = filters;
    if (filters) fold.open = true;
    else if (before) fold.open = before.has(fold);
  }
  if (!filters) before = undefined;
  const all = groups.reduce((number, { entries }) => number + entries.length, 0);
  if (status) status.textContent = !filters ? '' : sum ? inWords(sum, all) : (status.dataset['none'] ?? '');
}

const showText = showAll?.textContent ?? '';
/** The button does what is left to do. */
function nameButton() {
  if (!showAll) return;
  const open = groups.every(({ fold }) => fold.open);
  showAll.textContent = open ? (showAll.dataset['fold'] ?? '') : showText;
}
showAll?.addEventListener('click', () => {
  const open = !groups.every(({ fold }) => fold.open);
  if (open) {
    form?.reset();
    filter();
  }
  for (const { fold } of groups) fold.open = open;
});
list?.addEventListener('toggle', nameButton, true);

form?.addEventListener('input', filter);
whenRestored(filter);
form?.addEventListener('submit', (event) => event.preventDefault());

// The buttons come when an entry unfolds: six hundred sets of them would only weigh.
list?.addEventListener(
  'toggle',
  (event) => {
    const details = event.target as HTMLDetailsElement;
    if (details.closest('li') && details.open && actions && !details.querySelector('[data-format]'))
      details.append(actions.content.cloneNode(true));
  },
  true,
);

/** Finds one entry in a file of all: each format begins an entry in its own way. */
function oneOf(text: string, format: string, id: string): string | undefined {
  if (format === 'json') {
    const item = (JSON.parse(text) as { id: string }[]).find((one) => one.id === id);
    return item && JSON.stringify([item], null, 1);
  }
  if (format === 'ris') return text.split(/^(?=TY {2}- )/m).find((entry) => entry.includes(`ID  - ${id}\r`));
  return text.split(/^(?=@)/m).find((entry) => /^@\w+\{([^,]+),/.exec(entry)?.[1] === id);
}

const types: Record<string, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/json',
};

list?.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-format]');
  const id = button?.closest('li[id]')?.id.replace(/^source-/, '');
  const format = button?.dataset['format'];
  if (!id || !format) return;
  const address = (JSON.parse(list.dataset['files'] ?? '{}') as Record<string, string>)[format]!;
  void fetch(address)
    .then((response) => response.text())
    .then((text) => {
      const entry = oneOf(text, format, id);
      if (entry) saveText(`${id}.${format}`, entry, types[format]!);
    })
    // Without the network there is still the file with all sources.
    .catch(() => location.assign(address));
});

// A link from another entry leads to one that a filter may have hidden.
addEventListener('hashchange', () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.hidden) return;
  form?.reset();
  filter();
  // Taking the filter back has folded again what it had opened.
  const group = target.closest<HTMLDetailsElement>('[data-source-group]');
  if (group) group.open = true;
  target.scrollIntoView({ behavior: 'instant' });
});
