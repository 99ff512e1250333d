import type { ClassPayload } from '../../components/class-view';
import { createFormats } from '../../i18n/formats';
import { pluralOf } from '../../i18n/plural';
import { plainText } from '../../i18n/text';
import type { Lens } from '../../schemas/shared';
import { monthlyLenses, readLines, spreadOf, toCsv, type Answer, type Slip } from './class-codes';
import type { DotRow } from './class-canvas';

const shapes: Record<Lens | 'own', Pick<DotRow, 'color' | 'shape'>> = {
  own: { color: '--ink', shape: 'circle' },
  reward: { color: '--series-reward', shape: 'rect' },
  company: { color: '--series-company', shape: 'triangle' },
  market: { color: '--series-market', shape: 'rectRot' },
  refusal: { color: '--muted', shape: 'rect' },
  people: { color: '--series-people', shape: 'circle' },
  harm: { color: '--muted', shape: 'star' },
};

const element = (name: string, text: string) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Reads pasted codes and draws what the class said, all in this page. */
function wake(root: HTMLElement): void {
  const payload = JSON.parse(root.querySelector('[data-class-payload]')!.textContent) as ClassPayload;
  const { model } = payload;
  const text = plainText(payload.dictionary);
  const format = createFormats(payload.language, text);
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const field = one<HTMLTextAreaElement>('[data-codes]');
  const canvas = one<HTMLCanvasElement>('[data-canvas]');
  let answers: Answer[] = [];

  function report(slips: readonly Slip[]): void {
    const counted = (key: string, count: number) =>
      text(`class.${key}.${pluralOf(payload.language, count)}`, { count });
    const good = counted('count', answers.length);
    const bad = counted('bad', slips.length);
    one('[data-report]').textContent = slips.length ? `${good} ${bad}` : good;
    one('[data-problems]').replaceChildren(
      ...slips.map(({ line, text: found, problem }) =>
        element('li', text('class.line', { line, text: found, problem: text(`class.problem.${problem}`) })),
      ),
    );
  }

  async function draw(): Promise<void> {
    const read = readLines(model, field.value);
    answers = read.answers;
    report(read.slips);
    one('[data-results]').hidden = answers.length === 0;
    one('[data-csv]').hidden = answers.length === 0;
    if (answers.length === 0) return;

    const asked = answers.filter(({ own }) => own !== undefined);
    const rows = [
      { name: text('class.guesses'), ...shapes.own, spread: spreadOf(answers.map(({ own }) => own)) },
      ...monthlyLenses(model).map(({ id, lens }) => ({
        name: payload.lenses[id]!,
        ...shapes[lens],
        spread: spreadOf(answers.map(({ results }) => results[id])),
      })),
    ];
    const amount = (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : format.amount(value, 'EUR', true);
    one('[data-table]').replaceChildren(
      ...rows.map(({ name, spread: { values, zeros, missing, median } }) => {
        const row = document.createElement('tr');
        const head = element('th', name);
        head.setAttribute('scope', 'row');
        const lowest = zeros > 0 ? 0 : values[0];
        const highest = values.at(-1) ?? (zeros > 0 ? 0 : null);
        const cells = [
          String(values.length),
          amount(lowest),
          amount(median),
          amount(highest),
          String(zeros),
          String(missing),
        ];
        row.append(
          head,
          ...cells.map((words) => Object.assign(element('td', words), { className: 'numeric' })),
        );
        return row;
      }),
    );
    const refused = asked.filter(({ own }) => own === null).length;
    one('[data-refused]').textContent = asked.length
      ? text('class.refused', { count: refused, all: asked.length })
      : '';
    const drawn = rows.filter(({ spread }) => spread.values.length > 0);
    const words = drawn.map(({ name, spread: { values, median } }) =>
      text('class.plot-row', {
        name,
        count: values.length,
        low: amount(values[0]),
        high: amount(values.at(-1)),
        median: amount(median),
      }),
    );
    canvas.setAttribute('aria-label', text('class.plot-alt', { text: words.join('; ') }));
    const { drawDots } = await import('./class-canvas');
    drawDots(
      canvas,
      drawn.map(({ name, color, shape, spread }) => ({ name, color, shape, values: spread.values })),
      format,
    );
  }

  function save(): void {
    const csv = toCsv(model, answers, {
      line: text('class.column-line'),
      own: text('class.column-own'),
      noPrice: text('class.no-price'),
      inputs: payload.inputs,
      options: payload.options,
      results: Object.fromEntries(
        Object.entries(payload.lenses).map(([id, name]) => [id, text('class.per-month', { name })]),
      ),
    });
    // The mark at the beginning tells spreadsheets that the text is UTF-8.
    const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: address, download: text('class.csv-name') }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-draw]')) void draw();
    else if (button?.matches('[data-csv]')) save();
    else if (button?.matches('[data-clear]')) {
      field.value = '';
      answers = [];
      for (const place of ['[data-results]', '[data-csv]']) one(place).hidden = true;
      one('[data-report]').textContent = '';
      one('[data-problems]').replaceChildren();
      field.focus();
    }
  });
  // The canvas takes its colours when it draws.
  const redraw = () => answers.length > 0 && void draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  new MutationObserver(redraw).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme'],
  });
}

for (const root of document.querySelectorAll<HTMLElement>('[data-class-plot]')) wake(root);
