import { unpackRanges } from '../../models/range';
import { loadState, wakeCalculator, type Waker } from './calculator-form';
import type { Calculator } from './live-calculator';
import { addInputs } from './more-inputs';
import type { Painter } from './picture';

/** The way to the calculator's own page, which has the working, the sources and all files, keeps what the reader set. */
function wakeHome(calculator: Calculator): void {
  const link = calculator.root.querySelector<HTMLAnchorElement>('[data-home]');
  const { address } = calculator.payload;
  calculator.onRest(() => {
    if (link) link.href = address + (calculator.query && `#${calculator.query}`);
  });
}

/**
 * Wakes the calculator of an embed: its state comes from the query that a host wrote, which is read and never written.
 *
 * @param more - further parts that this calculator has
 */
export function startEmbed(painter: Painter, ...more: Waker[]): void {
  const root = document.querySelector<HTMLElement>('[data-calculator]')!;
  // It stands open for readers without a script, who see no picture.
  root.querySelector<HTMLDetailsElement>('.figures')!.open = false;
  wakeCalculator(root, {
    loadPainter: () => Promise.resolve(painter),
    unpack: unpackRanges,
    takeState: (calculator, text) => loadState(calculator, location.search.slice(1), text),
    build: addInputs,
    more: [...more, wakeHome],
  });
}
