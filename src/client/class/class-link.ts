import type { ClassPayload } from '../../components/class/class-view';
import type { Formats, TextLookup } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import type { Values } from '../../models/calculator';
import { writePreset, type ClassPreset } from '../../models/class-code';
import { NumberField } from '../calculator/number-field';
import { copyText } from '../copy';
import { whenRestored } from '../when-restored';
import { emptyLenses } from './class-answers';
import { drawQr } from './qr';

/** Turns what a teacher sets into a link and a QR code, and tells which yardsticks it leaves empty. */
export function wakeLink(
  payload: ClassPayload,
  format: Formats,
  text: TextLookup,
): { address: () => string } {
  const { model } = payload;
  const root = document.querySelector<HTMLElement>('[data-class-set]')!;
  const one = <E extends Element = HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const link = one<HTMLInputElement>('[data-link]');
  const months = model.inputs.find(({ name }) => name === 'months')!;
  const monthsField = one<HTMLInputElement>('[data-set=months]');
  const number = new NumberField({
    field: monthsField,
    place: one('[data-months-problem]'),
    input: months,
    format,
    text,
  });
  let lastMonths = months.initial?.central;

  const kind = () => one<HTMLInputElement>('[data-kind]:checked').value as 'deals' | 'price';
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('[data-lens-choice]')];

  function preset(): ClassPreset {
    const values: Values = {};
    for (const field of root.querySelectorAll<HTMLSelectElement>('select[data-set]')) {
      const input = model.inputs.find(({ name }) => name === field.dataset['set'])!;
      const index = input.options!.findIndex(({ id }) => id === field.value);
      if (index > 0) values[input.name] = index;
    }
    if (lastMonths !== undefined && lastMonths !== months.initial?.central) values['months'] = lastMonths;
    const hidden = boxes().flatMap((box) => (box.checked ? [] : [box.dataset['lensChoice']!]));
    return {
      values,
      // With every yardstick gone nothing would stand beside the price: then all show.
      hidden: hidden.length === boxes().length ? [] : hidden,
      fixed: one<HTMLSelectElement>('[data-set=dataType]').value !== '',
    };
  }

  /** "For this, 2 of 7 yardsticks have no figure: …" */
  function warn({ values, hidden, fixed }: ClassPreset): void {
    const place = one('[data-warning]');
    const shown = model.lenses.length - hidden.length;
    const names = (ids: string[]) => ids.map((id) => payload.lenses[id]!).join('; ');
    let words = '';
    if (fixed) {
      const empty = emptyLenses(model, values, hidden);
      if (empty.length > 0)
        words = text('class.said.empty', { count: empty.length, all: shown, names: names(empty) });
    } else {
      const counts = model.inputs
        .find(({ name }) => name === 'dataType')!
        .options!.map((_, index) => emptyLenses(model, { ...values, dataType: index }, hidden).length);
      const most = Math.max(...counts);
      if (most > 0) words = text('class.said.empty-some', { count: most, all: shown });
    }
    if (place.textContent !== words) place.textContent = words;
    place.hidden = words === '';
  }

  function show(): void {
    const price = kind() === 'price';
    one('[data-of-price]').hidden = !price;
    const set = preset();
    const code = price ? writePreset(model, set) : '';
    const language = one<HTMLSelectElement>('[data-language-choice]').value as Language;
    // What is set stands behind #, which no server sees.
    link.value = payload.addresses[kind()][language] + (code && `#${code}`);
    one<HTMLAnchorElement>('[data-link-open]').href = link.value;
    one('[data-link-printed]').textContent = link.value;
    one('[data-link-status]').textContent = '';
    if (price) warn(set);
    void drawQr(one<SVGSVGElement>('[data-qr]'), link.value);
  }

  monthsField.addEventListener('input', () => {
    const reading = number.read();
    if ('value' in reading) lastMonths = reading.value;
    number.explain(
      reading,
      text('number.still', { value: format.digits(lastMonths ?? months.min, months.unit, 12) }),
      false,
    );
  });
  monthsField.addEventListener('keydown', (event) => {
    const next = number.stepFrom(lastMonths, event.key);
    if (next === undefined) return;
    event.preventDefault();
    number.write(next);
    lastMonths = next;
    show();
  });
  root.addEventListener('input', show);
  root.addEventListener('submit', (event) => event.preventDefault());
  one('[data-link-copy]').addEventListener('click', () => {
    void copyText(link.value, link).then((done) => {
      if (done) one('[data-link-status]').textContent = text('class.said.copied');
    });
  });
  // A browser that brings a page back fills its fields in again.
  whenRestored(() => {
    const reading = number.read();
    if ('value' in reading) lastMonths = reading.value;
    show();
  });
  show();
  return { address: () => link.value };
}
