import type { AtlasRow, Shown } from '../../models/atlas';

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
 * Makes the table of the atlas sortable by its heads and keeps it to the selected lines.
 *
 * @param more - the button that shows the rest
 * @param write - brings a line up to date before it is shown
 * @returns a function that shows other lines
 */
export function sortTable(
  table: HTMLTableElement,
  more: HTMLButtonElement,
  language: string,
  write: (line: AtlasLine) => void,
): (lines: AtlasLine[]) => void {
  const body = table.tBodies[0]!;
  table.dataset['sortable'] = '';
  const collator = new Intl.Collator(language);
  const compare: Record<string, (order: number) => Compare> = {
    year: (order) => (a, b) => nullsLast(a.year, b.year, order),
    amount: (order) => (a, b) => nullsLast(central(a), central(b), order),
  };
  const byText =
    (index: number) =>
    (order: number): Compare =>
    (a, b) =>
      collator.compare(a.line.cells[index]!.textContent, b.line.cells[index]!.textContent) * order;
  let lines: AtlasLine[] = [];
  let sort: Compare | null = null;
  let limit = pageSize;

  const paint = () => {
    const sorted = sort ? [...lines].sort(sort) : lines;
    const shown = sorted.slice(0, limit);
    shown.forEach(write);
    body.replaceChildren(...shown.map(({ line }) => line));
    const rest = sorted.length - limit;
    more.hidden = rest <= 0;
    more.textContent = (more.dataset['text'] ?? '').replace('{count}', String(Math.max(rest, 0)));
  };

  for (const [index, head] of [...table.tHead!.rows[0]!.cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = head.ariaSort === 'ascending' ? -1 : 1;
      for (const other of table.tHead!.rows[0]!.cells) other.removeAttribute('aria-sort');
      head.ariaSort = order === 1 ? 'ascending' : 'descending';
      sort = (compare[head.dataset['sort'] ?? ''] ?? byText(index))(order);
      paint();
    });
  }
  more.addEventListener('click', () => {
    const next = body.rows.length;
    limit = Infinity;
    paint();
    body.rows[next]?.querySelector('a')?.focus();
  });
  return (next) => {
    lines = next;
    limit = pageSize;
    paint();
  };
}
