/**
 * Search: a dialog in the header and a page of its own share this element. The index is loaded when the search is
 * opened, not before.
 */
import { resultElements, type Group, type Hit } from './search-results';

interface Engine {
  init(): Promise<void>;
  /** Each value of each filter, with the number of entries that have it. */
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string, options: { filters: Filters }): Promise<{ results: Result[] }>;
  destroy(): Promise<void>;
}

interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number }): Engine;
}

interface Result {
  score: number;
  data(): Promise<Hit>;
}

type Filters = Record<string, string>;

/** What a query finds of one kind, best first; of the chosen kind where `kind` is empty. */
interface Found {
  kind: string;
  results: Result[];
}

const pageSize = 8;
/** Results shown of each kind while none is chosen. */
const groupSize = 3;
/** Milliseconds after which a reader is told by voice what was found. */
const quiet = 500;
/** A single letter is in nearly everything. */
const shortestQuery = 2;
/** Beginnings of words shorter than this lead anywhere. */
const shortestBeginning = 4;

const countAll = (found: Found[]) => found.reduce((sum, { results }) => sum + results.length, 0);

/**
 * What to try where a query finds nothing: ever shorter beginnings of its words, the longest first. Pagefind itself leaves
 * out endings and words it does not know; a slip inside a word is what remains.
 */
const easierQueries = (query: string): string[] =>
  query
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - shortestBeginning) }, (_, cut) =>
        word.slice(0, -1 - cut),
      ),
    )
    .slice(0, 20);

class SiteSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  /** How often the engine could not be loaded, in whole or in part. */
  #failures = 0;
  #kinds: string[] = [];
  #shown = pageSize;
  #input = this.querySelector<HTMLInputElement>('[data-query]')!;
  #form = this.querySelector('form')!;
  #results = this.querySelector<HTMLElement>('[data-results]')!;
  #status = this.querySelector<HTMLElement>('[data-status]')!;
  #said = this.querySelector<HTMLElement>('[data-said]')!;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #more = this.querySelector<HTMLButtonElement>('[data-more]')!;
  #plural = new Intl.PluralRules(this.dataset['language']);
  #texts = JSON.parse(this.querySelector('[data-texts]')!.textContent) as Record<string, string>;

  /** Counts the searches: an answer that is no longer asked for is dropped. */
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
  warm(): Promise<Engine> {
    return (this.#engine ??= this.#load());
  }

  async #load() {
    const base = this.dataset['base'] ?? '/';
    const address = new URL(`${base}pagefind/pagefind.js`, location.href);
    // Some browsers remember that a script could not be had.
    if (this.#failures) address.searchParams.set('try', String(this.#failures + 1));
    const { createInstance } = (await import(/* @vite-ignore */ address.href)) as Pagefind;
    const engine = createInstance({ baseUrl: base, excerptLength: 24 });
    await engine.init();
    this.#kinds = Object.keys((await engine.filters())['kind'] ?? {});
    return engine;
  }

  /** An engine that misses a part goes on missing it: the next search begins with a new one. */
  #giveUp() {
    void this.#engine?.then((engine) => engine.destroy()).catch(() => undefined);
    this.#engine = undefined;
    this.#failures += 1;
  }

  /**
   * Answers what the form asks. While an answer is under way the newest question waits, and those between are left out:
   * the answers come as fast as the machine finds them, without a pause of their own.
   *
   * @param fresh - starts at the first results again
   */
  search(fresh = true): Promise<void> {
    if (fresh) this.#shown = pageSize;
    const turn = (this.#turn += 1);
    const answer = async () => {
      if (turn !== this.#turn) return;
      try {
        await this.#search(turn);
      } catch {
        this.#giveUp();
        if (turn === this.#turn) this.#show([], this.#text('unavailable'));
      }
    };
    return (this.#answer = this.#answer.then(answer));
  }

  async #search(turn: number) {
    const query = this.#input.value.trim();
    const filters = this.#filters();
    if (query.length < shortestQuery) {
      this.#show([], this.#text('hint'));
      return;
    }
    const engine = await this.warm();
    let asked = query;
    let found = await this.#find(engine, query, filters);
    if (countAll(found) === 0)
      for (const easier of easierQueries(query)) {
        if (turn !== this.#turn) return;
        const again = await this.#find(engine, easier, filters);
        if (countAll(again) === 0) continue;
        [found, asked] = [again, easier];
        break;
      }
    if (turn !== this.#turn) return;
    const groups = await this.#groups(found);
    if (turn !== this.#turn) return;
    const count = countAll(found);
    const none = this.#text('none', { query });
    this.#show(
      groups,
      count === 0
        ? `${none} ${this.#text('none-hint')}`
        : asked === query
          ? this.#text(`found.${this.#plural.select(count)}`, { count, query })
          : `${none} ${this.#text('nearest', { query: asked })}`,
    );
  }

  #filters(): Filters {
    const filters: Filters = {};
    const values = new FormData(this.#form);
    for (const name of ['practice', 'kind']) {
      const value = values.get(name);
      if (typeof value === 'string' && value) filters[name] = value;
    }
    return filters;
  }

  /** Asks for each kind, or for the chosen one. */
  async #find(engine: Engine, query: string, filters: Filters): Promise<Found[]> {
    const chosen = filters['kind'];
    const all = await Promise.all(
      (chosen ? [chosen] : this.#kinds).map(async (kind): Promise<Found> => {
        const { results } = await engine.search(query, { filters: { ...filters, kind } });
        return { kind: chosen ? '' : kind, results };
      }),
    );
    return all.filter(({ results }) => results.length > 0);
  }

  /** The first results of each kind, the kind with the best result first; those of a chosen kind, or the only one, at length. */
  #groups(found: Found[]): Promise<Group[]> {
    const [only] = found.length === 1 ? found : [];
    const load = async ({ kind, results }: Found, size: number): Promise<Group> => ({
      kind,
      count: results.length,
      hits: await Promise.all(results.slice(0, size).map((result) => result.data())),
    });
    if (only) return Promise.all([load({ ...only, kind: '' }, this.#shown)]);
    const best = ({ results }: Found) => results[0]!.score;
    return Promise.all(found.sort((a, b) => best(b) - best(a)).map((group) => load(group, groupSize)));
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
    // Read out when the typing pauses, not at every key.
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#said.textContent = status), quiet);
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
