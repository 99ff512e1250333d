/**
 * Search: a dialog in the header and a page of its own share this element. The index is loaded when the search is
 * opened, not before.
 */
import { resultElements, type Group, type Hit } from './search-results';

interface Pagefind {
  options(options: { excerptLength: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  /** Loads the filters; without it results come without their counts. */
  filters(): Promise<unknown>;
  search(query: string, options: { filters: Record<string, string> }): Promise<Found>;
  debouncedSearch(
    query: string,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<Found | null>;
}

interface Found {
  results: { score: number; data(): Promise<Hit> }[];
  /** How many results each value of each filter leaves. */
  filters: Record<string, Record<string, number>>;
}

const pageSize = 8;
/** Results shown of each kind while none is chosen. */
const groupSize = 3;
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
  #results = this.querySelector<HTMLElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #more = this.querySelector<HTMLButtonElement>('[data-more]')!;
  #texts = JSON.parse(this.querySelector('[data-texts]')!.textContent) as Record<string, string>;

  /** Counts the searches: an answer that comes after a newer question is dropped. */
  #turn = 0;
  #answer = Promise.resolve();

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#answer.then(() => this.#links()[0]?.click());
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

  #links = () => [...this.#results.querySelectorAll('a')];

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
      await pagefind.filters();
      return pagefind;
    })());
  }

  /** Answers what the form asks. @param fresh - starts at the first results again */
  search(fresh = true): Promise<void> {
    if (fresh) this.#shown = pageSize;
    const turn = (this.#turn += 1);
    return (this.#answer = this.#search(turn).catch(() => {
      this.#pagefind = undefined;
      if (turn === this.#turn) this.#show([], this.#text('unavailable'));
    }));
  }

  async #search(turn: number) {
    const query = this.#input.value.trim();
    const values = new FormData(this.#form);
    const filters: Record<string, string> = {};
    for (const name of ['practice', 'kind']) {
      const value = values.get(name);
      if (typeof value === 'string' && value) filters[name] = value;
    }
    if (!query) {
      this.#show([], this.#text('hint'));
      return;
    }
    const engine = await this.warm();
    let found = await engine.debouncedSearch(query, { filters }, 120);
    if (!found || turn !== this.#turn) return;
    let asked = query;
    if (found.results.length === 0)
      for (const easier of easierQueries(query)) {
        const again = await engine.search(easier, { filters });
        if (turn !== this.#turn) return;
        if (again.results.length === 0) continue;
        [found, asked] = [again, easier];
        break;
      }
    const groups = await this.#groups(engine, asked, filters, found);
    if (turn !== this.#turn) return;
    const count = found.results.length;
    const none = this.#text('none', { query });
    this.#show(
      groups,
      count === 0
        ? `${none} ${this.#text('none-hint')}`
        : asked === query
          ? this.#text(count === 1 ? 'found-one' : 'found', { count, query })
          : `${none} ${this.#text('nearest', { query: asked })}`,
    );
  }

  /** The results by kind, the kind with the best result first; a chosen kind, or the only one, at length. */
  async #groups(
    engine: Pagefind,
    query: string,
    filters: Record<string, string>,
    { results, filters: counts }: Found,
  ): Promise<Group[]> {
    const load = (found: Found['results'], size: number) =>
      Promise.all(found.slice(0, size).map((result) => result.data()));
    const kinds = Object.entries(counts['kind'] ?? {}).filter(([, count]) => count > 0);
    if (filters['kind'] || kinds.length < 2)
      return [{ kind: '', count: results.length, hits: await load(results, this.#shown) }];
    const found = await Promise.all(
      kinds.map(async ([kind, count]) => {
        const { results: own } = await engine.search(query, { filters: { ...filters, kind } });
        return { kind, count, best: own[0]?.score ?? 0, hits: await load(own, groupSize) };
      }),
    );
    return found.sort((a, b) => b.best - a.best);
  }

  /** Writes the results; whoever walks through them with the keyboard stays where they were. */
  #show(groups: Group[], status: string) {
    const stop = this.#links().indexOf(document.activeElement as HTMLAnchorElement);
    this.#results.replaceChildren(
      ...resultElements(groups, this.#text.bind(this), (kind) => this.#choose(kind)),
    );
    const [only] = groups;
    this.#more.hidden = !only || only.kind !== '' || only.count <= only.hits.length;
    this.#status.textContent = status;
    if (stop >= 0) (this.#links()[stop] ?? this.#links().at(-1) ?? this.#input).focus();
  }

  /** Shows one kind at length. */
  #choose(kind: string) {
    this.#form.querySelector<HTMLSelectElement>('[name=kind]')!.value = kind;
    void this.search().then(() => this.#links()[0]?.focus());
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
  // No single character: whoever dictates would open the search by a word (WCAG 2.1.4).
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    open();
  }
});

/** The search page takes its query from the address (`/search/?q=…`). */
const page = document.querySelector<SiteSearch>('main site-search');
if (page) page.focusQuery(new URLSearchParams(location.search).get('q') ?? undefined);
