import { kindWords, type AtlasWords } from '../../charts/atlas/atlas-words';
import type { AtlasRow, AtlasState } from '../../models/atlas';
import type { KindSummary, Loosened, Selection } from '../../models/atlas-select';
import type { AtlasForm } from './atlas-form';

/**
 * The picture in words: median, lowest and highest of each kind, the ends with links to their cards.
 *
 * @param addressOf - of a row's fact
 */
export const wordsOf = (
  summaries: readonly KindSummary[],
  money: string,
  words: AtlasWords,
  addressOf: (row: AtlasRow) => string,
): HTMLElement[] =>
  summaries.map((summary) => {
    const { name, count, median, ends } = kindWords(summary, money, words);
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('strong'), { textContent: name }));
    item.append(` ${words.text('atlas.words.count', { count, median })} `);
    for (const end of ends) {
      const link = document.createElement('a');
      Object.assign(link, { textContent: end.amount, href: addressOf(end.row), title: end.row.label });
      link.dataset['fact'] = end.row.id;
      item.appendChild(document.createElement('span')).append(`${end.name} `, link);
    }
    return item;
  });

/** A state without one of its filters. */
const loosened = (name: Loosened): Partial<AtlasState> =>
  name === 'years' ? { from: 'all', to: 'all' } : { [name]: name === 'text' ? '' : 'all' };

/**
 * Where nothing fits: which one filter to loosen, and what that would bring, the most first.
 *
 * @param choose - called with the state that a reader takes
 */
export const waysOut = (
  { rows, without }: Selection<AtlasRow>,
  state: AtlasState,
  form: AtlasForm,
  { text, format }: AtlasWords,
  choose: (state: AtlasState) => void,
): HTMLElement[] =>
  (rows.length ? [] : [...without])
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([name, count]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text('atlas.loosen', {
        filter: form.nameOf(name, state),
        count: format.number(count),
      });
      button.addEventListener('click', () => choose({ ...state, ...loosened(name) }));
      return button;
    });
