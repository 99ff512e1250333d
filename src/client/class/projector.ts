/** How much room a slide has, in pixels, and the size of its words. */
export interface StageSize {
  width: number;
  height: number;
  font: number;
}

const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const backward = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/**
 * Shows slides one at a time on the whole screen, led by keys, a clicker or the buttons.
 *
 * @returns opens the projector; the slides are made anew whenever the room for them changes
 */
export function wakeProjector(dialog: HTMLDialogElement): (make: (size: StageSize) => HTMLElement[]) => void {
  const one = <E extends HTMLElement>(name: string) => dialog.querySelector<E>(`[data-${name}]`)!;
  const stage = one('stage');
  const back = one<HTMLButtonElement>('previous');
  const next = one<HTMLButtonElement>('following');
  let make: ((size: StageSize) => HTMLElement[]) | undefined;
  let slides: HTMLElement[] = [];
  let at = 0;
  /** Whether the page is full screen because of this projector. */
  let full = false;

  function go(to: number): void {
    at = Math.max(0, Math.min(to, slides.length - 1));
    slides.forEach((slide, index) => (slide.hidden = index !== at));
    // A button that goes dead must not take the keys with it.
    if (at === 0 && document.activeElement === back) next.focus();
    if (at === slides.length - 1 && document.activeElement === next) back.focus();
    back.disabled = at === 0;
    next.disabled = at === slides.length - 1;
    one('at').textContent = `${at + 1} / ${slides.length}`;
  }

  function fill(): void {
    if (!make || !dialog.open) return;
    const style = getComputedStyle(stage);
    slides = make({
      width: stage.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
      height: stage.clientHeight,
      font: parseFloat(style.fontSize),
    });
    stage.replaceChildren(...slides);
    go(at);
  }

  dialog.addEventListener('keydown', (event) => {
    const { key, target } = event;
    // A button takes Enter and the space bar for itself.
    if ((key === ' ' || key === 'Enter') && (target as Element).closest('button, a')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = forward.includes(key)
      ? at + 1
      : backward.includes(key)
        ? at - 1
        : key === 'Home'
          ? 0
          : key === 'End'
            ? slides.length - 1
            : undefined;
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  back.addEventListener('click', () => go(at - 1));
  next.addEventListener('click', () => go(at + 1));
  one('close-projector').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (dialog.open) return;
    stage.replaceChildren();
    if (full && document.fullscreenElement) void document.exitFullscreen();
    full = false;
  });
  document.addEventListener('fullscreenchange', () => {
    if (full && !document.fullscreenElement && dialog.open) dialog.close();
  });
  addEventListener('resize', fill);

  return (maker) => {
    make = maker;
    at = 0;
    dialog.showModal();
    dialog.focus();
    fill();
    // A dialog cannot be full screen itself. The page that is would cover it, so it is put on top once more. Telephones have
    // no full screen: there it fills the window.
    document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).then(
      () => {
        if (!dialog.open) return void document.exitFullscreen();
        full = true;
        dialog.close();
        dialog.showModal();
        dialog.focus();
        fill();
      },
      () => undefined,
    );
  };
}
