import type { Formats, TextLookup } from '../../i18n/formats';
import { pluralOf } from '../../i18n/plural';
import type { Calculator } from './live-calculator';

/** Spoken once the reader pauses, not at every key. */
const pause = 900;
/** More figures than these are only counted: a listener keeps two in mind. */
const most = 2;

/** Says what changed since it last spoke: the yardsticks that moved, each beside what it was before. */
export function wakeAnnouncements(calculator: Calculator, format: Formats, text: TextLookup): void {
  const { root, model, payload } = calculator;
  const live = root.querySelector('[data-live]');
  const print = (result: Calculator['result']) =>
    new Map(
      model.lenses.map(({ id, unit }) => {
        const range = result.lenses[id];
        return [
          id,
          range ? format.range(range.low, range.high, unit, true, range.open) : text('calculator.none'),
        ];
      }),
    );
  let heard = calculator.defaults;
  let own = calculator.own;
  let timer = 0;

  function speak(): void {
    const said = print(heard);
    const now = print(calculator.result);
    const moved = model.lenses.filter(({ id }) => now.get(id) !== said.get(id));
    const lines = moved.slice(0, most).map(({ id }) =>
      text('calculator.moved-from', {
        label: payload.texts.lenses[id]?.label ?? '',
        value: now.get(id)!,
        before: said.get(id)!,
      }),
    );
    const count = moved.length - most;
    if (count > 0) lines.push(text(`calculator.moved-more.${pluralOf(payload.language, count)}`, { count }));
    if (typeof calculator.own === 'number' && lines.length > 0)
      lines.push(text('calculator.own-says', { value: format.amount(calculator.own, model.ask!.unit) }));
    heard = calculator.result;
    // The answer itself takes the focus and is read out then.
    if (live && lines.length > 0 && calculator.own === own) live.textContent = lines.join(' ');
    own = calculator.own;
  }

  calculator.onChange(() => {
    clearTimeout(timer);
    if (!calculator.asking) timer = window.setTimeout(speak, pause);
  });
}
