import { saveText } from './save-text';
import { whenRestored } from './when-restored';

/** Filters the list of sources and hands out single ones for reference managers, from the files with all of them. */
const form = document.querySelector<HTMLFormElement>('[data-sources-form]');
const list = document.querySelector<HTMLElement>('[data-sources-list]');
const actions = document.querySelector<HTMLTemplateElement>('[data-sources-actions]');
const status = document.querySelector<HTMLElement>('[data-sources-status]');

const entries = [...(list?.children ?? [])].map((item) => ({
  item: item as HTMLElement,
  words: item.textContent.toLowerCase(),
}));

function filter() {
  if (!form) return;
  const data = new FormData(form);
  const field = (name: string) => (data.get(name) as string | null) ?? '';
  const words = field('text').toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, words: all } of entries) {
    const fits =
      (field('topic') === 'all' || item.dataset['topic'] === field('topic')) &&
      (field('use') === 'all' || item.dataset['use']?.split(' ').includes(field('use'))) &&
      words.every((word) => all.includes(word));
    item.hidden = !fits;
    if (fits) count += 1;
  }
  if (status) status.textContent = (status.dataset['text'] ?? '').replace('{count}', String(count));
}

form?.addEventListener('input', filter);
whenRestored(filter);
form?.addEventListener('submit', (event) => event.preventDefault());

// The buttons come when an entry unfolds: six hundred sets of them would only weigh.
list?.addEventListener(
  'toggle',
  (event) => {
    const details = event.target as HTMLDetailsElement;
    if (details.open && actions && !details.querySelector('[data-format]'))
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
  target.scrollIntoView();
});
