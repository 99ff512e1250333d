/**
 * Search: a dialog in the header and a page of its own share this element. The index is loaded when the search is
 * opened, not before. Results come from Pagefind, whose excerpts are HTML with `<mark>`; everything else is set as text.
 */
interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

interface Pagefind {
  options(options: { excerptLength: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<Found>;
  debouncedSearch(
    query: string,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<Found | null>;
}

interface Found {
  results: { data(): Promise<Hit> }[];
}

const pageSize = 8;
/** Beginnings of words shorter than this lead anywhere. */
const shortest = 4;

/**
 * What to try where a query finds nothing: ever shorter beginnings of its words, the longest first. Pagefind itself leaves
 * out endings and words it does not know; a slip inside a word is what remains.
 */
const easierQueries = (query: string): string[] =>
  query
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - shortest) }, (_, cut) => word.slice(0, -1 - cut)),
    )
    .slice(0, 20);

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #shown = pageSize;
  #input = this.querySelector<HTMLInputElement>('[data-query]')!;
  #form = this.querySelector('form')!;
  #list = this.querySelector<HTMLOListElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #more = this.querySelector<HTMLButtonElement>('[data-more]')!;
  #texts = JSON.parse(this.querySelector('[data-texts]')!.textContent) as Record<string, string>;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#links()[0]?.click();
    });
    this.#form.addEventListener('input', () => this.search());
    this.#more.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += pageSize;
      void this.search(false).then(() => this.#links()[first]?.focus());
    });
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return (this.#texts[`search.${key}`] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  }

  #links = () => [...this.#list.querySelectorAll('a')];

  /** Arrow keys walk from the field through the results and back. */
  #move(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)];
    if (now < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Loads the engine; called when the search is opened so that the first key finds it ready. */
  warm(): Promise<Pagefind> {
    return (this.#pagefind ??= (async () => {
      const address = new URL(`${this.dataset['base']}pagefind/pagefind.js`, location.href).href;
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ excerptLength: 24, baseUrl: this.dataset['base'] ?? '/' });
      await pagefind.init();
      return pagefind;
    })());
  }

  async search(fresh = true): Promise<void> {
    if (fresh) this.#shown = pageSize;
    const query = this.#input.value.trim();
    const values = new FormData(this.#form);
    const filters: Record<string, string> = {};
    for (const name of ['practice', 'kind']) {
      const value = values.get(name);
      if (typeof value === 'string' && value) filters[name] = value;
    }
    if (!query) {
      this.#list.replaceChildren();
      this.#more.hidden = true;
      this.#status.textContent = this.#text('hint');
      return;
    }
    let engine: Pagefind;
    try {
      engine = await this.warm();
    } catch {
      this.#pagefind = undefined;
      this.#status.textContent = this.#text('unavailable');
      return;
    }
    let found = await engine.debouncedSearch(query, { filters }, 120);
    if (!found) return;
    let nearest: string | undefined;
    if (found.results.length === 0)
      for (const easier of easierQueries(query)) {
        const again = await engine.search(easier, { filters });
        if (this.#input.value.trim() !== query) return;
        if (again.results.length === 0) continue;
        [found, nearest] = [again, easier];
        break;
      }
    const count = found.results.length;
    const hits = await Promise.all(found.results.slice(0, this.#shown).map((result) => result.data()));
    this.#list.replaceChildren(...hits.map((hit) => this.#render(hit)));
    this.#more.hidden = count <= this.#shown;
    this.#status.textContent = nearest
      ? `${this.#text('none', { query })} ${this.#text('nearest', { query: nearest })}`
      : count
        ? this.#text(count === 1 ? 'found-one' : 'found', { count, query })
        : `${this.#text('none', { query })} ${this.#text('none-hint')}`;
  }

  #render(hit: Hit): HTMLLIElement {
    const item = document.createElement('li');
    const kind = document.createElement('span');
    kind.className = 'kind';
    const kindName = hit.filters['kind']?.[0];
    kind.textContent = [kindName && this.#text(`kind-${kindName}`), hit.meta['outlet']]
      .filter(Boolean)
      .join(' · ');
    const link = document.createElement('a');
    link.href = hit.url;
    link.textContent = hit.meta['title'] ?? hit.url;
    item.append(kind, link);
    if (hit.meta['amount']) {
      const amount = document.createElement('span');
      amount.className = 'amount';
      amount.textContent = hit.meta['amount'];
      item.append(amount, ' ');
    }
    const excerpt = document.createElement('span');
    excerpt.innerHTML = hit.excerpt;
    item.append(excerpt);
    return item;
  }

  focusQuery(query?: string) {
    if (query) this.#input.value = query;
    this.#input.focus();
    this.#input.select();
    void this.warm().catch(() => undefined);
    if (this.#input.value) void this.search();
  }
}

customElements.define('site-search', SiteSearch);

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');

function open() {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<SiteSearch>('site-search')?.focusQuery();
}

opener?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
dialog?.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
document.addEventListener('keydown', (event) => {
  const field = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
  if ((event.key === '/' && !field) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    open();
  }
});

/** The search page takes its query from the address (`/search/?q=…`). */
const page = document.querySelector<SiteSearch>('main site-search');
if (page) page.focusQuery(new URLSearchParams(location.search).get('q') ?? undefined);

export {};
