/** The element that the address names. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A percent sign with nothing sensible behind it names no element.
    return null;
  }
}

/** Stops following the target of the link before. */
let settle: AbortController | undefined;

/**
 * Shows the element that the address names: opens every fold around it and goes there. What lies above may still come to
 * life and grow (calculators, charts); until the reader moves, the page stays at its target.
 */
function openTarget() {
  settle?.abort();
  const target = named();
  if (!target) return;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const stay = () => target.scrollIntoView({ behavior: 'instant' });
  stay();
  const ended = (settle = new AbortController());
  const watch = new ResizeObserver(stay);
  watch.observe(document.body);
  ended.signal.addEventListener('abort', () => watch.disconnect());
  for (const moved of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(moved, () => ended.abort(), { once: true, passive: true, signal: ended.signal });
  setTimeout(() => ended.abort(), 4000);
}

addEventListener('hashchange', openTarget);
// The same link once more changes no address, yet its target may be far away by now.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link && !event.defaultPrevented && link.hash === location.hash) setTimeout(openTarget);
});
openTarget();

export {};
