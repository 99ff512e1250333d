import MiniSearch, { type SearchOptions } from 'minisearch';
import { isNumber, questionWords, searchWords, type SearchWord } from '../../models/search-words';
import type { SearchKind, SearchTitle } from '../../models/search-titles';
import type { Language } from '../../i18n/languages';

/** What a question finds among titles, questions and other words for them. */
export interface TitleAnswer {
  /** The page or term that answers; absent where none is near enough. */
  best?: SearchTitle;
  /** The others, the likeliest first. */
  others: SearchTitle[];
  /** Whether the best holds every word of the question. */
  whole: boolean;
  /** The words that count, as typed. */
  typed: SearchWord[];
  /** The same with typing errors mended, as far as titles tell. */
  words: SearchWord[];
}

/** One way to say what a page is about: its title, a question, another word, its description. */
interface Phrase {
  id: number;
  title: number;
  weight: number;
  /** Its words as they are compared, parted by blanks. */
  words: string;
  /** How many. */
  length: number;
  /** All of them, filler too. */
  all: ReadonlySet<string>;
}

/** How much each kind of phrase tells. A description is long and only hints. */
const weights = { title: 1, ask: 1, also: 1, text: 0.35 };
/** Whole pages before parts of them, where all else is equal. */
const kindWeights: Readonly<Record<SearchKind, number>> = {
  case: 1.15,
  page: 1.1,
  calculator: 1.05,
  lesson: 0.95,
  chart: 0.9,
  term: 1,
  fact: 1,
  source: 1,
};

