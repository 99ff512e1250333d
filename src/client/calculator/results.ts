import { answerText } from '../../charts/calculator/answer-text';
import { workingLine } from '../../charts/kit/wording';
import { writeText } from '../../charts/kit/write-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import { explainMath } from '../../models/explain';
import { lensRows, stepLines } from './calculator-marks';
import type { Calculator } from './live-calculator';
import { showSensitivity } from './sensitivity-list';

/** Everything in words and figures: the sentence, the warnings, the table, the working and what moves the result. */
export function wakeResults(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model, payload } = calculator;
  const { texts } = payload;
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const showLens = lensRows(root, format, (id) => texts.lenses[id]?.none ?? text('calculator.none'));
  const showStep = stepLines(root);
  const answer = one('[data-answer]');
  const warnings = one('[data-warnings]');
  const work = one<HTMLDetailsElement>('.work');
  const moves = one<HTMLDetailsElement>('[data-sensitivity]');
  let restTimer = 0;

  /** The formulas with figures; only while they are open to view, or about to be printed. */
  function showWorking(): void {
    const { values, result } = calculator;
    for (const step of model.steps) {
      const range = result.steps[step.name];
      const places = showStep(step.name, range);
      if (!places || !work?.open) continue;
      writeText(
        places.amount,
        range ? format.range(range.low, range.high, step.unit, true, range.open) : text('calculator.none'),
      );
      const line = workingLine(model, step, values, result, format, text);
      places.figures!.innerHTML = explainMath(line.tree, line.wording, line.result);
    }
  }

  function show(): void {
    const { values, result, own } = calculator;
    writeText(answer, answerText(payload, values, result, own, format, text));
    for (const lens of model.lenses) showLens(lens, result.lenses[lens.id]);
    showWorking();
    const shown = (model.warnings ?? []).flatMap((_, index) =>
      result.warnings?.[index] ? [texts.warnings[index] ?? ''] : [],
    );
    writeText(warnings, shown.join(' '));
    clearTimeout(restTimer);
    // A hundred runs of the model: after the picture, and not while a slider moves.
    if (moves?.open)
      restTimer = window.setTimeout(
        () => showSensitivity(moves, { model, values, texts, format, text }),
        calculator.sliding ? 250 : 0,
      );
  }

  calculator.onChange(show);
  work?.addEventListener('toggle', showWorking);
  moves?.addEventListener('toggle', show);
}
