import { framePainted } from '../tasks';

/**
 * Wakes what stands in a frame once its first picture is painted, which is what readers wait for; at once where the
 * address brings a state, since then the first picture is to show that.
 */
export function wakeEmbed(wake: () => void): void {
  if (document.documentElement.classList.contains('linked')) wake();
  else void framePainted().then(wake);
}
