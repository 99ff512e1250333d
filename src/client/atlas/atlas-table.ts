import type { AtlasRow } from '../../models/atlas';
import type { Shown } from '../../models/atlas-select';

/** A row of the atlas and its line of the table. */
export interface AtlasLine extends AtlasRow {
  line: HTMLTableRowElement;
  /** The cell of the amount in the chosen money. */
  cell: HTMLTableCellElement;
  link: HTMLAnchorElement;
  /** The amount in the chosen money, or why there is none. */
  shown: Shown;
}

type Compare = (a: AtlasLine, b: AtlasLine) => number;

const nullsLast = (a: number | null, b: number | null, order: number) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : (a - b) * order;

const central = ({ shown }: AtlasLine) => ('reason' in shown ? null : shown.central);

/** Lines shown at once (src/styles/atlas.css shows as many before); more on request, so that ten thousand stay quick. */
const pageSize = 50;

/**
 * Keeps the table of the atlas to the selected lines, in the order that the reader chooses.
 *
 * @param more - the button that shows the rest
 * @param order - `newest`, `oldest`, `lowest` or `highest`
 * @param write - brings a line up to date before it is shown
 * @returns a function that shows other lines, on request all of them
 */
export function sortTable(
  table: HTMLTableElement,
  more: HTMLButtonElement,
  order: HTMLSelectElement,
  write: (line: AtlasLine) => void,
): (lines: AtlasLine[], all?: boolean) => void {
  const body = table.tBodies[0]!;
  const compare: Record<string, Compare> = {
    newest: (a, b) => nullsLast(a.year, b.year, -1),
    oldest: (a, b) => nullsLast(a.year, b.year, 1),
    lowest: (a, b) => nullsLast(central(a), central(b), 1),
    highest: (a, b) => nullsLast(central(a), central(b), -1),
  };
  let lines: AtlasLine[] = [];
  let limit = pageSize;

  const paint = () => {
    // From here on the lines that stand there are those to see.
    table.toggleAttribute('data-sortable', true);
    const sorted = order.value === 'newest' ? lines : [...lines].sort(compare[order.value]);
    const shown = sorted.slice(0, limit);
    shown.forEach(write);
    // Lines that stand where they should are not touched: each that is put in is laid out anew.
    let next = body.firstElementChild;
    for (const { line } of shown)
      if (line === next) next = line.nextElementSibling;
      else body.insertBefore(line, next);
    while (next) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
    const rest = sorted.length - limit;
    more.hidden = rest <= 0;
    more.textContent = (more.dataset['text'] ?? '').replace('{count}', String(Math.max(rest, 0)));
  };

  order.addEventListener('input', paint);
  more.addEventListener('click', () => {
    const next = body.rows.length;
    limit = Infinity;
    paint();
    body.rows[next]?.querySelector('a')?.focus();
  });
  return (next, all = false) => {
    lines = next;
    limit = all ? Infinity : pageSize;
    paint();
  };
}
