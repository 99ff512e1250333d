import type { SearchTitle } from '../../models/search-titles';

/** A result as it is shown, whichever index found it. */
export interface Result {
  /** What it is: case study, fact. */
  kind: string;
  title: string;
  url: string;
  /** Outlet of a fact or source. */
  outlet?: string;
  /** The number of a fact. */
  amount?: string;
  /** HTML where `marked`, else plain. */
  text?: string;
  marked?: boolean;
}

/** Results of one group: those shown, and whether there are more. */
export interface Group {
  name: string;
  results: Result[];
  more: boolean;
}

type Text = (key: string, values?: Record<string, string | number>) => string;

/**
 * The one result that answers, with its number and source where it has one.
 *
 * @param at - makes an address from one that begins at the root of the site
 */
export function bestElement(
  { url, kind, title, text: description, answer }: SearchTitle,
  text: Text,
  at: (url: string) => string,
) {
  const box = made('section', '', 'best');
  box.append(made('p', `${text('best')} · ${text(`kind-${kind}`)}`, 'kind'));
  const head = box.appendChild(made('h2', ''));
  const link = head.appendChild(made('a', title));
  link.href = at(url);
  link.dataset['best'] = '';
  const words = box.appendChild(made('p', ''));
  if (answer?.amount) words.append(made('strong', answer.amount, 'amount'), ' ');
  words.append(answer?.text ?? description);
  if (answer?.source && answer.href) {
    const source = box.appendChild(made('p', '', 'note'));
    source.append(`${text('source')}: `);
    source.appendChild(made('a', answer.source)).href = at(answer.href);
  }
  return box;
}

/**
 * The other results, a titled list of each group.
 *
 * @param more - called with the name of a group of which the reader wants to see more
 */
export const groupElements = (groups: Group[], text: Text, more: (name: string) => void): HTMLElement[] =>
  groups.map((group) => {
    const section = made('section', '');
    section.dataset['group'] = group.name;
    const list = made('ol', '');
    list.append(...group.results.map((result) => item(result, text)));
    section.append(made('h2', text(`group-${group.name}`)), list);
    if (group.more) {
      const button = section.appendChild(made('button', text(`more-${group.name}`)));
      button.type = 'button';
      button.addEventListener('click', () => more(group.name));
    }
    return section;
  });

function item({ kind, title, url, outlet, amount, text: words, marked }: Result, text: Text): HTMLLIElement {
  const entry = made('li', '');
  entry.append(made('span', [text(`kind-${kind}`), outlet].filter(Boolean).join(' · '), 'kind'));
  entry.appendChild(made('a', title)).href = url;
  if (amount) entry.append(made('span', amount, 'amount'), ' ');
  if (!words) return entry;
  const excerpt = made('span', marked ? '' : words);
  if (marked) excerpt.innerHTML = words;
  // A source is found by its title, which stands there already.
  if (!title.includes(excerpt.textContent.trim())) entry.append(excerpt);
  return entry;
}

/** Titles as a plain list of links. */
export const nearestElements = (titles: SearchTitle[], at: (url: string) => string): HTMLElement[] =>
  titles.map(({ url, title }) => {
    const entry = made('li', '');
    entry.appendChild(made('a', title)).href = at(url);
    return entry;
  });

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, kind = '') {
  const element = document.createElement(name);
  element.textContent = text;
  if (kind) element.className = kind;
  return element;
}
