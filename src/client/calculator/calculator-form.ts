import type { Draw } from '../../charts/kit/context';
import type { CalculatorPayload } from '../../components/calculator-view';
import { createFormats } from '../../i18n/formats';
import { createText } from '../../i18n/text';
import { decodeState } from '../../models/query';
import { showNotices } from '../notices';
import { wakeAddress } from './address';
import { wakeAnnouncements } from './announce';
import { wakeFields } from './fields';
import { wakeFiles } from './files';
import { Calculator } from './live-calculator';
import { wakePicture } from './picture';
import { wakeQuestion } from './question';
import { wakeResults } from './results';

/** Where a calculator finds the state that it starts with. */
export type Place =
  /** The page's address: it is read from there and kept there, behind `#`. */
  | 'page'
  /** The query that a host wrote into the address of an embed: it is read and never written. */
  | 'embed'
  /** Nowhere: on a page with several calculators the address cannot say which one it means. */
  | 'none';

/**
 * Brings one calculator to life: its static markup holds the form and the results for the defaults; from here on every
 * input updates sentence, picture, table, working, link and address. What the reader types stays in the page.
 *
 * @param loadDraw - gives the drawing function of a chart type
 */
export function wakeCalculator(
  root: HTMLElement,
  loadDraw: (type: string) => Promise<Draw<never>>,
  place: Place,
): Calculator {
  const payload = JSON.parse(root.querySelector('[data-payload]')!.textContent) as CalculatorPayload;
  const text = createText(payload.language, payload.dictionary);
  const format = createFormats(payload.language, text);
  const calculator = new Calculator(root, payload);

  let linked = false;
  if (place === 'page') linked = wakeAddress(calculator, text);
  if (place === 'embed') {
    const state = decodeState(calculator.model, location.search.slice(1));
    linked = Object.keys(state.values).length > 0 || state.own !== undefined;
    if (linked) calculator.load(state);
    if (state.notices.length > 0)
      showNotices(root.querySelector('[data-notices]')!, state.notices, payload.texts, text);
  }
  wakeFields(calculator, format, text);
  wakeQuestion(calculator, format, text);
  wakeResults(calculator, format, text);
  wakePicture(calculator, format, text, loadDraw);
  wakeFiles(calculator, format, text);
  wakeAnnouncements(calculator, format, text);
  // A shared calculation shows its result at once.
  if (!linked) {
    calculator.ask();
    root.classList.toggle('asking', calculator.asking);
  }
  root.dataset['awake'] = '';
  calculator.start();
  return calculator;
}
