/** A result of Pagefind; the excerpt is HTML with `<mark>`. */
export interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Results of one kind, or of whatever is asked for where `kind` is empty: those shown, and how many there are. */
export interface Group {
  kind: string;
  count: number;
  hits: Hit[];
}

type Text = (key: string, values?: Record<string, string | number>) => string;

/**
 * The results as elements: a list, or a titled list of each kind.
 *
 * @param choose - called with a kind whose results the reader wants to see at length
 */
export const resultElements = (groups: Group[], text: Text, choose: (kind: string) => void): HTMLElement[] =>
  groups.map((group) => (group.kind ? titledList(group, text, choose) : list(group.hits, true, text)));

function titledList({ kind, count, hits }: Group, text: Text, choose: (kind: string) => void) {
  const group = document.createElement('section');
  group.append(made('h2', text(`kinds-${kind}`)), list(hits, false, text));
  if (count > hits.length) {
    const all = made('button', text('all-of', { count }));
    all.type = 'button';
    all.addEventListener('click', () => choose(kind));
    group.append(all);
  }
  return group;
}

function list(hits: Hit[], withKind: boolean, text: Text): HTMLOListElement {
  const items = made('ol', '');
  items.append(...hits.map((hit) => item(hit, withKind, text)));
  return items;
}

function item({ url, excerpt, meta, filters }: Hit, withKind: boolean, text: Text): HTMLLIElement {
  const entry = made('li', '');
  const kind = filters['kind']?.[0];
  const above = [withKind && kind && text(`kind-${kind}`), meta['outlet']].filter(Boolean).join(' · ');
  if (above) entry.append(made('span', above, 'kind'));
  const link = made('a', meta['title'] ?? url);
  link.href = url;
  entry.append(link);
  if (meta['amount']) entry.append(made('span', meta['amount'], 'amount'), ' ');
  const words = made('span', '');
  words.innerHTML = excerpt;
  // A source is found by its title, which stands there already.
  if (!link.textContent.includes(words.textContent.trim())) entry.append(words);
  return entry;
}

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, kind = '') {
  const element = document.createElement(name);
  element.textContent = text;
  if (kind) element.className = kind;
  return element;
}
