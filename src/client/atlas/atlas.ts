import {
  currencyOf,
  moneyText,
  originalText,
  pictureOf,
  questionText,
  shownText,
  viewOf,
} from '../../charts/atlas/atlas-words';
import {
  choicesOf,
  defaultsOf,
  readAtlasState,
  unpackRows,
  writeAtlasState,
  type AtlasState,
} from '../../models/atlas';
import { selectRows, showAmount } from '../../models/atlas-select';
import { openCards } from './atlas-card';
import type { AtlasChart } from './atlas-chart';
import { selectionCsv } from './atlas-csv';
import { bindForm } from './atlas-form';
import { waysOut, wordsOf } from './atlas-answers';
import { readAtlas } from './atlas-payload';
import { sortTable, type AtlasLine } from './atlas-table';
import { saveText } from '../save-text';
import { nextTask, readyNumbers } from '../tasks';

const root = document.querySelector<HTMLElement>('[data-atlas]');
if (root) void readyNumbers().then(() => wake(root));

/** Wakes the price atlas: filters, chart, words, table, file, link and embed code all follow one state, which the address holds. */
async function wake(atlas: HTMLElement) {
  const find = <Found extends HTMLElement>(name: string) =>
    atlas.querySelector<Found>(`[data-atlas-${name}]`)!;
  const { payload, tables, language, words } = readAtlas(atlas);
  const { text } = words;
  const choices = choicesOf(payload, tables);
  const table = find<HTMLTableElement>('table');
  const lines = new Map([...table.tBodies[0]!.rows].map((line) => [line.dataset['row']!, line]));
  const { state: first, notices } = readAtlasState(location.search, choices);
  const rows = unpackRows(payload).flatMap((row): AtlasLine[] => {
    const line = lines.get(row.id);
    const link = line?.querySelector<HTMLAnchorElement>('a[data-fact]');
    const cell = line?.querySelector<HTMLTableCellElement>('[data-shown]');
    if (!line || !link || !cell) return [];
    const outlet = line.querySelector('[data-outlet]')!.textContent;
    return [
      {
        ...row,
        label: link.textContent,
        outlet,
        words: '',
        line,
        link,
        cell,
        shown: showAmount(row, first.money, tables),
      },
    ];
  });
  await nextTask();
  for (const row of rows) row.words = `${row.id} ${row.line.textContent}`.toLowerCase();
  await nextTask();
  const shownOf = ({ shown }: AtlasLine) => shown;
  const byId = new Map(rows.map((row) => [row.id, row]));
  let state: AtlasState = first;

  const form = bindForm(atlas, () => soon());
  const showRows = sortTable(table, find('more'), find<HTMLSelectElement>('order'), (row) => {
    const { shown } = row;
    row.cell.textContent = shownText(shown, state.money, words);
    row.cell.classList.toggle('muted', 'reason' in shown);
  });
  const proxy = find<HTMLAnchorElement>('proxy');
  let chart: AtlasChart | null = null;
  let selection = selectRows(rows, state);
  let view = viewOf(selection.rows, state, shownOf, words);
  let { money } = state;
  const pictureNow = () => pictureOf(view.plotted, view.summaries, state.money, words);

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
    find<HTMLAnchorElement>('alone').search = query;
    for (const link of presets) link.ariaCurrent = link.search.slice(1) === query ? 'true' : null;
  };

  /** The picture first, and what is below it in the frame after: of thousands of amounts each takes its time. */
  let next = 0;
  const update = () => {
    convert();
    selection = selectRows(rows, state);
    view = viewOf(selection.rows, state, shownOf, words);
    chart?.show(pictureNow());
    cancelAnimationFrame(next);
    next = requestAnimationFrame(finish);
  };
  const say = () => {
    find('status').textContent = selection.rows.length ? view.status : text('atlas.none');
    find('question').textContent = questionText(state, words);
    find('left').textContent = view.left;
    find('mixed').hidden = state.per !== 'all' || selection.rows.length === 0;
    find('forecasts').textContent = String(selection.forecasts);
    nameMoney();
    find('words').replaceChildren(
      ...wordsOf(view.summaries, money, words, (row) => byId.get(row.id)!.link.href),
    );
    find('none').hidden = selection.rows.length > 0;
    find('loosen').replaceChildren(
      ...waysOut(selection, state, form, words, (wanted) => {
        apply(wanted);
        find('status').focus();
      }),
    );
  };
  const pieces = [say, () => form.count(selection), () => showRows(selection.rows), share];
  const finish = () => {
    for (const piece of pieces) piece();
  };

  const soon = () => {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => {
      state = form.read();
      update();
    });
  };
  const apply = (wanted: AtlasState) => {
    state = wanted;
    form.fill(state);
    update();
  };

  find('reset').addEventListener('click', () => apply(defaultsOf(state.view)));
  const unfold = find<HTMLButtonElement>('unfold');
  unfold.addEventListener('click', () => {
    unfold.ariaExpanded = String(find('form').classList.toggle('open'));
  });
  const presets = [...atlas.querySelectorAll<HTMLAnchorElement>('[data-atlas-preset]')];
  for (const link of presets)
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      apply(readAtlasState(link.search, choices).state);
    });
  find('csv').addEventListener('click', () => {
    saveText(
      'datenwert-prices.csv',
      selectionCsv(
        selection.rows,
        state.money,
        (row) => shownOf(row as AtlasLine),
        (row) => (row as AtlasLine).link.href,
        language,
      ),
      'text/csv',
    );
  });

  const told = find('notices');
  if (notices.length > 0) {
    told.hidden = false;
    told.querySelector('ul')!.replaceChildren(
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
    box.classList.add('awake');
    chart = makeAtlasChart(find<HTMLCanvasElement>('canvas'), pictureNow(), {
      context: words,
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
    const refresh = () => chart?.refresh();
    new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
      matchMedia(query).addEventListener('change', refresh);
    // Another screen, or another zoom, has other pixels; not every browser tells of both in one way.
    let ratio = devicePixelRatio;
    const watchPixels = () => {
      if (ratio !== devicePixelRatio) refresh();
      ratio = devicePixelRatio;
      matchMedia(`(resolution: ${ratio}dppx)`).addEventListener('change', watchPixels, { once: true });
    };
    watchPixels();
    addEventListener('resize', () => {
      if (ratio !== devicePixelRatio) watchPixels();
    });
  };
  let started: Promise<void> | undefined;
  const startChart = () => (started ??= makeChart());
  const near = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void startChart();
  });
  // The picture of the build shows the view at first; an address may ask for another.
  if (location.search) void startChart();
  atlas.addEventListener('focusin', () => void startChart(), { once: true });

  // Paper gets lines instead of pixels, in the colours of paper, and every row.
  addEventListener('beforeprint', () => {
    for (const svg of box.querySelectorAll<SVGSVGElement>('.wide-picture svg')) chart?.print(svg, 640);
    showRows(selection.rows, true);
  });
  addEventListener('afterprint', () => showRows(selection.rows));
  // Some browsers fill the form again after a reload with what it held before.
  addEventListener('pageshow', () => form.fill(state));

  form.fill(state);
  update();
  cancelAnimationFrame(next);
  for (const piece of pieces) {
    await nextTask();
    piece();
  }
  // Once what stands above it has its height.
  near.observe(box);
  atlas.dataset['awake'] = '';
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
