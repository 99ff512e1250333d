import { holdsWord, isNumber, searchWords, type SearchWord } from '../../models/search-words';
import type { Language } from '../../i18n/languages';

/** A result of Pagefind; the excerpt is HTML with `<mark>`. */
export interface TextHit {
  url: string;
  excerpt: string;
  /** The same without marks. */
  plain_excerpt: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

type Filters = Record<string, string | { any: string[] }>;

interface Engine {
  init(): Promise<void>;
  search(query: string, options: { filters: Filters }): Promise<{ results: { data(): Promise<TextHit> }[] }>;
  destroy(): Promise<void>;
}

interface Pagefind {
  createInstance(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Engine;
}

/** What is looked through, in the order of the results: the texts of pages, the facts, the sources. */
export const textKinds = ['text', 'fact', 'source'] as const;
export type TextKind = (typeof textKinds)[number];
const filters: Record<TextKind, Filters> = {
  text: { kind: { any: ['case', 'page', 'lesson', 'calculator', 'chart'] } },
  fact: { kind: 'fact' },
  source: { kind: 'source' },
};

/** The texts found of each kind, and whether there may be more. */
export type TextsFound = Record<TextKind, { hits: TextHit[]; more: boolean }>;

/** Hits that a text search may look at for each that it shows: the engine also hits words that only begin alike. */
const patience = 2;
/** The engine knows no decimal marks: of amounts it hits far too many. */
const patienceForNumbers = 8;

/** The texts of all pages, facts and sources. Nothing is loaded before the first search. */
export class TextIndex {
  readonly #base: string;
  readonly #language: Language;
  #engine: Promise<Engine> | undefined;
  /** How often the engine could not be loaded, in whole or in part. */
  #failures = 0;

  constructor(base: string, language: Language) {
    this.#base = base;
    this.#language = language;
  }

  async #load(): Promise<Engine> {
    const address = new URL(`${this.#base}pagefind/pagefind.js`, location.href);
    // Some browsers remember that a script could not be had.
    if (this.#failures) address.searchParams.set('try', String(this.#failures + 1));
    const { createInstance } = (await import(/* @vite-ignore */ address.href)) as Pagefind;
    // A worker would load the same code twice.
    const engine = createInstance({ baseUrl: this.#base, excerptLength: 24, noWorker: true });
    await engine.init();
    return engine;
  }

  /** An engine that misses a part goes on missing it: the next search begins with a new one. */
  #giveUp() {
    void this.#engine?.then((engine) => engine.destroy()).catch(() => undefined);
    this.#engine = undefined;
    this.#failures += 1;
  }

  /**
   * Finds texts that hold every word, those of each kind apart, best first.
   *
   * @param questions - the words of the question; where they find nothing, those of the next
   * @param sizes - how many of each kind are wanted
   * @returns the texts, and whether there may be more
   * @throws where a part of the engine cannot be had; the next call tries again
   */
  async find(questions: SearchWord[][], sizes: Record<TextKind, number>): Promise<TextsFound> {
    try {
      const engine = await (this.#engine ??= this.#load());
      let found: TextsFound | undefined;
      for (const words of questions) {
        const kinds = textKinds.map(
          async (kind) => [kind, await this.#ofKind(engine, words, kind, sizes[kind])] as const,
        );
        found = Object.fromEntries(await Promise.all(kinds)) as TextsFound;
        if (textKinds.some((kind) => found![kind].hits.length > 0)) break;
      }
      return found!;
    } catch (error) {
      this.#giveUp();
      throw error;
    }
  }

  async #ofKind(engine: Engine, words: SearchWord[], kind: TextKind, size: number) {
    // Signs of money and marks within numbers are syntax to the engine, or nothing.
    const query = words
      .map(({ surface }) => surface.replace(/[€$£]/g, ''))
      .filter(Boolean)
      .join(' ');
    if (!query) return { hits: [], more: false };
    const { results } = await engine.search(query, { filters: filters[kind] });
    const tries = size * (words.some(({ word }) => isNumber(word)) ? patienceForNumbers : patience);
    const loaded = await Promise.all(results.slice(0, tries).map((result) => result.data()));
    const hits = loaded.filter((hit) => this.#holds(hit, words));
    return {
      hits: hits.slice(0, size),
      more: hits.length > size || (hits.length > 0 && results.length > tries),
    };
  }

  /** Whether a hit holds every word: the engine cuts unknown words short until something fits. */
  #holds({ content, meta }: TextHit, words: SearchWord[]): boolean {
    const own = new Set(searchWords([content, ...Object.values(meta)].join(' '), this.#language));
    return words.every(({ word, surface }) => /[€$£]/.test(surface) || own.has(word) || holdsWord(own, word));
  }
}
