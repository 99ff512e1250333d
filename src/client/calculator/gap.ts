import { createFormats } from '../../i18n/formats';
import { plainText } from '../../i18n/text';
import { compareText } from '../../charts/calculator/answer-text';
import { changeEvent, type Calculator, type CalculatorChange } from './live-calculator';
import { whenRestored } from '../when-restored';

/** Brings the part after the reveal to life: how many times the offer each yardstick is, the reader's own words. */
function wakeGap(section: HTMLElement): void {
  const texts = JSON.parse(section.dataset['texts']!) as Record<string, string>;
  const one = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector)!;

  function showTimes({ model, payload, result }: Calculator): void {
    const text = plainText({ ...payload.dictionary, ...texts });
    const format = createFormats(payload.language, text);
    const reward = model.lenses.find(({ lens }) => lens === 'reward')!;
    const offer = result.lenses[reward.id]?.central ?? null;
    const lines = model.lenses.flatMap((lens) => {
      const value = result.lenses[lens.id]?.central;
      if (lens.lens === 'reward' || lens.unit !== reward.unit || !value || !offer) return [];
      return text('value.times', {
        lens: payload.texts.lenses[lens.id]!.label,
        compared: compareText(value / offer, format, text),
        amount: format.amount(value, lens.unit, true),
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

  document.addEventListener(changeEvent, (event) => {
    const calculator = (event as CalculatorChange).detail;
    section.hidden = calculator.asking;
    if (section.hidden) return;
    showTimes(calculator);
  });

  const words = one<HTMLTextAreaElement>('[data-gap-text]');
  // A text field prints cut off; the paragraph beside it prints whole.
  const keep = () => (one('[data-gap-printed]').textContent = words.value);
  words.addEventListener('input', keep);
  whenRestored(keep);
  one('[data-gap-print]').addEventListener('click', () => print());
}

const section = document.querySelector<HTMLElement>('[data-gap]');
if (section) wakeGap(section);
