import { createFormats } from '../../i18n/formats';
import type { Language } from '../../i18n/languages';
import { createText } from '../../i18n/text';

/** Puts the reader into one of two arms by chance, asks that question, and then shows both answers. Nothing is kept. */
function wake(root: HTMLElement): void {
  const language = root.dataset['language'] as Language;
  const text = createText(language, JSON.parse(root.dataset['texts']!) as Record<string, string>);
  const format = createFormats(language, text);
  const field = root.querySelector<HTMLInputElement>('[data-answer]')!;
  const question = root.querySelector<HTMLElement>('[data-question]')!;
  const answers = root.querySelector<HTMLElement>('[data-answers]')!;

  function start(): void {
    const arm = crypto.getRandomValues(new Uint8Array(1))[0]! % 2 ? 'pay' : 'sell';
    root.dataset['armed'] = arm;
    for (const part of root.querySelectorAll<HTMLElement>('[data-arm]'))
      part.hidden = part.dataset['arm'] !== arm;
    field.value = '';
    question.hidden = false;
    answers.hidden = true;
  }

  function show(words: string): void {
    for (const place of root.querySelectorAll('[data-yours]')) place.textContent = words;
    question.hidden = true;
    answers.hidden = false;
    answers.focus();
  }

  const submit = () => {
    const amount = field.valueAsNumber;
    show(
      Number.isFinite(amount) && amount >= 0
        ? text('wta.yours', { amount: format.amount(amount, 'USD/month') })
        : '',
    );
  };
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-show]')) submit();
    else if (button?.matches('[data-none]')) show(text('wta.yours-none'));
    else if (button?.matches('[data-skip]')) show('');
    else if (button?.matches('[data-again]')) {
      start();
      field.focus();
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') submit();
  });
  start();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-two-prices]')) wake(root);
