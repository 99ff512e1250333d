/** Copies the text of the field before the button and says so. */
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy]');
  if (!button) return;
  const root = button.closest('details, section, div') ?? document;
  const source = root.querySelector<HTMLTextAreaElement>('[data-copy-source]');
  const status = root.querySelector('[role=status]');
  if (!source) return;
  void copyText(source.value, source).then((done) => {
    if (status) status.textContent = button.dataset[done ? 'done' : 'selected'] ?? '';
  });
});

/** Writes to the clipboard; where the browser forbids that, selects the text so that the reader can copy it. */
export async function copyText(
  text: string,
  field?: HTMLInputElement | HTMLTextAreaElement,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
