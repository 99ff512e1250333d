import type { CalculatorTexts } from '../../charts/calculator/calculator-picture';
import type { Formats, TextLookup } from '../../i18n/formats';
import type { CalculatorModel, Values } from '../../models/calculator';
import { sensitivity } from '../../models/sensitivity';

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
