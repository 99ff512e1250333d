import type { ClassPayload } from '../../components/class-view';
import { plainText } from '../../i18n/text';
import type { Values } from '../../models/calculator';
import { encodeState } from '../../models/query';
import { writePreset } from './class-preset';
import { copyText } from '../copy';

/** Draws a QR code as one path; the library comes only with the first link. */
async function drawCode(svg: SVGSVGElement, text: string): Promise<void> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.querySelector('path')!.setAttribute('d', dots.join(''));
}

/** Turns what a teacher sets into a link and a QR code. */
function wake(root: HTMLElement): void {
  const payload = JSON.parse(document.querySelector('[data-class-payload]')!.textContent) as ClassPayload;
  const { model } = payload;
  const text = plainText(payload.dictionary);
  const one = <E extends Element>(selector: string) => root.querySelector<E>(selector)!;
  const link = one<HTMLInputElement>('[data-link]');

  function values(): Values {
    const set: Values = {};
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-set]')) {
      const input = model.inputs.find(({ name }) => name === field.dataset['set'])!;
      const value = field instanceof HTMLSelectElement ? field.selectedIndex : field.valueAsNumber;
      if (Number.isFinite(value)) set[input.name] = Math.min(Math.max(value, input.min), input.max);
    }
    return set;
  }

  function show(): void {
    const choices = [...root.querySelectorAll<HTMLInputElement>('[data-lens-choice]')];
    const chosen = choices.filter(({ checked }) => checked);
    const lenses =
      chosen.length === 0 || chosen.length === choices.length
        ? null
        : chosen.map((box) => box.dataset['lensChoice']!);
    const query = encodeState(model, values());
    const address = payload.addresses[one<HTMLSelectElement>('[data-language-choice]').value]!;
    const guess = one<HTMLInputElement>('[data-guess]').checked;
    // All of it behind #, which no server sees.
    link.value = address + writePreset({ lenses, guess }) + (query && `&${query}`);
    one<HTMLAnchorElement>('[data-link-open]').href = link.value;
    one('[data-link-status]').textContent = '';
    void drawCode(one<SVGSVGElement>('[data-qr]'), link.value);
  }

  root.addEventListener('input', show);
  root.addEventListener('submit', (event) => event.preventDefault());
  one('[data-link-copy]').addEventListener('click', () => {
    void copyText(link.value, link).then((done) => {
      if (done) one('[data-link-status]').textContent = text('class.copied');
    });
  });
  show();
}

for (const root of document.querySelectorAll<HTMLElement>('[data-class-set]')) wake(root);
