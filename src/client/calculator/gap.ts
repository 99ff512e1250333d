import type { CalculatorPayload } from '../../components/calculator-view';
import { createFormats, roundTo } from '../../i18n/formats';
import { createText } from '../../i18n/text';
import { writeClassCode } from '../../models/class-code';
import { decodeState } from '../../models/query';
import { copyText } from '../copy';

/** Brings the part after the reveal to life: how many times the offer each ruler is, the reader's own words, the code for the class. */
function wakeGap(section: HTMLElement, root: HTMLElement): void {
  const payload = JSON.parse(root.querySelector('[data-payload]')!.textContent) as CalculatorPayload;
  const { model, language } = payload;
  const own = JSON.parse(section.dataset['texts']!) as Record<string, string>;
  const text = createText(language, { ...payload.dictionary, ...own });
  const format = createFormats(language, text);
  const one = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector)!;

  const central = (id: string) => {
    const value = root.querySelector<HTMLElement>(`[data-lens-id="${id}"]`)?.dataset['central'];
    return value ? Number(value) : null;
  };

  function showTimes(): void {
    const reward = model.lenses.find(({ lens }) => lens === 'reward')!;
    const offer = central(reward.id);
    const lines = model.lenses.flatMap((lens) => {
      const value = central(lens.id);
      if (lens.lens === 'reward' || lens.unit !== reward.unit || !value || !offer) return [];
      const label = payload.texts.lenses[lens.id]!.label;
      const amount = format.amount(value, lens.unit, true);
      return value >= offer
        ? text('value.times', { lens: label, ratio: format.number(roundTo(value / offer, 2)), amount })
        : text('value.times-below', {
            lens: label,
            share: format.amount(roundTo((100 * value) / offer, 2), 'percent'),
            amount,
          });
    });
    if (!offer) lines.push(text('value.times-nothing'));
    one('[data-times]').replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  }

  function show(): void {
    section.hidden = root.classList.contains('asking');
    if (section.hidden) return;
    showTimes();
    // The link says what the reader changed, in the same words as a shared calculation.
    const link = root.querySelector<HTMLInputElement>('[data-share]');
    const { values, own: price } = decodeState(model, link ? new URL(link.value).search : '');
    one('[data-class-code]').textContent = writeClassCode(model, { values, own: price });
    one('[data-class-status]').textContent = '';
  }

  const observer = new MutationObserver(show);
  observer.observe(root, { attributes: true, attributeFilter: ['class'] });
  observer.observe(root.querySelector('.lens-table')!, {
    attributes: true,
    subtree: true,
    attributeFilter: ['data-central'],
  });

  const words = one<HTMLTextAreaElement>('[data-gap-text]');
  // A text field prints cut off; the paragraph beside it prints whole.
  words.addEventListener('input', () => (one('[data-gap-printed]').textContent = words.value));
  one('[data-gap-print]').addEventListener('click', () => print());
  one('[data-class-copy]').addEventListener('click', () => {
    const code = one('[data-class-code]');
    void copyText(code.textContent).then((done) => {
      if (done) one('[data-class-status]').textContent = text('value.copied');
      else getSelection()?.selectAllChildren(code);
    });
  });

  show();
}

const section = document.querySelector<HTMLElement>('[data-gap]');
const root = document.querySelector<HTMLElement>('[data-calculator]');
if (section && root) wakeGap(section, root);
