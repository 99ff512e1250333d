import type { Language } from '../../i18n/languages';
import type { SearchKind, SearchTitle } from '../../models/search-titles';
import { bestElement, groupElements, nearestElements, type Group, type Result } from './search-results';
import { TextIndex, textKinds, type TextHit, type TextKind, type TextsFound } from './text-index';
import { TitleIndex, type TitleAnswer } from './title-index';

/** Groups in their order, and which kinds of titles stand in them. */
const groups = {
  pages: ['case', 'page', 'lesson'],
  tools: ['calculator', 'chart'],
  terms: ['term'],
  facts: ['fact'],
  sources: ['source'],
};
type GroupName = keyof typeof groups;
const groupNames = Object.keys(groups) as GroupName[];
const groupOf = (kind: string) => groupNames.find((name) => groups[name].includes(kind)) ?? 'pages';

/** Results shown of each group at first, and more on request. */
const groupSize = 4;
/** Milliseconds after which a reader is told by voice what was found. */
const quiet = 500;
/** Milliseconds after which more is loaded than the list of titles: most keys are soon followed by another. */
const pause = 200;
/** A single letter is in nearly everything. */
const shortestQuery = 2;

const freshSizes = () =>
  Object.fromEntries(groupNames.map((name) => [name, groupSize])) as Record<GroupName, number>;

/**
 * The search: a dialog in the header and a page of its own share this element. Titles, terms and questions answer at every
 * key; the texts of pages, facts and sources are looked through where those do not hold every word, or on request. Nothing
 * is loaded before the search is opened.
 */
