import {
  currencyOf,
  moneyText,
  originalText,
  pictureOf,
  shownText,
  viewOf,
} from '../../charts/atlas/atlas-words';
import {
  atlasDefaults,
  choicesOf,
  readAtlasState,
  selectRows,
  showAmount,
  unpackRows,
  writeAtlasState,
  type AtlasState,
} from '../../models/atlas';
import { openCards } from './atlas-card';
import type { AtlasChart } from './atlas-chart';
import { selectionCsv } from './atlas-csv';
import { readAtlas } from './atlas-payload';
import { sortTable, type AtlasLine } from './atlas-table';
import { saveText } from '../save-text';

const root = document.querySelector<HTMLElement>('[data-atlas]');
if (root) wake(root);

/** Wakes the price atlas: filters, chart, table, file, link and embed code all follow one state, which the address holds. */
function wake(atlas: HTMLElement) {
  const find = <Found extends HTMLElement>(name: string) =>
    atlas.querySelector<Found>(`[data-atlas-${name}]`)!;
  const { payload, tables, language, words } = readAtlas(atlas);
  const { text } = words;
  const table = find<HTMLTableElement>('table');
  const lines = new Map([...table.tBodies[0]!.rows].map((line) => [line.dataset['row']!, line]));
  const { state: first, notices } = readAtlasState(location.search, choicesOf(payload, tables));
  const rows = unpackRows(payload).flatMap((row): AtlasLine[] => {
    const line = lines.get(row.id);
    const link = line?.querySelector<HTMLAnchorElement>('a[data-fact]');
    const cell = line?.querySelector<HTMLTableCellElement>('[data-shown]');
    if (!line || !link || !cell) return [];
    const outlet = line.cells[line.cells.length - 1]!.textContent;
    return [
      {
        ...row,
        label: link.textContent,
        outlet,
        words: `${row.id} ${line.textContent}`.toLowerCase(),
        line,
        link,
        cell,
        shown: showAmount(row, first.money, tables),
      },
    ];
  });
  const shownOf = ({ shown }: AtlasLine) => shown;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const state: AtlasState = first;

  const fields = [...atlas.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-atlas-field]')];
  const lensBoxes = [...atlas.querySelectorAll<HTMLInputElement>('[data-atlas-lens]')];
  const showRows = sortTable(table, find('more'), language, (row) => {
    const { shown } = row;
    row.cell.textContent = shownText(shown, state.money, words);
    row.cell.classList.toggle('muted', 'reason' in shown);
  });
  const proxy = find<HTMLAnchorElement>('proxy');
  let chart: AtlasChart | null = null;
  let selected: AtlasLine[] = [];
  let view = viewOf(rows, state, shownOf, words);
  let { money } = state;

  const readForm = () => {
    for (const field of fields) Object.assign(state, { [field.name]: field.value });
    state.without = lensBoxes.filter(({ checked }) => !checked).map(({ value }) => value);
  };
  const fillForm = () => {
    for (const field of fields) field.value = String(state[field.name as keyof AtlasState]);
    for (const box of lensBoxes) box.checked = !state.without.includes(box.value);
  };

  /** Amounts in the chosen money; lines are written when they are shown. */
  const convert = () => {
    if (money !== state.money) for (const row of rows) row.shown = showAmount(row, state.money, tables);
    money = state.money;
  };
  const nameMoney = () => {
    find('money').textContent = moneyText(money, words);
    find('shown-head').textContent = text(`currency.${currencyOf(money)}`);
  };

  const share = () => {
    const query = writeAtlasState(state);
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    const code = atlas.querySelector<HTMLTextAreaElement>('[data-copy-source]');
    if (code)
      code.value = code.defaultValue.replace(
        /(\/embed\/prices\/)(?=")/,
        `$1${query && `?${query.replaceAll('&', '&amp;')}`}`,
      );
    const alone = find<HTMLAnchorElement>('alone');
    alone.search = query;
  };

  /** The picture first, and what is below it in the frame after: of thousands of amounts each takes its time. */
  let next = 0;
  const update = () => {
    convert();
    selected = selectRows(rows, state);
    view = viewOf(selected, state, shownOf, words);
    chart?.show(pictureOf(view.plotted, state.money));
    cancelAnimationFrame(next);
    next = requestAnimationFrame(finish);
  };
  const finish = () => {
    find('status').textContent = selected.length ? view.status : text('atlas.none');
    find('mixed').hidden = state.per !== 'all';
    nameMoney();
    showRows(selected);
    share();
  };

  const soon = () => {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => {
      readForm();
      update();
    });
  };

  for (const field of [...fields, ...lensBoxes]) field.addEventListener('input', soon);
  find('reset').addEventListener('click', () => {
    Object.assign(state, { ...atlasDefaults, without: [] });
    fillForm();
    update();
  });
  find('csv').addEventListener('click', () => {
    saveText(
      'datenwert-prices.csv',
      selectionCsv(
        selected,
        state.money,
        (row) => shownOf(row as AtlasLine),
        (row) => (row as AtlasLine).link.href,
        language,
      ),
      'text/csv',
    );
  });

  const tell = find('notices');
  if (notices.length > 0) {
    tell.hidden = false;
    tell.querySelector('ul')!.replaceChildren(
      ...notices.map((notice) => {
        const item = document.createElement('li');
        item.textContent = text('atlas.notice', { ...notice });
        return item;
      }),
    );
  }

  openCards(atlas, find('shelf'));
  const point = (event: Event) => {
    const line = (event.target as Element).closest<HTMLElement>('tr[data-row]');
    chart?.mark(line?.dataset['row'] ?? null);
  };
  for (const name of ['focusin', 'pointerover']) table.addEventListener(name, point);
  for (const name of ['focusout', 'pointerleave']) table.addEventListener(name, () => chart?.mark(null));

  const box = find('box');
  const makeChart = async () => {
    const { makeAtlasChart } = await import('./atlas-chart');
    const canvas = find<HTMLCanvasElement>('canvas');
    box.classList.add('awake');
    chart = makeAtlasChart(canvas, {
      amount: (value, currency) => words.format.amount(value, currency),
      describe: (key) => {
        const row = byId.get(key)!;
        return {
          title: originalText(row, words),
          lines: [...wrap(row.label), [row.outlet, row.year].filter(Boolean).join(', ')],
        };
      },
      select: (key, x, y) => {
        const row = byId.get(key)!;
        proxy.href = row.link.href;
        proxy.dataset['fact'] = key;
        proxy.textContent = row.label;
        proxy.style.setProperty('left', `${x}px`);
        proxy.style.setProperty('top', `${y}px`);
        chart?.mark(key);
        proxy.click();
      },
    });
    chart.show(pictureOf(view.plotted, state.money));
    const recolour = () => chart?.recolour();
    new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  };
  let started: Promise<void> | undefined;
  const startChart = () => (started ??= makeChart());
  const near = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void startChart();
  });
  near.observe(box);
  // The picture of the build shows the view at first; an address may ask for another.
  if (location.search) void startChart();
  atlas.addEventListener('focusin', () => void startChart(), { once: true });

  fillForm();
  update();
  cancelAnimationFrame(next);
  finish();
}

/** Breaks a label into lines for the small box at a point. */
function wrap(label: string, width = 46): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    if (lines.at(-1)!.length + word.length > width) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) && ' '}${word}`;
  }
  return lines;
}
