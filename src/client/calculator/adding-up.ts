import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { plainText } from '../../i18n/text';
import { addRanges } from '../../models/range';
import type { Range } from '../../models/range';
import { whenRestored } from '../when-restored';

interface Payload {
  unit: string;
  /** What each line comes to, in their order. */
  amounts: Range[];
  texts: Record<string, string>;
}

/** Adds up what is ticked, on purpose without thinking, until the reader asks why that is wrong. */
function wake(root: HTMLElement): void {
  const { unit, amounts, texts } = JSON.parse(root.dataset['addingUp']!) as Payload;
  const language = root.dataset['language'] as Language;
  const text = plainText(texts);
  const format = createFormats(language, text);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-euros]')];
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector)!;
  const answers = one<HTMLElement>('[data-answers]');
  const biggest = one<HTMLElement>('[data-biggest]');
  const all = addRanges(amounts).central;

  function show(): void {
    const chosen = amounts.filter((_, index) => boxes[index]!.checked);
    const sum = addRanges(chosen);
    one('[data-sum]').textContent = format.range(sum.low, sum.high, unit, true);
    one('[data-bar]').setAttribute('width', String((1000 * sum.central) / all));
    one('[data-count]').textContent = text('adding.sum-count', { count: chosen.length, all: boxes.length });
    const [largest] = [...chosen].sort((a, b) => b.central - a.central);
    biggest.hidden = chosen.length < 2;
    if (largest)
      biggest.textContent = text('adding.biggest', {
        amount: format.range(largest.low, largest.high, unit, true),
      });
  }

  root.addEventListener('change', show);
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-why]')) {
      answers.hidden = false;
      const title = one<HTMLElement>('[data-title]');
      title.focus({ preventScroll: true });
      title.scrollIntoView({ block: 'start' });
      return;
    }
    if (!button?.matches('[data-all], [data-clear]')) return;
    for (const box of boxes) box.checked = button.matches('[data-all]');
    show();
  });
  answers.hidden = true;
  show();
  whenRestored(show);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-adding-up]')) wake(root);
