import type { CalculatorPayload } from '../../components/calculator-view';
import { createFormats, type Formats, type TextLookup } from '../../i18n/formats';
import { plainText } from '../../i18n/text';
import { decodeState } from '../../models/query';
import { showNotices } from '../notices';
import { wakeAnnouncements } from './announce';
import { wakeFields } from './fields';
import { Calculator } from './live-calculator';
import { wakePicture, type Painter } from './picture';
import { wakeResults } from './results';

/** A part of a calculator's page that comes to life. */
export type Waker = (calculator: Calculator, format: Formats, text: TextLookup) => void;

/** What differs between a page, an article and an embed. */
export interface Surroundings {
  /** Gives what draws the picture. */
  loadPainter: () => Promise<Painter>;
  /** Unpacks what the build packed, for `JSON.parse`; it costs more than the parsing. */
  unpack?: (key: string, value: unknown) => unknown;
  /** Takes the state that an address holds, and tells whether it holds one. */
  takeState?: (calculator: Calculator, text: TextLookup) => boolean;
  /** Builds what is not there yet, before anything wakes. */
  build?: Waker;
  /** The further parts that stand around sentence, picture and form. */
  more?: readonly Waker[];
}

/**
 * Takes the state that an address holds, with a notice for each thing in it that cannot be used.
 *
 * @param state - a query string
 * @returns whether it held any
 */
export function loadState(calculator: Calculator, state: string, text: TextLookup): boolean {
  const { root, model, payload } = calculator;
  const found = decodeState(model, state);
  const linked = Object.keys(found.values).length > 0 || found.own !== undefined;
  if (linked) calculator.load(found);
  if (found.notices.length > 0)
    showNotices(root.querySelector('[data-notices]')!, found.notices, payload.texts, text);
  return linked;
}

/**
 * Brings one calculator to life: its static markup holds the form and the results for the defaults; from here on every
 * input updates sentence, picture, table and what else stands there. What the reader types stays in the page.
 */
export function wakeCalculator(
  root: HTMLElement,
  { loadPainter, unpack, takeState, build, more = [] }: Surroundings,
): Calculator {
  const payload = JSON.parse(root.querySelector('[data-payload]')!.textContent, unpack) as CalculatorPayload;
  const text = plainText(payload.dictionary);
  const format = createFormats(payload.language, text);
  const calculator = new Calculator(root, payload);

  build?.(calculator, format, text);
  const linked = takeState?.(calculator, text);
  wakeFields(calculator, format, text);
  wakeResults(calculator, format, text);
  wakePicture(calculator, format, text, loadPainter);
  for (const wake of [...more, wakeAnnouncements]) wake(calculator, format, text);
  // A shared calculation shows its result at once.
  calculator.asking = !linked && calculator.model.ask !== undefined;
  root.classList.toggle('asking', calculator.asking);
  root.dataset['awake'] = '';
  calculator.start();
  return calculator;
}
