import type { CalculatorPayload } from '../../components/calculator-view';

/** What a class link sets besides the inputs: the rulers that show (null: all), and whether the own price comes first. */
export interface ClassPreset {
  lenses: string[] | null;
  guess: boolean;
}

/**
 * Reads the fragment of a class link. It is not part of the address that goes to a server.
 *
 * @returns null where the address is no class link
 * @example readPreset('#class=company.people&guess=no') // { lenses: ['company', 'people'], guess: false }
 */
export function readPreset(hash: string): ClassPreset | null {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const chosen = fragment.get('class');
  if (chosen === null) return null;
  return { lenses: chosen === 'all' ? null : chosen.split('.'), guess: fragment.get('guess') !== 'no' };
}

/**
 * Writes the fragment of a class link.
 *
 * @example writePreset({ lenses: null, guess: true }) // '#class=all'
 */
export const writePreset = ({ lenses, guess }: ClassPreset): string =>
  `#class=${lenses ? lenses.join('.') : 'all'}${guess ? '' : '&guess=no'}`;

/** Takes the rulers that a teacher left out from the calculator, before it wakes. The offer always stays. */
function apply(root: HTMLElement, { lenses }: ClassPreset): void {
  const data = root.querySelector('[data-payload]');
  if (!lenses || !data) return;
  const payload = JSON.parse(data.textContent) as CalculatorPayload;
  const kept = payload.model.lenses.filter(({ id, lens }) => lens === 'reward' || lenses.includes(id));
  // A fragment that names no known ruler counts as none.
  if (kept.length < 2) return;
  data.textContent = JSON.stringify({ ...payload, model: { ...payload.model, lenses: kept } });
  for (const row of root.querySelectorAll<HTMLElement>('[data-lens-id]'))
    row.hidden = !kept.some(({ id }) => id === row.dataset['lensId']);
  const sensitivity = root.querySelector<HTMLElement>('[data-sensitivity]');
  if (sensitivity && !kept.some(({ id }) => id === sensitivity.dataset['sensitivity']))
    sensitivity.hidden = true;
}

if (typeof document !== 'undefined') {
  const preset = readPreset(location.hash);
  const root = document.querySelector<HTMLElement>('[data-calculator]');
  if (preset && root) {
    apply(root, preset);
    root.dataset['guess'] = preset.guess ? 'first' : 'no';
    const note = document.querySelector<HTMLElement>('[data-class-note]');
    if (note) note.hidden = false;
  }
}
