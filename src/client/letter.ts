import { copyText } from './copy';
import { whenRestored } from './when-restored';

/** Fills the letter with what the reader types. Nothing is stored or sent. */
for (const section of document.querySelectorAll<HTMLElement>('[data-letter]')) {
  const letter = section.querySelector<HTMLElement>('[data-letter-text]')!;
  const status = section.querySelector<HTMLElement>('[data-letter-status]')!;
  const fill = (field: HTMLInputElement) => {
    for (const slot of letter.querySelectorAll<HTMLElement>(`[data-slot="${field.dataset['field']}"]`))
      slot.textContent = field.value.trim() || (slot.dataset['empty'] ?? '');
  };
  section.addEventListener('input', (event) => {
    fill(event.target as HTMLInputElement);
    status.textContent = '';
  });
  whenRestored(() => section.querySelectorAll<HTMLInputElement>('[data-field]').forEach(fill));
  section.querySelector('[data-letter-copy]')?.addEventListener('click', () => {
    void copyText(letter.textContent).then((done) => {
      if (done) status.textContent = status.dataset['done'] ?? '';
      else getSelection()?.selectAllChildren(letter);
    });
  });
  section.querySelector('[data-letter-print]')?.addEventListener('click', () => {
    document.documentElement.classList.add('print-letter');
    section.classList.add('printing');
    addEventListener(
      'afterprint',
      () => {
        document.documentElement.classList.remove('print-letter');
        section.classList.remove('printing');
      },
      { once: true },
    );
    print();
  });
}
