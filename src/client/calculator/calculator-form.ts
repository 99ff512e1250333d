import { writeText } from '../../charts/kit/write-text';
import { calculatorPicture } from '../../charts/calculator/calculator-chart';
import type { OwnPrice } from '../../charts/calculator/calculator-picture';
import type { Draw } from '../../charts/kit/context';
import { figureWording } from '../../charts/kit/wording';
import type { CalculatorPayload } from '../../components/calculator-view';
import { createFormats } from '../../i18n/formats';
import { createText } from '../../i18n/text';
import { runCalculator, type InputModel, type Values } from '../../models/calculator';
import { explainMath } from '../../models/explain';
import { decodeState, encodeState } from '../../models/query';
import { lensRows, stepLines } from './calculator-marks';
import { copyText } from '../copy';
import { walkPoints } from '../chart/keyboard-walk';
import { showNotices } from '../notices';
import { ownLine } from './own-price';
import { keepDrawn } from '../chart/redraw';
import { fromSlider, toSlider } from './slider';
import { showSensitivity } from './sensitivity-list';

/**
 * Brings one calculator to life: its static markup holds the form and the results for the defaults; from here on every
 * input updates chart, table, working, link and address. What the reader types stays in the page.
 *
 * @param loadDraw - gives the drawing function of a chart type
 */
