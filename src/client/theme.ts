/**
 * The colour switch in the header: light or dark, otherwise as on the device. The choice is the only thing this site
 * stores in the browser.
 */
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

const isDark = () => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : dark.matches);

function label() {
  if (button) button.ariaLabel = (isDark() ? button.dataset['toLight'] : button.dataset['toDark']) ?? '';
}

button?.addEventListener('click', () => {
  const next = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = next;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
  label();
});
dark.addEventListener('change', label);
label();

export {};
