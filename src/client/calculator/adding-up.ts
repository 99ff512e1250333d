import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';

/** Adds up what is ticked, on purpose without thinking, until the reader asks why that is wrong. */
function wake(root: HTMLElement): void {
  const format = createFormats(root.dataset['language'] as Language, (key) => key);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-euros]')];
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector)!;
  const answers = one<HTMLElement>('[data-answers]');
  const bar = one<SVGRectElement>('[data-bar]');
  const count = one<HTMLElement>('[data-count]');
  const biggest = one<HTMLElement>('[data-biggest]');

  function show(): void {
    const chosen = boxes.filter(({ checked }) => checked).map((box) => Number(box.dataset['euros']));
    const sum = chosen.reduce((total, euros) => total + euros, 0);
    one('[data-sum]').textContent = format.amount(sum, 'EUR', true);
    bar.setAttribute('width', String((1000 * sum) / Number(bar.dataset['full'])));
    count.textContent = count.dataset['text']!.replace('{count}', String(chosen.length));
    biggest.hidden = chosen.length < 2;
    biggest.textContent = biggest.dataset['text']!.replace(
      '{amount}',
      format.amount(Math.max(0, ...chosen), 'EUR', true),
    );
  }

  root.addEventListener('change', show);
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-why]')) {
      answers.hidden = false;
      answers.focus();
      return;
    }
    if (!button?.matches('[data-all], [data-clear]')) return;
    for (const box of boxes) box.checked = button.matches('[data-all]');
    show();
  });
  answers.hidden = true;
  show();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-adding-up]')) wake(root);
