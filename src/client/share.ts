import { copyText } from './copy';

/** Hands the page's address to the device's own share sheet; where there is none, to the clipboard. */
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-share-page]');
  if (!button) return;
  const { sharePage: url = '', title = '', done = '', failed = '' } = button.dataset;
  const status = button.parentElement?.querySelector('[role=status]');
  const copy = async () => {
    const copied = await copyText(url);
    if (status) status.textContent = copied ? done : `${failed} ${url}`;
  };
  if (typeof navigator.share !== 'function') return void copy();
  // A reader who closes the sheet has decided; any other failure leaves the clipboard.
  navigator.share({ title, url }).catch((error: Error) => {
    if (error.name !== 'AbortError') void copy();
  });
});

export {};
