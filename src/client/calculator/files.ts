import { answerText } from '../../charts/calculator/answer-text';
import type { Formats, TextLookup } from '../../i18n/formats';
import { inputRange } from '../../models/calculator';
import { copyText } from '../copy';
import type { Calculator } from './live-calculator';
import { savePicture } from './picture-file';

/** "Surveys answered: 4 surveys a month" for each input that differs from its default. */
function changesOf(calculator: Calculator, format: Formats): string[] {
  const { model, values, payload, root } = calculator;
  return model.inputs.flatMap((input) => {
    const value = values[input.name];
    if (value === undefined) return [];
    const field = root.querySelector<HTMLSelectElement>(`select[data-input="${input.name}"]`);
    const central = inputRange(input, value)?.central ?? value;
    const words = field ? (field.options[value]?.text.trim() ?? '') : format.digits(central, input.unit, 12);
    const shown = input.kind === 'switch' ? (value === 1 ? '✓' : '–') : words;
    return [`${payload.texts.inputs[input.name]}: ${shown}`];
  });
}

/** What the reader takes along, each of the state on the screen: link, one printed page, picture, citation. */
export function wakeFiles(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, payload, model } = calculator;
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const link = one<HTMLInputElement>('[data-share]');
  const cite = one<HTMLTextAreaElement>('[data-cite]');
  const printed = one('[data-print-state]');
  const status = one('[data-copy-status]');

  const addressOf = () => payload.address + (calculator.query && `#${calculator.query}`);
  const stateOf = () => {
    const changes = changesOf(calculator, format);
    return changes.length
      ? text('calculator.changed-values', { changes: changes.join('; ') })
      : text('calculator.default-values');
  };

  calculator.onChange(() => {
    // At once, for it may be copied by hand at any time.
    if (link) link.value = addressOf();
    if (status?.textContent) status.textContent = '';
  });
  cite?.addEventListener('focus', () => calculator.settle());
  calculator.onRest(() => {
    if (cite)
      cite.value = text('calculator.cite-text', {
        title: cite.dataset['title']!,
        version: model.version,
        state: stateOf(),
        address: addressOf(),
      });
    if (printed) {
      const own =
        typeof calculator.own === 'number'
          ? [text('calculator.own-says', { value: format.amount(calculator.own, model.ask!.unit) })]
          : [];
      printed.replaceChildren(
        ...[...own, stateOf(), addressOf()].map((line) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          return paragraph;
        }),
      );
    }
  });

  addEventListener('beforeprint', () => calculator.settle());
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button) calculator.settle();
    if (button?.matches('[data-copy-link]') && link)
      void copyText(link.value, link).then((done) => {
        if (done && status) status.textContent = text('calculator.copied');
      });
    else if (button?.matches('[data-print]')) print();
    else if (button?.dataset['save']) {
      const { values, result, own } = calculator;
      savePicture(
        root.querySelector<SVGSVGElement>('[data-picture] svg'),
        button.dataset['save'] as 'png' | 'svg',
        {
          name: model.id,
          title: root.querySelector('.chart-title')?.textContent.trim() ?? '',
          lines: [answerText(payload, values, result, own, format, text), stateOf(), addressOf()],
        },
      );
    }
  });
}
