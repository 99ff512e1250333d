import type { Formats } from '../../i18n/formats';
import { writeText } from '../../charts/kit/write-text';
import { closedEnds, hasSpread, numberMark, type Range } from '../../models/range';

/**
 * Sets the marks that outside checks read: plain numbers, empty where there is none or the end is open.
 *
 * @returns a function that sets those of one element, and tells whether anything changed
 */
function marker({ dataset }: HTMLElement): (range: Range | null | undefined) => boolean {
  let standing: string | undefined;
  return (range) => {
    const next = JSON.stringify(range ?? null);
    if (standing === next) return false;
    standing = next;
    const ends = range && closedEnds(range);
    if (range?.open) dataset['open'] = range.open;
    else delete dataset['open'];
    for (const end of ['low', 'central', 'high'] as const) dataset[end] = numberMark(ends?.[end]);
    return true;
  };
}

/**
 * Finds the row of each lens in a calculator once.
 *
 * @param none - what a lens says that has no figure
 * @returns a function that brings the row of a lens up to date
 */
export function lensRows(
  root: HTMLElement,
  format: Formats,
  none: (id: string) => string,
): (lens: { id: string; unit: string }, range: Range | null | undefined) => void {
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-lens-id]')].map((row) => [
      row.dataset['lensId'],
      {
        mark: marker(row),
        central: row.querySelector('[data-part=central]'),
        between: row.querySelector('[data-part=range]'),
      },
    ]),
  );
  return ({ id, unit }, range) => {
    const parts = rows.get(id);
    if (!parts?.mark(range)) return;
    const spread = !!range && hasSpread(range);
    writeText(parts.central, range ? format.amount(range.central, unit, true) : none(id));
    writeText(
      parts.between,
      spread ? format.range(range.low, range.high, unit.split('/')[0]!, true, range.open) : '',
    );
  };
}

/**
 * Finds the line of each step in a calculator's working once.
 *
 * @returns a function that sets the marks of a step's line and gives the places for amount and formula
 */
export function stepLines(
  root: HTMLElement,
): (
  name: string,
  range: Range | null | undefined,
) => { amount: Element | null; figures: Element | null } | undefined {
  const lines = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-step]')].map((line) => [
      line.dataset['step'],
      {
        mark: marker(line),
        amount: line.querySelector('[data-part=amount]'),
        figures: line.querySelector('[data-part=figures]'),
      },
    ]),
  );
  return (name, range) => {
    const parts = lines.get(name);
    parts?.mark(range);
    return parts;
  };
}
