import type { ClassPayload } from '../../components/class/class-view';
import type { TextLookup } from '../../i18n/formats';
import { pluralOf } from '../../i18n/plural';
import { answerReader, type ClassAnswer } from './class-answers';
import { whenRestored } from '../when-restored';
import { element } from './element';
import { drawQr } from './qr';
import { equalCodes, readCodes, type Found } from './read-codes';

/** More equal codes than these are not named one by one. */
const mostNamed = 6;

/**
 * Takes codes in, pasted, typed one by one, or read by the camera. What is no code is named here and nowhere else.
 *
 * @param changed - called with the answers that count whenever they change
 * @returns takes in a text as if it were pasted below the others, and tells what became of it
 */
export function wakeCollect(
  payload: ClassPayload,
  text: TextLookup,
  changed: (answers: ClassAnswer[]) => void,
): { add: (pasted: string) => { taken: string[]; problem?: string } } {
  const root = document.querySelector<HTMLElement>('[data-class-plot]')!;
  const one = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  const field = one<HTMLTextAreaElement>('[data-codes]');
  const single = one<HTMLInputElement>('[data-one-code]');
  const once = one<HTMLInputElement>('[data-once]');
  const read = answerReader(payload.model, payload.dealSet);
  let counting: Found<ClassAnswer>[] = [];

  const plural = (key: string, count: number) =>
    text(`class.said.${key}.${pluralOf(payload.language, count)}`, { count });

  function take(): void {
    const { found, slips } = readCodes(field.value, read);
    const equal = equalCodes(found);
    const codes = new Set<string>();
    counting = found.filter(({ again, code }) => {
      if (again || (once.checked && codes.has(code))) return false;
      codes.add(code);
      return true;
    });
    const twice = found.filter(({ again }) => again).length;
    one('[data-report]').textContent = [
      field.value.trim() === '' ? '' : plural('count', counting.length),
      twice > 0 ? plural('again', twice) : '',
      slips.length > 0 ? plural('bad', slips.length) : '',
    ]
      .filter(Boolean)
      .join(' ');
    one('[data-problems]').replaceChildren(
      ...slips.map(({ line, text: wrong, problem }) =>
        element(
          'li',
          '',
          text('class.said.line', { line, text: wrong, problem: text(`class.problem.${problem}`) }),
        ),
      ),
    );
    one('[data-equal]').hidden = equal.length === 0;
    const named = equal.slice(0, mostNamed).map(({ code, count }) => `${code} (${count} ×)`);
    if (equal.length > 0)
      one('[data-equal-said]').textContent = text('class.said.equal', {
        codes: [...named, ...(equal.length > mostNamed ? [`+${equal.length - mostNamed}`] : [])].join(', '),
      });
    one('[data-pass-on]').hidden = counting.length === 0;
    one('[data-passed-on]').hidden = true;
    changed(counting.map(({ entry }) => entry));
  }

  function add(pasted: string): { taken: string[]; problem?: string } {
    const { found, slips } = readCodes(pasted, read);
    if (found.length > 0) {
      const before = field.value.trimEnd();
      field.value = [...(before ? [before] : []), ...found.map(({ code }) => code)].join('\n');
      take();
    }
    const problem = slips[0]?.problem ?? (found.length === 0 ? 'empty' : undefined);
    return {
      taken: found.map(({ code }) => code),
      ...(problem && { problem: text(`class.problem.${problem}`) }),
    };
  }

  one('[data-one]').addEventListener('submit', (event) => {
    event.preventDefault();
    const { taken, problem } = add(single.value);
    one('[data-one-problem]').textContent = problem ?? '';
    if (problem) single.setAttribute('aria-invalid', 'true');
    else single.removeAttribute('aria-invalid');
    if (taken.length > 0 && !problem) single.value = '';
    single.focus();
  });
  single.addEventListener('input', () => {
    single.removeAttribute('aria-invalid');
    one('[data-one-problem]').textContent = '';
  });
  field.addEventListener('input', take);
  once.addEventListener('change', take);
  one('[data-draw]').addEventListener('click', () => {
    take();
    if (counting.length === 0) return field.focus();
    const title = document.querySelector<HTMLElement>('#said')!;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: 'start' });
  });
  one('[data-clear]').addEventListener('click', () => {
    field.value = '';
    take();
    field.focus();
  });
  one('[data-pass-on]').addEventListener('click', () => {
    const place = one('[data-passed-on]');
    place.hidden = !place.hidden;
    if (!place.hidden)
      void drawQr(
        place.querySelector<SVGSVGElement>('[data-codes-qr]')!,
        counting.map(({ code }) => code).join(' '),
      );
  });
  whenRestored(take);
  take();
  return { add };
}
