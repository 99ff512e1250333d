import { createFormats, type Formats, type TextLookup } from '../../i18n/formats';
import { plainText } from '../../i18n/text';
import { compareText } from '../../charts/calculator/answer-text';
import { writeText } from '../../charts/kit/write-text';
import { changeEvent, type CalculatorChange } from './change-event';
import type { Calculator } from './live-calculator';
import { whenRestored } from '../when-restored';

/** Brings the part after the reveal to life: how many times the offer each yardstick is, the reader's own words. */
function wakeGap(section: HTMLElement): void {
  const texts = JSON.parse(section.dataset['texts']!) as Record<string, string>;
  const one = <E extends HTMLElement>(selector: string) => section.querySelector<E>(selector)!;

  let words: { text: TextLookup; format: Formats } | undefined;
  /** The words of the section and those of its calculator, put together once. */
  function wordsOf({ payload }: Calculator) {
    if (!words) {
      const text = plainText({ ...payload.dictionary, ...texts });
      words = { text, format: createFormats(payload.language, text) };
    }
    return words;
  }

  const list = one('[data-times]');
  function showTimes(calculator: Calculator): void {
    const { model, payload, result } = calculator;
    const { text, format } = wordsOf(calculator);
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
    while (list.children.length > lines.length) list.lastElementChild!.remove();
    lines.forEach((line, index) => {
      writeText(list.children[index] ?? list.appendChild(document.createElement('li')), line);
    });
  }

  let listens = false;
  document.addEventListener(changeEvent, (event) => {
    const calculator = (event as CalculatorChange).detail;
    const appears = section.hidden && !calculator.asking;
    section.hidden = calculator.asking;
    if (appears) showTimes(calculator);
    if (listens) return;
    listens = true;
    calculator.onRest(() => {
      if (!calculator.asking) showTimes(calculator);
    });
  });

  const own = one<HTMLTextAreaElement>('[data-gap-text]');
  // A text field prints cut off; the paragraph beside it prints whole.
  const keep = () => (one('[data-gap-printed]').textContent = own.value);
  own.addEventListener('input', keep);
  whenRestored(keep);
  one('[data-gap-print]').addEventListener('click', () => print());
}

const section = document.querySelector<HTMLElement>('[data-gap]');
if (section) wakeGap(section);
