import { copyText } from '../copy';
import { whenRestored } from '../when-restored';
import { drawQr } from './qr';

/** Where a student is: at the question, at the result, at the reasons, at the code. */
export type Step = 'ask' | '0' | '1' | '2';

/**
 * Leads a student from the result to reasons and code, one screen at a time. The words stay in the page; only on paper do
 * they leave it.
 *
 * @returns shows a step, and the code once there is one
 */
export function wakeHandIn(root: HTMLElement): { show: (step: Step, code?: string) => void } {
  const one = <E extends Element = HTMLElement>(name: string) => root.querySelector<E>(`[data-${name}]`)!;
  const words = one<HTMLTextAreaElement>('words');
  const code = one('class-code');
  const status = one('class-status');

  function show(step: Step, text?: string): void {
    root.dataset['step'] = step;
    if (text === undefined || text === code.textContent) return;
    code.textContent = text;
    status.textContent = '';
    void drawQr(one<SVGSVGElement>('qr'), text);
  }

  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    const step = button?.dataset['toStep'];
    if (step) {
      show(step as Step);
      scrollTo({ top: 0, behavior: 'instant' });
      root
        .querySelector<HTMLElement>(step === '0' ? '[data-to-step="1"]' : `.step-${step} h2`)
        ?.focus({ preventScroll: true });
    } else if (button?.matches('[data-class-copy]'))
      void copyText(code.textContent).then((done) => {
        if (done) status.textContent = button.dataset['done'] ?? '';
        else getSelection()?.selectAllChildren(code);
      });
    else if (button?.matches('[data-print]')) print();
  });
  // A text field prints cut off; the paragraph beside it prints whole.
  const keep = () => (one('words-printed').textContent = words.value);
  words.addEventListener('input', keep);
  whenRestored(keep);
  return { show };
}
