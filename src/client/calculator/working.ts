import { workingLine } from '../../charts/kit/wording';
import { writeText } from '../../charts/kit/write-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import { explainMath } from '../../models/explain';
import { stepLines } from './calculator-marks';
import type { Calculator } from './live-calculator';

/** The working: the marks of every step, and its formula with figures while it is open to view. */
export function wakeWorking(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model } = calculator;
  const showStep = stepLines(root);
  const work = root.querySelector<HTMLDetailsElement>('.work');

  function show(): void {
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

  calculator.onChange(() => {
    if (work?.open) show();
  });
  calculator.onRest(() => {
    if (!work?.open) show();
  });
  work?.addEventListener('toggle', show);
}
