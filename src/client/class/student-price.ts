import { answerText } from '../../charts/calculator/answer-text';
import { writeText } from '../../charts/kit/write-text';
import type { CalculatorPayload } from '../../components/calculator-view';
import { createFormats } from '../../i18n/formats';
import { createText } from '../../i18n/text';
import { readPreset, writeClassCode } from '../../models/class-code';
import { Calculator } from '../calculator/live-calculator';
import { pagePainter } from '../calculator/page-painter';
import { wakePicture } from '../calculator/picture';
import { wakeQuestion } from '../calculator/question';
import { wakeHandIn } from './student';

/** The one question of a student, as the class link sets it; then sentence and picture, the reasons, the code. */
function wake(root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>('[data-calculator]')!;
  const given = JSON.parse(place.querySelector('[data-payload]')!.textContent) as CalculatorPayload;
  const text = createText(given.language, given.dictionary);
  const format = createFormats(given.language, text);
  const { show } = wakeHandIn(root);
  const read = readPreset(given.model, decodeURIComponentSafely(location.hash.slice(1)));
  place.querySelector<HTMLElement>('[data-bad-link]')!.hidden = !('problem' in read);
  const preset = 'preset' in read ? read.preset : { values: {}, hidden: [], fixed: false };
  // What the reader is offered always shows; a setting that leaves nothing beside it counts as none.
  const kept = given.model.lenses.filter(({ id, lens }) => lens === 'reward' || !preset.hidden.includes(id));
  const lenses = kept.length < 2 ? given.model.lenses : kept;
  const calculator = new Calculator(place, { ...given, model: { ...given.model, lenses } });

  const choices = [...place.querySelectorAll<HTMLInputElement>('[data-choose]')];
  const name = choices[0]?.dataset['choose'];
  const index = (name && preset.values[name]) || 0;
  for (const choice of choices) choice.checked = Number(choice.value) === index;
  if (preset.fixed) {
    for (const choice of choices) if (!choice.checked) choice.closest('label')!.remove();
    place.querySelector('.choices')?.classList.add('single');
  }
  place.addEventListener('input', ({ target }) => {
    const { dataset, value } = target as HTMLInputElement;
    if (dataset['choose']) calculator.set(dataset['choose'], Number(value));
  });

  wakeQuestion(calculator, format, text);
  wakePicture(calculator, format, text, pagePainter(place));
  calculator.onChange(() => {
    const { values, result, own, asking } = calculator;
    writeText(
      place.querySelector<HTMLElement>('[data-answer]'),
      answerText(calculator.payload, values, result, own, format, text),
    );
    show(
      asking ? 'ask' : '0',
      asking ? undefined : writeClassCode(given.model, { values, ...(own !== undefined && { own }) }),
    );
  });
  calculator.load({ values: preset.values, own: undefined });
  calculator.ask();
  place.dataset['awake'] = '';
}

/** A fragment that is no valid escape stands for itself. */
function decodeURIComponentSafely(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

wake(document.querySelector<HTMLElement>('[data-student=price]')!);
