import { draw } from '../../charts/atlas/atlas';
import { moneyText, originalText, pictureOf, shownText, viewOf } from '../../charts/atlas/atlas-words';
import { choicesOf, readAtlasState, unpackRows, writeAtlasState, type AtlasRow } from '../../models/atlas';
import { selectRows, showAmount } from '../../models/atlas-select';
import { readAtlas } from './atlas-payload';
import { walkPoints } from '../chart/keyboard-walk';

/** Shows in an embed of the atlas the view that the address names; the view drawn at build stands until then. */
const find = <Found extends Element = HTMLElement>(name: string) =>
  document.querySelector<Found>(`[data-atlas-${name}]`)!;
const { payload, tables, dictionary, words } = readAtlas(document);
const { text } = words;
const { state, notices } = readAtlasState(location.search, choicesOf(payload, tables));
const selected = selectRows(unpackRows(payload), state).rows;
const amountOf = (row: AtlasRow) => showAmount(row, state.money, tables);
const { plotted, summaries, status, left } = viewOf(selected, state, amountOf, words);
const box = find('box');

/** Filters that the line of the status says, or whose usual choice needs no word. */
const unsaid = new Set(['per', 'money', 'view', ...(state.forecast === 'no' ? ['forecast'] : [])]);
const query = writeAtlasState(state);
const back = find<HTMLAnchorElement>('back');
if (query) {
  back.search = query;
  find('status').textContent = selected.length ? `${status} ${left}` : text('atlas.none');
  find('money').textContent = moneyText(state.money, words);
  find('mixed').hidden = state.per !== 'all';
  const chosen = Object.entries(state).flatMap(([name, value]) =>
    unsaid.has(name) || value === 'all' || value === ''
      ? []
      : text(`atlas.chosen.${name}`, { value: dictionary[`atlas.${name}.${value}`] ?? value }),
  );
  find('chosen').textContent = chosen.join(' · ');
  const cells = (row: AtlasRow) => [
    String(row.year ?? text('date.undated')),
    row.label,
    originalText(row, words),
    shownText(amountOf(row), state.money, words),
    row.outlet,
  ];
  const line = (row: AtlasRow) => {
    const made = document.createElement('tr');
    for (const [index, content] of cells(row).entries()) {
      const cell = made.appendChild(document.createElement(index === 1 ? 'th' : 'td'));
      if (index !== 1) cell.textContent = content;
      else {
        const link = cell.appendChild(document.createElement('a'));
        Object.assign(link, {
          textContent: content,
          target: '_blank',
          rel: 'noopener',
          href: new URL(`../facts/${row.topic}/#fact-${row.id}`, back.href).href,
        });
      }
    }
    return made;
  };
  find<HTMLTableElement>('table').tBodies[0]!.replaceChildren(...selected.map(line));
}
if (notices.length) {
  const tell = find('notices');
  tell.hidden = false;
  tell.textContent = `${text('atlas.notice-title')}: ${notices.map((notice) => text('atlas.notice', { ...notice })).join(' ')}`;
}

const picture = find('picture');
const svg = picture.querySelector('svg')!;
let width = 0;
new ResizeObserver(() => {
  const next = Math.floor(box.clientWidth);
  if (next === width || next < 200) return;
  width = next;
  draw(svg, pictureOf(plotted, summaries, state.money, words, true), { width, ...words });
}).observe(box);
walkPoints(box);
