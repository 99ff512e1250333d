/**
 * Text of the page that is cut off, runs over other text, or makes the page scroll sideways. Runs in the page, and
 * therefore uses nothing from outside itself.
 */
export function textFaults(): string[] {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) faults.push(`the page scrolls ${over} px sideways`);
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${[...element.classList].map((one) => `.${one}`).join('')}`;
  /** Words for screen readers alone are cut away on purpose. */
  const known = new Map<Element, boolean>();
  const spoken = (element: Element | null): boolean => {
    if (!element) return false;
    const answer =
      known.get(element) ??
      (/inset\(50%\)/.test(getComputedStyle(element).clipPath) || spoken(element.parentElement));
    known.set(element, answer);
    return answer;
  };
  /** Thumbnails are cut on purpose, and what they say stands beside them. */
  const shown = (element: Element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
    !element.closest('.skip, [aria-hidden="true"], .gallery-picture, select, textarea, math') &&
    !spoken(element);
  /** What of a line is seen where something around it scrolls; nothing where it has been scrolled away. */
  const seen = (element: Element | null, rect: DOMRect): DOMRect => {
    if (!element) return rect;
    if (getComputedStyle(element).overflow === 'visible') return seen(element.parentElement, rect);
    const frame = element.getBoundingClientRect();
    const [left, top] = [Math.max(rect.left, frame.left), Math.max(rect.top, frame.top)];
    const [right, bottom] = [Math.min(rect.right, frame.right), Math.min(rect.bottom, frame.bottom)];
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  for (const element of document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *)')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (!element.textContent.trim() || !shown(element) || !element.getClientRects().length) continue;
    // What scrolls can be reached; what is hidden cannot.
    const cutX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutX || cutY) faults.push(`${name(element)} is cut: "${element.textContent.trim().slice(0, 40)}"`);
  }

  const lines: { rect: DOMRect; text: Text }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.data.trim() || !node.parentElement || !shown(node.parentElement)) continue;
    if (node.parentElement.closest('svg, script, style, dialog:not([open]), [popover]:not(:popover-open)'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const rect = seen(node.parentElement, line);
      if (rect.width > 1 && rect.height > 1) lines.push({ rect, text: node });
    }
  }
  lines.sort((a, b) => a.rect.top - b.rect.top);
  /** What stays in view while the page is pushed along lies over it on purpose. */
  const stays = (text: Text) => {
    for (let box = text.parentElement; box; box = box.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(box).position)) return true;
    return false;
  };
  for (let first = 0; first < lines.length; first += 1) {
    const a = lines[first]!;
    for (let second = first + 1; second < lines.length; second += 1) {
      const b = lines[second]!;
      if (b.rect.top >= a.rect.bottom) break;
      if (a.text === b.text) continue;
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
      // The boxes of neighbouring lines share a little; letters meet only beyond that.
      const met = across > 2 && down > 0.4 * Math.min(a.rect.height, b.rect.height);
      if (met && !stays(a.text) && !stays(b.text))
        faults.push(`"${a.text.data.trim().slice(0, 30)}" runs over "${b.text.data.trim().slice(0, 30)}"`);
    }
  }
  return [...new Set(faults)].slice(0, 12);
}

/** Controls of the page that cannot be brought into view, or that something covers. Runs in the page. */
export function reachFaults(): string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (control) =>
      control.checkVisibility({ checkVisibilityCSS: true }) &&
      control.getClientRects().length > 0 &&
      !control.closest('.skip, [aria-hidden="true"], dialog:not([open]), [popover]:not(:popover-open)'),
  );
  return controls
    .flatMap((control) => {
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const called = `${control.tagName.toLowerCase()} "${(control.textContent.trim() || control.id).slice(0, 30)}"`;
      const rect = control.getClientRects()[0]!;
      if (rect.width < 1 || rect.height < 1) return [];
      if (rect.left < -1 || rect.right > innerWidth + 1)
        return [`${called} lies from ${Math.round(rect.left)} to ${Math.round(rect.right)} px`];
      const x = rect.left + rect.width / 2;
      // Of what is higher than the window, the part in it.
      const y = (Math.max(0, rect.top) + Math.min(innerHeight, rect.bottom)) / 2;
      const top = document.elementFromPoint(x, y);
      const hit =
        top && (control.contains(top) || top.contains(control) || top.closest('label')?.contains(control));
      return hit ? [] : [`${called} is covered by ${top?.tagName.toLowerCase()}.${String(top?.className)}`];
    })
    .slice(0, 12);
}
