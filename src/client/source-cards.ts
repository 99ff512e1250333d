/**
 * Opens the card of a figure beside it: its source, or how it was worked out. Without this script the figure is a link to
 * the same card in the list of sources; Ctrl, Shift and middle clicks still follow that link.
 */
const popover = document.querySelector<HTMLElement>('#source-card');
let opener: HTMLElement | null = null;

/** Puts the card below what opened it, or above where there is no room; over no line of it. */
function place(at: HTMLElement, card: HTMLElement) {
  const lines = at.getClientRects();
  const first = lines[0] ?? at.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(16, Math.min(first.left, document.documentElement.clientWidth - width - 16));
  const below = last.bottom + 8;
  const top = below + height < innerHeight ? below : Math.max(8, first.top - height - 8);
  card.style.setProperty('inset', `${top}px auto auto ${left}px`);
}

function open(link: HTMLElement, card: Element) {
  if (!popover) return;
  // A fact in the working of a result takes the working's place.
  if (!popover.contains(link)) opener = link;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.ariaLabel = popover.dataset['close'] ?? '';
  close.addEventListener('click', () => popover.hidePopover());
  popover.replaceChildren(close, card.cloneNode(true));
  popover.showPopover();
  popover.scrollTop = 0;
  place(opener ?? link, popover);
  close.focus({ preventScroll: true });
}

popover?.addEventListener('toggle', (event) => {
  if ((event as ToggleEvent).newState === 'closed' && opener) {
    if (popover.contains(document.activeElement) || document.activeElement === document.body)
      opener.focus({ preventScroll: true });
    opener = null;
  }
});

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-fact], a[data-result]');
  if (!link) return;
  const card = document.getElementById(link.hash.slice(1))?.querySelector('.card');
  if (!card || !popover) return;
  event.preventDefault();
  open(link, card);
});

export {};
