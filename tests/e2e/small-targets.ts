/**
 * Controls smaller than WCAG 2.5.8 allows: under 24 pixels, not in a line of text, and with another control so near
 * that circles of 24 pixels around both would meet. Runs in the page, and therefore uses nothing from outside itself.
 */
export function smallTargets(): string[] {
  const least = 24;
  interface Target {
    element: HTMLElement;
    rect: DOMRect;
  }
  const targets = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].flatMap((element): Target[] => {
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || element.closest('.skip, .visually-hidden'))
      return [];
    // A label is part of its control.
    const label =
      element instanceof HTMLInputElement && /checkbox|radio/.test(element.type) && element.closest('label');
    // A link that runs over two lines is two targets.
    return [...(label || element).getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((rect) => ({ element, rect }));
  });
  const small = ({ rect }: Target) => rect.width < least - 0.5 || rect.height < least - 0.5;
  /** In a sentence or a run of text, where lines decide the height. */
  const inText = ({ element }: Target) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.parentElement!;
    const beside = [...block.childNodes].filter(
      (node) => node !== element && node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    );
    return beside.length > 0 || block.closest('p, blockquote, .prose li, td, dd') !== null;
  };
  const centre = ({ rect }: Target) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
  const near = (one: Target, other: Target) => {
    const [x, y] = centre(one);
    if (small(other)) {
      const [x2, y2] = centre(other);
      return Math.hypot(x - x2, y - y2) < least;
    }
    const dx = Math.max(other.rect.left - x, 0, x - other.rect.right);
    const dy = Math.max(other.rect.top - y, 0, y - other.rect.bottom);
    return Math.hypot(dx, dy) < least / 2;
  };
  return targets
    .filter((target) => small(target) && !inText(target))
    .flatMap((target) => {
      const rival = targets.find(
        (other) =>
          other.element !== target.element &&
          !target.element.contains(other.element) &&
          !other.element.contains(target.element) &&
          near(target, other),
      );
      if (!rival) return [];
      const { element, rect } = target;
      const text = (element.textContent.trim() || element.id).slice(0, 30);
      return [
        `${element.tagName.toLowerCase()}.${element.className} "${text}" is ${Math.round(rect.width)} by ${Math.round(rect.height)}, near "${(rival.element.textContent.trim() || rival.element.id).slice(0, 20)}"`,
      ];
    })
    .slice(0, 12);
}
