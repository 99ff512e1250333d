/** The number that answers a question at once, with the words around it. */
export interface SearchAnswer {
  /** "€3 a month"; absent where words alone answer. */
  amount?: string;
  text: string;
  /** Outlet and date of the source, or the calculator. */
  source?: string;
  /** Where the source, or the working, can be read: from the root of the site. */
  href?: string;
}

/** The kinds of what is found by its title. */
export const titleKinds = ['case', 'page', 'lesson', 'calculator', 'chart', 'term'] as const;

export type TitleKind = (typeof titleKinds)[number];

/** Facts and sources are found by their texts. */
export type SearchKind = TitleKind | 'fact' | 'source';

/** A page or term as the search knows it by heart, before it looks into any text. */
export interface SearchTitle {
  /** Address from the root of the site, with language. */
  url: string;
  kind: SearchKind;
  title: string;
  /** Description or definition. */
  text: string;
  /** Other words for it. */
  also?: string[];
  /** Questions it answers. */
  ask?: string[];
  answer?: SearchAnswer;
  practice?: string;
  /** Number of the part that holds its text and answer, where the list of all titles would be too long with them. */
  part?: number;
}
