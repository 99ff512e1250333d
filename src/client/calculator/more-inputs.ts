import type { Formats, TextLookup } from '../../i18n/formats';
import type { InputModel } from '../../models/calculator';
import { toSlider, writeNumber } from '../../models/numbers';
import type { Calculator } from './live-calculator';

/** An element with attributes; those that are false or absent are left out. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | undefined>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children);
  return element;
}

/**
 * Builds the rows of the inputs that an embed keeps folded: from the model it carries anyway, since as markup they would
 * weigh more than its picture. Where the defaults come from stands on the calculator's own page.
 */
export function addInputs({ root, model, payload }: Calculator, format: Formats, text: TextLookup): void {
  const place = root.querySelector('[data-more-inputs]');
  if (!place) return;

  function numberOf(input: InputModel, id: string, label: string): Node {
    const { name, initial, min, max, step, unit, decimals } = input;
    const log = input.scale === 'log';
    const at = initial ? writeNumber(initial.central, format.language) : '';
    const range = text('range', {
      low: format.digits(min, null, 12),
      high: format.digits(max, null, 12),
    });
    return make(
      'div',
      { class: 'controls' },
      make('input', {
        type: 'range',
        'aria-label': label,
        autocomplete: 'off',
        min: log ? 0 : min,
        max: log ? 1000 : max,
        step: log ? 'any' : step,
        value: toSlider(input, initial?.central ?? min),
        'data-slider': name,
      }),
      make(
        'span',
        { class: 'field' },
        make('input', {
          type: 'text',
          inputmode: min < 0 ? 'text' : decimals ? 'decimal' : 'numeric',
          autocomplete: 'off',
          id,
          'data-input': name,
          class: max >= 1e6 && 'large',
          value: at,
          placeholder: initial ? undefined : text('calculator.give-value'),
          'aria-describedby': `${id}-hint ${id}-problem`,
        }),
        make('span', { class: 'unit' }, format.unit(unit)),
      ),
      make(
        'p',
        { class: 'note hint', id: `${id}-hint` },
        decimals ? range : text('number.whole-range', { range }),
      ),
      make('p', { class: 'problem', id: `${id}-problem`, role: 'alert', 'data-problem': name }),
    );
  }

  for (const input of model.inputs) {
    const { name, kind, initial } = input;
    if (root.querySelector(`[data-input="${name}"]`)) continue;
    const id = `${model.id}-${name}`;
    const label = payload.texts.inputs[name]!;
    const field = { id, 'data-input': name };
    const options = payload.texts.options[name] ?? [];
    const box = make('input', { type: 'checkbox', checked: initial?.central === 1, ...field });
    place.append(
      make(
        'div',
        { class: 'input', 'data-input-row': name },
        kind === 'switch'
          ? make('label', { class: 'switch' }, box, label)
          : make('label', { for: id }, label),
        ...(kind === 'number' ? [numberOf(input, id, label)] : []),
        ...(kind === 'choice'
          ? [make('select', field, ...options.map((words) => make('option', {}, words)))]
          : []),
      ),
    );
  }
}