/** Typing errors that a word of a length may hold. */
const slips = (word: string) => (isNumber(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
/** Words that few letters begin are too many to be meant. */
const shortestBeginning = 2;
/** Where another's score is a smaller share of the best's, it has hardly anything to do with the question. */
const leastScore = 0.08;
/** Where the best holds less of the question, rare words counting more, it does not answer it. */
const leastShare = 0.55;

/** Finds pages and terms by what they are called and what people ask, typing errors included. */
export class TitleIndex {
  readonly #titles: SearchTitle[];
  readonly #language: Language;
  readonly #phrases: Phrase[] = [];
  readonly #index: MiniSearch<Phrase>;
  /** A word as people write it, by the word as it is compared. */
  readonly #surfaces = new Map<string, string>();

  constructor(titles: readonly SearchTitle[], language: Language) {
    this.#titles = [...titles];
    this.#language = language;
    this.#index = new MiniSearch<Phrase>({
      fields: ['words'],
      tokenize: (words) => words.split(' '),
      processTerm: (word) => word,
    });
    for (const [title, entry] of titles.entries()) {
      this.#add(title, weights.title, entry.title);
      for (const also of entry.also ?? []) this.#add(title, weights.also, also);
      for (const ask of entry.ask ?? []) this.#add(title, weights.ask, ask);
      this.#add(title, weights.text, entry.text);
    }
    this.#index.addAll(this.#phrases);
  }

  #add(title: number, weight: number, phrase: string) {
    if (!phrase) return;
    const words = questionWords(phrase, this.#language);
    for (const { word, surface } of words) if (!this.#surfaces.has(word)) this.#surfaces.set(word, surface);
    this.#phrases.push({
      id: this.#phrases.length,
      title,
      weight,
      words: words.map(({ word }) => word).join(' '),
      length: words.length,
      all: new Set(searchWords(phrase, this.#language)),
    });
  }

  /**
   * Takes a part of a list that was too long: texts and answers of its cases, and their charts and calculators, which are
   * shown with their case.
   */
  complete(part: readonly SearchTitle[]): void {
    for (const entry of part) {
      const place = this.#titles.findIndex(({ url }) => url === entry.url);
      if (place < 0) this.#titles.push(entry);
      else this.#titles[place] = entry;
    }
  }

  /** In how many phrases something begins with a word. */
  #count = (word: string) => this.#index.search(word, beginning).length;

  /** The nearest word to one that nothing begins with. */
  #nearest(word: string): string | undefined {
    for (let place = 0; place < word.length - 1; place += 1) {
      const swapped = word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2);
      if (this.#surfaces.has(swapped)) return swapped;
    }
    for (let fuzzy = 1; fuzzy <= slips(word); fuzzy += 1) {
      const [near] = this.#index.search(word, { fuzzy });
      if (near) return near.terms[0];
    }
    return undefined;
  }

  /** A word that nothing begins with: the nearest that something does, two words written as one, or the word itself. */
  #mend(found: SearchWord): SearchWord[] {
    const { word } = found;
    if (isNumber(word) || this.#count(word) > 0) return [found];
    const term = this.#nearest(word);
    if (term) return [{ word: term, surface: this.#surfaces.get(term) ?? term }];
    for (let cut = 4; cut <= word.length - 4; cut += 1) {
      const [first, second] = [word.slice(0, cut), word.slice(cut)];
      const parts = [first, second].flatMap((part) => searchWords(part, this.#language));
      if (parts.length === 2 && parts.every((part) => this.#surfaces.has(part)))
        return parts.map((part) => ({ word: part, surface: this.#surfaces.get(part)! }));
    }
    return [found];
  }

  /**
   * Answers a question.
   *
   * @param query - as typed
   */
  find(query: string): TitleAnswer {
    const typed = questionWords(query, this.#language);
    const words = typed.flatMap((word) => this.#mend(word));
    const wanted = words.map(({ word }) => word);
    const all = new Set(searchWords(query, this.#language));
    const rarity = new Map(
      wanted.map((word) => [word, Math.log(1 + this.#phrases.length / (1 + this.#count(word)))]),
    );
    const shareOf = (held: Iterable<string>) => sum(held, rarity) / sum(wanted, rarity);
    const scores = new Map<number, { score: number; held: Set<string> }>();
    for (const { id, score, match, queryTerms } of this.#index.search(wanted.join(' '), beginning)) {
      const { title, weight, length, all: own } = this.#phrases[id]!;
      const held = new Set(queryTerms);
      const share = shareOf(held);
      // How much of the phrase the question says: "price of data" is the atlas, not every sentence with a price.
      const told = Math.min(1, Object.keys(match).length / length);
      // "Who sells" and "what is sold": filler tells apart what else would be the same.
      const alike = [...all].filter((word) => own.has(word)).length / all.size;
      // The word itself before longer ones that only begin with it.
      const exact = wanted.filter((word) => word in match).length / wanted.length;
      const total =
        score *
        weight *
        kindWeights[this.#titles[title]!.kind] *
        share ** 2 *
        (weight < 1 ? 0.5 : 0.4 + told) *
        (0.5 + 0.5 * exact) *
        (0.8 + 0.2 * alike);
      const before = scores.get(title);
      if (before) {
        for (const word of held) before.held.add(word);
        before.score = Math.max(before.score, total) + 0.05 * Math.min(before.score, total);
      } else scores.set(title, { score: total, held });
    }
    const ranked = [...scores]
      .map(([title, { score, held }]) => ({ title: this.#titles[title]!, score, share: shareOf(held) }))
      .filter(({ share }) => share >= leastShare)
      .sort((a, b) => b.score - a.score || b.share - a.share);
    const [first, ...others] = ranked;
    const near = others.filter(({ score }) => score > first!.score * leastScore).map(({ title }) => title);
    return {
      ...(first && { best: first.title }),
      others: [...near, ...this.#partsOf(first?.title, near)],
      whole: first !== undefined && first.share > 0.999,
      typed,
      words,
    };
  }

  /** The charts, calculators and lessons of a case. */
  #partsOf(best: SearchTitle | undefined, known: readonly SearchTitle[]): SearchTitle[] {
    if (best?.kind !== 'case' || !best.practice) return [];
    return this.#titles.filter(
      (title) => title.practice === best.practice && title !== best && !known.includes(title),
    );
  }

  /** Titles whose words are nearest to those of a question that finds nothing, at most three. */
  nearest(query: string): SearchTitle[] {
    const words = questionWords(query, this.#language)
      .filter(({ word, surface }) => !isNumber(word) && surface.length > 3)
      .map(({ word }) => word);
    for (const word of words.sort((a, b) => b.length - a.length))
      for (let length = word.length; length >= Math.max(5, word.length * 0.6); length -= 1) {
        const found = this.#index.search(word.slice(0, length), { ...beginning, fuzzy: length > 6 && 1 });
        const titles = new Set(found.map(({ id }) => this.#titles[this.#phrases[id]!.title]!));
        if (titles.size > 0) return [...titles].slice(0, 3);
      }
    return [];
  }
}

const sum = (words: Iterable<string>, weights: ReadonlyMap<string, number>) =>
  [...words].reduce((total, word) => total + (weights.get(word) ?? 0), 0);

/** Finds words that begin with those asked for; of numbers only the same. */
const beginning: SearchOptions = {
  prefix: (word) => !isNumber(word) && word.length >= shortestBeginning,
  weights: { fuzzy: 0.5, prefix: 0.7 },
};