export class SiteSearch extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #language = this.dataset['language'] as Language;
  readonly #texts = new TextIndex(this.#base, this.#language);
  #titles: Promise<TitleIndex> | undefined;
  /** How many of each group the reader wants to see. */
  #sizes = freshSizes();
  #query = '';
  #answer: TitleAnswer | undefined;
  #found: TextsFound | undefined;
  /** Whether the texts could not be had for this question. */
  #failed = false;
  /** Counts the questions: an answer that is no longer asked for is dropped. */
  #turn = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  #find = <Found extends HTMLElement = HTMLElement>(name: string) =>
    this.querySelector<Found>(`[data-${name}]`)!;
  #input = this.#find<HTMLInputElement>('query');
  readonly #plural = new Intl.PluralRules(this.#language);
  #words = JSON.parse(this.#find('texts').textContent) as Record<string, string>;

  connectedCallback() {
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search().then(() => this.#links()[0]?.click());
    });
    this.#input.addEventListener('input', () => void this.search());
    const deeper = this.#find('deeper');
    deeper.addEventListener('click', () => {
      const before = this.#links().length;
      void this.#look(this.#turn).then(() => {
        // The button is gone by now; whoever went elsewhere meanwhile stays there.
        if (![deeper, document.body, null].includes(document.activeElement as HTMLElement)) return;
        (this.#links()[before] ?? this.#links().at(-1))?.focus();
      });
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    // A browser that comes back to the page may have put a question into the field.
    addEventListener('pageshow', () => {
      if (this.#input.value.trim() !== this.#query) void this.search();
    });
  }

  #text = (key: string, values: Record<string, string | number> = {}): string =>
    (this.#words[`search.${key}`] ?? '').replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );

  #at = (url: string) => `${this.#base}${url.slice(1)}`;

  #links = () => [...this.#find('results').querySelectorAll('a')];

  /** Arrow keys walk from the field through the results and back. */
  #move(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)];
    if (now < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Loads the titles. */
  #warm(): Promise<TitleIndex> {
    return (this.#titles ??= fetch(this.#at(`/search/${this.#language}.json`))
      .then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        return new TitleIndex((await response.json()) as SearchTitle[], this.#language);
      })
      .catch((error: unknown) => {
        this.#titles = undefined;
        throw error;
      }));
  }

  /** Answers what the field asks by title; what needs the texts follows when the typing pauses. */
  async search(): Promise<void> {
    const turn = (this.#turn += 1);
    clearTimeout(this.#waiting);
    this.#query = this.#input.value.trim();
    this.#sizes = freshSizes();
    this.#found = undefined;
    this.#failed = false;
    if (this.#query.length < shortestQuery) {
      this.#answer = undefined;
      this.#show();
      // The first key finds the titles ready.
      void this.#warm().catch(() => undefined);
      return;
    }
    try {
      const titles = await this.#warm();
      if (turn !== this.#turn) return;
      this.#answer = titles.find(this.#query);
    } catch {
      if (turn !== this.#turn) return;
      this.#answer = undefined;
      this.#failed = true;
    }
    this.#show();
    this.#waiting = setTimeout(() => {
      void this.#complete(turn).catch(() => undefined);
      if (this.#answer && !this.#answer.whole) void this.#look(turn);
    }, pause);
  }

  /** Loads what a long list leaves out of the best, and shows it; where that cannot be had, the title answers alone. */
  async #complete(turn: number) {
    const { part } = this.#answer?.best ?? {};
    if (part === undefined) return;
    const titles = await this.#warm();
    const response = await fetch(this.#at(`/search/${this.#language}-${part}.json`));
    if (!response.ok) return;
    titles.complete((await response.json()) as SearchTitle[]);
    if (turn !== this.#turn) return;
    this.#answer = titles.find(this.#query);
    this.#show();
  }

  /** Looks through the texts. */
  async #look(turn: number) {
    const { typed, words } = this.#answer!;
    const { pages, facts, sources } = this.#sizes;
    try {
      const found = await this.#texts.find([typed, words], { text: pages, fact: facts, source: sources });
      if (turn !== this.#turn) return;
      this.#found = found;
      this.#failed = false;
    } catch {
      if (turn !== this.#turn) return;
      this.#failed = true;
    }
    this.#show();
  }

  /** Shows more of a group; the focus goes to the first of them. */
  async #more(name: GroupName) {
    const group = `[data-group="${name}"]`;
    const before = this.querySelectorAll(`${group} a`).length;
    this.#sizes[name] += 2 * groupSize;
    if (this.#found && name !== 'terms' && name !== 'tools') await this.#look(this.#turn);
    else this.#show();
    this.querySelectorAll<HTMLElement>(`${group} a`)[before]?.focus();
  }

  /** What answers: by title, or else the first page, fact or source whose text holds every word. */
  #best(): SearchTitle | undefined {
    if (this.#answer?.best || !this.#found) return this.#answer?.best;
    for (const kind of textKinds) {
      const [hit] = this.#found[kind].hits;
      if (hit) return titleOf(hit, kind, this.#base);
    }
    return undefined;
  }

  #groups(best: SearchTitle | undefined): Group[] {
    const { others = [] } = this.#answer ?? {};
    const seen = new Set([best, ...others].map((title) => title && this.#at(title.url)));
    const lists = new Map<GroupName, Result[]>(groupNames.map((name) => [name, []]));
    for (const { kind, title, url, text } of others)
      lists.get(groupOf(kind))!.push({ kind, title, url: this.#at(url), text });
    const more = new Set<GroupName>();
    for (const kind of textKinds) {
      const { hits = [], more: rest = false } = this.#found?.[kind] ?? {};
      for (const hit of hits)
        if (!seen.has(hit.url)) lists.get(groupOf(kindOf(hit, kind)))!.push(resultOf(hit, kind));
      if (rest) more.add(kind === 'text' ? 'pages' : groupOf(kind));
    }
    return groupNames.flatMap((name) => {
      const all = lists.get(name)!;
      const size = this.#sizes[name];
      return all.length
        ? { name, results: all.slice(0, size), more: all.length > size || more.has(name) }
        : [];
    });
  }

  /** What is said above the results. */
  #status(count: number, pending: boolean): string {
    const query = this.#query;
    if (query.length < shortestQuery) return this.#text('hint');
    if (this.#failed) return this.#text(count ? 'texts-unavailable' : 'unavailable');
    if (count) return this.#text(`found.${this.#plural.select(count)}`, { count, query });
    return pending ? this.#text('loading') : this.#text('none', { query });
  }

  /** Writes the results; whoever walks through them with the keyboard stays where they were. */
  #show() {
    const stop = this.#links().indexOf(document.activeElement as HTMLAnchorElement);
    const { whole = false } = this.#answer ?? {};
    const best = this.#best();
    const shown = this.#groups(best);
    const results = this.#find('results');
    results.replaceChildren(
      ...(best ? [bestElement(best, this.#text, this.#at)] : []),
      ...groupElements(shown, this.#text, (name) => void this.#more(name as GroupName)),
    );
    const count = this.querySelectorAll('[data-best], [data-group] li').length;
    const asked = this.#query.length >= shortestQuery;
    const pending = asked && !whole && !this.#found && !this.#failed;
    const status = this.#status(count, pending);
    this.#find('status').textContent = status;
    this.#find('suggest').hidden = asked;
    this.#find('deeper').hidden = !(asked && whole && !this.#found);
    void this.#tellNothing(asked && count === 0 && !pending && !this.#failed);
    // Read out when the typing pauses, not at every key.
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#find('said').textContent = status), quiet);
    if (stop >= 0) (this.#links()[stop] ?? this.#links().at(-1) ?? this.#input).focus();
  }

  /** Says that nothing is found, and what comes nearest. */
  async #tellNothing(nothing: boolean) {
    const box = this.#find('nothing');
    const titles = nothing ? (await this.#warm()).nearest(this.#query) : [];
    box.querySelector('ul')!.replaceChildren(...nearestElements(titles, this.#at));
    box.querySelector('h2')!.hidden = titles.length === 0;
    box.hidden = !nothing;
    // Without anything near, the questions of others may help.
    if (nothing) this.#find('suggest').hidden = titles.length > 0;
  }
}

const kindOf = ({ filters }: TextHit, kind: TextKind) =>
  (filters['kind']?.[0] ?? (kind === 'text' ? 'page' : kind)) as SearchKind;

const titleOf = (hit: TextHit, kind: TextKind, base: string): SearchTitle => {
  const { url, plain_excerpt: text, meta } = hit;
  const { title = url, amount, outlet } = meta;
  return {
    url: url.replace(base, '/'),
    kind: kindOf(hit, kind),
    title,
    text,
    ...(amount && {
      answer: { amount, text, ...(outlet && { source: outlet, href: url.replace(base, '/') }) },
    }),
  };
};

const resultOf = (hit: TextHit, kind: TextKind): Result => ({
  kind: kindOf(hit, kind),
  title: hit.meta['title'] ?? hit.url,
  url: hit.url,
  ...(hit.meta['outlet'] && { outlet: hit.meta['outlet'] }),
  ...(hit.meta['amount'] && { amount: hit.meta['amount'] }),
  text: hit.excerpt,
  marked: true,
});

customElements.define('site-search', SiteSearch);
