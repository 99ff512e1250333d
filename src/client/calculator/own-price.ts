import type { CalculatorTexts, OwnPrice } from '../../charts/calculator/calculator-picture';
import { roundTo, type Formats, type TextLookup } from '../../i18n/formats';
import { ownAmount, type CalculatorModel, type CalculatorResult, type Values } from '../../models/calculator';

interface Parts {
  model: CalculatorModel;
  texts: CalculatorTexts;
  result: CalculatorResult;
  own: OwnPrice;
  /** What the reader set, for a price that counts over some months. */
  values?: Values;
  format: Formats;
  text: TextLookup;
  /** Asks the reader again. */
  ask: () => void;
}

/** Sets the reader's own price in words beside each lens of the same unit. */
export function ownLine(
  place: HTMLElement | null,
  { model, texts, result, own, values = {}, format, text, ask }: Parts,
): void {
  if (!place || !model.ask) return;
  if (own === undefined) {
    place.replaceChildren();
    return;
  }
  const lines: string[] = [];
  if (own === null) lines.push(text('calculator.own-none'));
  else {
    lines.push(`${text('calculator.own')}: ${format.amount(own, model.ask.unit)}.`);
    const { amount: price = 0, unit = '' } = ownAmount(model, values, own) ?? {};
    for (const lens of model.lenses) {
      const central = result.lenses[lens.id]?.central;
      if (lens.apart || lens.unit !== unit || !central || central <= 0 || price <= 0) continue;
      const amount = format.amount(central, lens.unit, true);
      const label = texts.lenses[lens.id]?.label ?? '';
      lines.push(
        price >= central
          ? text('calculator.own-ratio', {
              ratio: format.number(roundTo(price / central, 2)),
              lens: label,
              amount,
            })
          : text('calculator.own-below', {
              share: format.amount(roundTo((100 * price) / central, 2), 'percent'),
              lens: label,
              amount,
            }),
      );
    }
  }
  const list = document.createElement('ul');
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text('calculator.own-change');
  button.addEventListener('click', ask);
  place.replaceChildren(list, button);
}