export function wakeCalculator(root: HTMLElement, loadDraw: (type: string) => Promise<Draw<never>>): void {
  const payload = JSON.parse(root.querySelector('[data-payload]')!.textContent) as CalculatorPayload;
  const { model, texts, language } = payload;
  const text = createText(language, payload.dictionary);
  const format = createFormats(language, text);
  const defaults = runCalculator(model, {});
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const field = (name: string) => one<HTMLInputElement | HTMLSelectElement>(`[data-input="${name}"]`)!;
  const slider = (name: string) => one<HTMLInputElement>(`[data-slider="${name}"]`);

  const showLens = lensRows(root, format, (id) => texts.lenses[id]?.none ?? text('calculator.none'));
  const showStep = stepLines(root);
  const work = one<HTMLDetailsElement>('.work');

  let values: Values = {};
  let own: OwnPrice;
  let repaint: ((data: never) => void) | undefined;
  let drawing = false;
  let scheduled = false;
  let liveTimer = 0;
  let restTimer = 0;
  let sliding = false;

  /** Writes one input's value into its field and slider. */
  function writeField(input: InputModel) {
    const value = values[input.name];
    const element = field(input.name);
    const central = value ?? input.initial?.central;
    if (input.kind === 'choice') (element as HTMLSelectElement).selectedIndex = value ?? 0;
    else if (input.kind === 'switch') (element as HTMLInputElement).checked = central === 1;
    else {
      element.value = central === undefined ? '' : String(Number(central.toPrecision(12)));
      const range = slider(input.name);
      if (range) range.value = String(toSlider(input, central ?? input.min));
    }
    element.closest('.input')?.classList.toggle('changed', value !== undefined);
    echo(input);
  }

  function set(input: InputModel, value: number | undefined, source?: Element) {
    const next = { ...values };
    if (value === undefined || !Number.isFinite(value)) delete next[input.name];
    else next[input.name] = value;
    values = next;
    const range = slider(input.name);
    sliding = source === range && !!range;
    if (range && source !== range)
      range.value = String(toSlider(input, value ?? input.initial?.central ?? input.min));
    if (range && source === range) field(input.name).value = String(value);
    field(input.name)
      .closest('.input')
      ?.classList.toggle('changed', value !== undefined);
    echo(input);
    schedule();
  }

  /** What the form says of an input; undefined where it stands at its default. */
  function readField(input: InputModel): number | undefined {
    const element = field(input.name) as HTMLInputElement & HTMLSelectElement;
    const initial = input.initial?.central;
    if (input.kind === 'choice') return element.selectedIndex > 0 ? element.selectedIndex : undefined;
    if (input.kind === 'switch')
      return element.checked === (initial === 1) ? undefined : Number(element.checked);
    const value = element.valueAsNumber;
    if (!Number.isFinite(value) || value === Number(initial?.toPrecision(12))) return undefined;
    return Math.min(input.max, Math.max(input.min, value));
  }

  /** Large amounts are hard to read as digits: says them in words beside the field. */
  function echo(input: InputModel) {
    const place = one(`[data-echo="${input.name}"]`);
    const value = values[input.name] ?? input.initial?.central;
    writeText(place, value !== undefined && value >= 1e5 ? format.amount(value, input.unit) : '');
  }

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      render();
    });
  }

  function render() {
    const result = runCalculator(model, values);
    for (const lens of model.lenses) showLens(lens, result.lenses[lens.id]);
    const figures = work?.open ? figureWording(model, values, result, format, text) : undefined;
    for (const step of model.steps) {
      const range = result.steps[step.name];
      const places = showStep(step.name, range);
      // The formulas are only rewritten while they are open to view.
      if (!places || !figures) continue;
      writeText(
        places.amount,
        range ? format.range(range.low, range.high, step.unit, true, range.open) : text('calculator.none'),
      );
      places.figures!.innerHTML = explainMath(step.tree, figures);
    }
    const picture = calculatorPicture(payload, values, result, defaults, own);
    repaint?.(picture.data as never);
    ownLine(one('[data-own-line]'), {
      model,
      texts,
      result,
      own,
      values,
      format,
      text,
      ask: () => ask(true),
    });
    const warnings = one('[data-warnings]');
    if (warnings) {
      const shown = (model.warnings ?? []).flatMap((_, index) =>
        result.warnings?.[index] ? [texts.warnings[index] ?? ''] : [],
      );
      writeText(warnings, shown.join(' '));
    }
    const query = encodeState(model, values, own);
    const link = one<HTMLInputElement>('[data-share]');
    if (link) link.value = payload.address + (query && `?${query}`);
    clearTimeout(restTimer);
    // A hundred runs of the model: after the picture, and not while a slider moves. Nor does the address change then.
    restTimer = window.setTimeout(
      () => {
        showSensitivity(one('[data-sensitivity]'), { model, values, texts, format, text });
        if (sliding) writeAddress(query);
      },
      sliding ? 250 : 0,
    );
    if (!sliding) writeAddress(query);
    clearTimeout(liveTimer);
    // Spoken once the reader pauses, not at every key.
    liveTimer = window.setTimeout(() => {
      const first =
        model.lenses.find((lens) => result.lenses[lens.id] && lens.lens !== 'reward') ?? model.lenses[0];
      const live = one('[data-live]');
      const range = first && result.lenses[first.id];
      if (live && first && range)
        live.textContent = text('calculator.updated', {
          text: `${texts.lenses[first.id]?.label}: ${format.range(range.low, range.high, first.unit, true, range.open)}`,
        });
    }, 900);
  }

  function writeAddress(query: string) {
    if (root.dataset['state'] === 'fixed') return;
    try {
      history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
    } catch {
      // Sandboxed frames may refuse; the link field still holds the state.
    }
  }

  function ask(again = false) {
    const panel = one('[data-ask]');
    if (!panel) return;
    panel.hidden = false;
    root.classList.add('asking');
    if (again) one('[data-own]')?.focus();
  }

  function answer(price: OwnPrice) {
    own = price;
    const panel = one('[data-ask]');
    if (panel) panel.hidden = true;
    root.classList.remove('asking');
    render();
    startPicture();
    one('[data-picture]')?.focus({ preventScroll: true });
  }

  root.addEventListener('input', (event) => {
    const element = event.target as HTMLInputElement;
    const name = element.dataset['input'] ?? element.dataset['slider'];
    const input = model.inputs.find((known) => known.name === name);
    if (!input) return;
    if (input.kind === 'choice') set(input, (event.target as unknown as HTMLSelectElement).selectedIndex);
    else if (input.kind === 'switch') set(input, element.checked ? 1 : 0);
    else if (element.dataset['slider']) set(input, fromSlider(input, element.valueAsNumber), element);
    else {
      const value = element.valueAsNumber;
      set(input, Number.isFinite(value) ? Math.min(input.max, Math.max(input.min, value)) : undefined);
    }
  });
  // A value outside the range counts as the nearest; the field shows that once the reader leaves it.
  root.addEventListener('change', (event) => {
    const name = (event.target as HTMLElement).dataset['input'];
    const input = model.inputs.find((known) => known.name === name);
    if (input?.kind === 'number') writeField(input);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.target as HTMLElement).matches('[data-own]'))
      one('[data-own-show]')?.click();
  });
  root.addEventListener('click', (event) => {
    const target = (event.target as Element).closest<HTMLElement>('button');
    if (!target) return;
    if (target.matches('[data-reset]')) {
      values = {};
      for (const input of model.inputs) writeField(input);
      one('[data-notices]')!.hidden = true;
      render();
    } else if (target.dataset['set']) {
      const input = model.inputs.find((known) => known.name === target.dataset['set'])!;
      set(input, Number(target.dataset['value']));
      writeField(input);
    } else if (target.matches('[data-own-show]')) {
      const price = one<HTMLInputElement>('[data-own]')!.valueAsNumber;
      answer(Number.isFinite(price) ? Math.min(Math.max(0, price), model.ask?.max ?? Infinity) : undefined);
    } else if (target.matches('[data-own-none]')) answer(null);
    else if (target.matches('[data-own-skip]')) answer(undefined);
    else if (target.matches('[data-copy-link]')) {
      const link = one<HTMLInputElement>('[data-share]')!;
      void copyText(link.value, link).then((done) => {
        if (done) one('[data-copy-status]')!.textContent = text('calculator.copied');
      });
    }
  });
  work?.addEventListener('toggle', render);

  // On a page with several calculators the address cannot say which one it means: there each has its own link.
  const single = document.querySelectorAll('[data-calculator]').length === 1;
  const state = decodeState(model, single ? location.search : '');
  const linked = Object.keys(state.values).length > 0 || state.own !== undefined;
  if (linked) {
    values = state.values;
    own = state.own;
    for (const input of model.inputs) writeField(input);
  } else {
    // What the reader changed before this script was there counts.
    for (const input of model.inputs) {
      const early = readField(input);
      if (early !== undefined) set(input, early);
    }
  }
  if (!single) root.dataset['state'] = 'fixed';
  if (state.notices.length > 0) {
    const box = one('[data-notices]')!;
    showNotices(box, state.notices, texts, text);
  }
  // A class link says whether the guess comes first; else a shared calculation shows its result at once.
  const { guess } = root.dataset;
  if (guess ? guess === 'first' && own === undefined : !linked) ask();
  root.dataset['awake'] = '';

  const box = one('[data-picture]');
  function startPicture() {
    if (!box || drawing) return;
    drawing = true;
    void loadDraw(payload.picture.type).then((draw) => {
      repaint = keepDrawn(box, draw, { language, format, text });
      render();
    });
  }
  if (box) walkPoints(box);
  // Behind the question there is nothing to see yet: only the code is fetched.
  if (root.classList.contains('asking')) void loadDraw(payload.picture.type);
  else startPicture();
}
