/**
 * Lets arrow keys walk the points of a chart and reads each one out; Home and End jump, Escape leaves. The chart's box
 * is one stop of the tab order.
 *
 * For readers who do not walk, the same points follow as a list that a screen reader finds in browse mode.
 *
 * @param box - the focusable box around the picture; its `[data-point]` element is the live region
 * @returns brings the list up to date after the picture changed, and gives its words
 */
export function walkPoints(box: HTMLElement): () => string[] {
  const live = box.querySelector<HTMLElement>('[data-point]');
  let key: string | null = null;

  /** Those of the picture that shows; where there is only one, the browser need not lay it out to tell. */
  const points = () => {
    const all = [...box.querySelectorAll<SVGGElement>('g.point')];
    return box.querySelectorAll('svg').length === 1
      ? all
      : all.filter((point) => point.getClientRects().length > 0);
  };

  const show = (point: SVGGElement | undefined) => {
    for (const other of box.querySelectorAll('g.point.current')) other.classList.remove('current');
    key = point?.getAttribute('data-key') ?? null;
    if (live) live.textContent = point?.getAttribute('data-summary') ?? '';
    point?.classList.add('current');
  };

  box.addEventListener('keydown', (event) => {
    const all = points();
    const now = all.findIndex((point) => point.getAttribute('data-key') === key);
    const next: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowDown: now + 1,
      ArrowLeft: Math.max(0, now - 1),
      ArrowUp: Math.max(0, now - 1),
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Escape' && key !== null) {
      show(undefined);
      event.stopPropagation();
      return;
    }
    const index = next[event.key];
    if (index === undefined || event.target !== box || all.length === 0) return;
    event.preventDefault();
    show(all[Math.min(index, all.length - 1)]);
  });
  box.addEventListener('blur', () => show(undefined));

  const list = document.createElement('ul');
  list.className = 'visually-hidden walk-list';
  const fill = () => {
    const words = points().map((point) => point.getAttribute('data-summary') ?? '');
    words.forEach((line, index) => {
      const item = list.children[index] ?? list.appendChild(document.createElement('li'));
      if (item.textContent !== line) item.textContent = line;
    });
    while (list.children.length > words.length) list.lastElementChild!.remove();
    return words;
  };
  fill();
  box.append(list);
  return fill;
}
