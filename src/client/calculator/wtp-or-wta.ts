import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { plainText } from '../../i18n/text';
import { barPath, barWidths } from '../../models/bar-widths';
import { ownDecimals } from '../../models/query';
import { NumberField } from './number-field';

interface Payload {
  unit: string;
  max: number;
  /** The middle answers to both forms, in the order of `arms`. */
  middle: number[];
  texts: Record<string, string>;
}

const arms = ['pay', 'sell'] as const;
/** So much an arrow key moves the price. */
const step = 1;

/** Puts the reader into one of two arms by chance, asks that question, and only then shows what others said. Nothing is kept. */
function wake(root: HTMLElement): void {
  const { unit, max, middle, texts } = JSON.parse(root.dataset['twoPrices']!) as Payload;
  const language = root.dataset['language'] as Language;
  const text = plainText(texts);
  const format = createFormats(language, text);
  const one = <E extends Element = HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const all = (selector: string) => root.querySelectorAll<HTMLElement>(selector);
  const field = one<HTMLInputElement>('[data-answer]');
  const number = new NumberField({
    field,
    place: one('[data-problem]'),
    input: { min: 0, max, unit, step, decimals: ownDecimals },
    format,
    text,
  });
  /** The page around it, whose sources say both answers, too. */
  const page = root.closest<HTMLElement>('.asks-first')!;

  function ask(): void {
    const arm = arms[crypto.getRandomValues(new Uint8Array(1))[0]! % 2]!;
    root.dataset['armed'] = arm;
    for (const part of all('[data-arm]')) part.hidden = part.dataset['arm'] !== arm;
    number.write(undefined);
    page.classList.remove('answered');
  }

  /** Draws the bars on one scale, the reader's own among them. */
  function draw(own: number | null | undefined): void {
    const widths = barWidths(middle, own ?? undefined);
    for (const [index, arm] of arms.entries())
      one(`[data-bar="${arm}"] path`).setAttribute('d', barPath(widths.others[index]!));
    for (const bar of all('[data-own]')) {
      bar.hidden = bar.dataset['own'] !== root.dataset['armed'] || own === undefined;
      bar.querySelector('path')!.setAttribute('d', barPath(widths.own ?? 0, widths.beyond));
      bar.querySelector('b')!.textContent =
        typeof own === 'number' ? format.amount(own, unit) : text('wta.none-short');
    }
  }

  /** Shows what others said beside the own price: an amount, null for no price, undefined where none was asked for. */
  function show(own: number | null | undefined): void {
    draw(own);
    const words =
      own === undefined
        ? ''
        : own === null
          ? text('wta.yours-none')
          : text('wta.yours', { amount: format.amount(own, unit) });
    for (const place of all('[data-yours]')) place.textContent = words;
    page.classList.add('answered');
    const title = one('[data-result]');
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'start' });
  }

  const submit = number.asks(show);

  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-show]')) submit();
    else if (button?.matches('[data-none]')) show(null);
    else if (button?.matches('[data-skip]')) show(undefined);
    else if (button?.matches('[data-again]')) {
      ask();
      field.focus();
    }
  });
  ask();
  // Who follows a link to the evidence has not come for the question.
  const follow = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && page.contains(target) && !page.classList.contains('answered')) {
      draw(undefined);
      page.classList.add('answered');
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', follow);
  follow();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-two-prices]')) wake(root);
