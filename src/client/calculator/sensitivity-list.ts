import type { CalculatorTexts } from '../../charts/calculator/calculator-picture';
import type { Formats, TextLookup } from '../../i18n/formats';
import type { CalculatorModel, Values } from '../../models/calculator';
import { sensitivity } from '../../models/sensitivity';
import type { Calculator } from './live-calculator';

interface Parts {
  model: CalculatorModel;
  values: Values;
  texts: CalculatorTexts;
  format: Formats;
  text: TextLookup;
}

/** Lists the inputs that move the chosen lens most, for the values as they stand. */
export function showSensitivity(
  place: HTMLElement | null,
  { model, values, texts, format, text }: Parts,
): void {
  const lens = model.lenses.find(({ id }) => id === place?.dataset['sensitivity']);
  const list = place?.querySelector('[data-part=moves]');
  if (!lens || !list) return;
  const lines = sensitivity(model, values, lens.id)
    .slice(0, 4)
    .map(({ input, low, high }) => `${texts.inputs[input]}: ${format.range(low, high, lens.unit, true)}`);
  if (lines.length === 0) lines.push(text('calculator.sensitivity-none'));
  list.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
}

/** Keeps the list of what moves the result up to date while it is open. */
export function wakeSensitivity(calculator: Calculator, format: Formats, text: TextLookup): void {
  const moves = calculator.root.querySelector<HTMLDetailsElement>('[data-sensitivity]');
  const { model, payload } = calculator;
  let timer = 0;
  const show = () => {
    clearTimeout(timer);
    // A hundred runs of the model: after the picture, and not while a slider moves.
    if (moves?.open)
      timer = window.setTimeout(
        () =>
          showSensitivity(moves, { model, values: calculator.values, texts: payload.texts, format, text }),
        calculator.sliding ? 250 : 0,
      );
  };
  calculator.onChange(show);
  moves?.addEventListener('toggle', show);
}
