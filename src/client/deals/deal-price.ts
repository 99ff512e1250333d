import { mostPrice } from '../../models/deal-code';
import { readField, stepped, writeNumber } from '../../models/numbers';

const leastPrice = 0.01;

/**
 * The field in which a reader names a price: read in the language of the page, refused with a message beside it, moved by
 * the arrow keys. What was typed stays.
 *
 * @param said - looks up `deals.said.*`
 * @param done - called with a price that counts
 */
export function wakePrice(
  form: HTMLFormElement,
  language: string,
  unit: string,
  said: (key: string) => string,
  done: (price: number) => void,
): { open: (price?: number) => void } {
  const field = form.querySelector('input')!;
  const hint = form.querySelector<HTMLElement>('[data-price-hint]')!;
  const range = { min: leastPrice, max: mostPrice, unit, decimals: 2 };
  const tell = (problem?: string) => {
    hint.textContent = problem ? said(problem) : hint.dataset['hint']!;
    hint.classList.toggle('wrong', Boolean(problem));
    if (problem) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reading = readField(field.value, language, range);
    if ('value' in reading) {
      tell();
      done(reading.value);
    } else {
      tell(reading.problem === 'whole' ? 'unreadable' : reading.problem);
      field.focus();
    }
  });
  field.addEventListener('input', () => tell());
  field.addEventListener('keydown', (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (!by) return;
    event.preventDefault();
    const reading = readField(field.value, language, range);
    const from = 'value' in reading ? reading.value : undefined;
    field.value = writeNumber(stepped(from, by, { ...range, step: 1 }), language);
    tell();
  });
  return {
    open(price) {
      form.hidden = false;
      if (price !== undefined) field.value = writeNumber(price, language);
      field.focus({ preventScroll: true });
    },
  };
}
