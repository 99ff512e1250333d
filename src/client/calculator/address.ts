import type { TextLookup } from '../../i18n/formats';
import { stateIn } from '../../models/query';
import { loadState } from './calculator-form';
import type { Calculator } from './live-calculator';

/** The address waits until the hand rests: browsers refuse more than a hundred changes in half a minute. */
const pause = 300;

/** The query without what belongs to the calculator: an old link moves behind `#`. */
function foreignQuery(calculator: Calculator): string {
  const query = new URLSearchParams(location.search);
  for (const name of ['m', 'own', ...calculator.model.inputs.map((input) => input.name)]) query.delete(name);
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * Takes the state from the page's address and keeps it there, behind `#`, where no server and no other page sees it.
 *
 * @returns whether the address held a state
 */
export function wakeAddress(calculator: Calculator, text: TextLookup): boolean {
  let timer = 0;
  let own = '';

  const take = () => loadState(calculator, stateIn(location.search, location.hash), text);
  const write = () => {
    const anchor = location.hash.indexOf('=') < 0 ? location.hash : '';
    const hash = calculator.query ? `#${calculator.query}` : anchor;
    own = hash;
    if (hash === location.hash && foreignQuery(calculator) === location.search) return;
    try {
      history.replaceState(history.state, '', location.pathname + foreignQuery(calculator) + hash);
    } catch {
      // Some browsers refuse where a page changes its address often; the link field still holds the state.
    }
  };

  const linked = take();
  calculator.onChange(() => {
    clearTimeout(timer);
    timer = window.setTimeout(write, calculator.sliding ? pause : 0);
  });
  // A link to another state of the same page, pasted or gone back to.
  addEventListener('hashchange', () => {
    if (location.hash === own || location.hash.indexOf('=') < 0) return;
    take();
    calculator.root.dispatchEvent(new Event('calculator:load'));
  });
  return linked;
}
