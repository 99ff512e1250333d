import type { Formats, TextLookup } from '../../i18n/formats';
import { ownDecimals } from '../../models/query';
import type { Calculator } from './live-calculator';
import { NumberField } from './number-field';

/** So much of the price an arrow key moves. */
const step = 1;

/**
 * The question before any result: takes a price, "at no price", or a skip, and then leads to the answer. What it cannot
 * read stays in the field with a message, and gives no answer.
 */
export function wakeQuestion(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model } = calculator;
  const field = root.querySelector<HTMLInputElement>('[data-own-input]');
  if (!model.ask || !field) return;
  const input = { min: 0, max: model.ask.max, unit: model.ask.unit, step, decimals: ownDecimals };
  const number = new NumberField({
    field,
    place: root.querySelector('[data-own-problem]'),
    input,
    format,
    text,
  });
  let asked = false;

  /** Takes an answer, and leads the eye and the focus to the sentence. */
  function take(own: number | null | undefined): void {
    calculator.answer(own);
    const answer = root.querySelector<HTMLElement>('[data-answer]')!;
    // At once: a frame later the reader may be in a field already.
    answer.focus({ preventScroll: true });
    answer.scrollIntoView({ block: 'start' });
  }

  const submit = number.asks(take, (value) => {
    field.dataset['value'] = String(value);
  });
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button?.matches('[data-own-show]')) submit();
    else if (button?.matches('[data-own-none]')) take(null);
    else if (button?.matches('[data-own-skip]')) take(undefined);
    else if (button?.matches('[data-own-again]')) {
      calculator.ask();
      field.focus();
    }
  });

  calculator.onChange(() => {
    root.classList.toggle('asking', calculator.asking);
    const { own } = calculator;
    field.dataset['value'] = typeof own === 'number' ? String(own) : own === null ? 'none' : '';
    if (typeof own === 'number' && !asked) number.write(own);
    asked = calculator.asking;
  });
}
