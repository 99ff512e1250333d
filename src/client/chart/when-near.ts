/**
 * Calls a function once for each element, when it comes near the screen or is touched: a reader who only reads the top
 * of an article loads no code for what stands further down.
 *
 * @param margin - distance from the screen in CSS pixels
 */
export function whenNear(
  elements: Iterable<HTMLElement>,
  margin: number,
  wake: (element: HTMLElement) => void,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) start(target as HTMLElement);
    },
    { rootMargin: `${margin}px` },
  );
  const waiting = new Set<HTMLElement>();
  const start = (element: HTMLElement) => {
    if (!waiting.delete(element)) return;
    observer.unobserve(element);
    wake(element);
  };
  for (const element of elements) {
    waiting.add(element);
    observer.observe(element);
    for (const event of ['focusin', 'pointerdown', 'input'])
      element.addEventListener(event, () => start(element), { once: true, passive: true });
  }
}
