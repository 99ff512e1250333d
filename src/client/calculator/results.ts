import { answerText } from '../../charts/calculator/answer-text';
import { writeText } from '../../charts/kit/write-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import { lensRows } from './calculator-marks';
import type { Calculator } from './live-calculator';

/** What comes out in words and figures: the sentence, the warnings, the table of all yardsticks. */
export function wakeResults(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model, payload } = calculator;
  const { texts } = payload;
  const showLens = lensRows(root, format, (id) => texts.lenses[id]?.none ?? text('calculator.none'));
  const answer = root.querySelector('[data-answer]');
  const warnings = root.querySelector('[data-warnings]');

  calculator.onChange(() => {
    const { values, result, own } = calculator;
    writeText(answer, answerText(payload, values, result, own, format, text));
    const shown = (model.warnings ?? []).flatMap((_, index) =>
      result.warnings?.[index] ? [texts.warnings[index] ?? ''] : [],
    );
    writeText(warnings, shown.join(' '));
  });
  // Sentence and picture say the same already.
  calculator.onRest(() => {
    for (const lens of model.lenses) showLens(lens, calculator.result.lenses[lens.id]);
  });
}
