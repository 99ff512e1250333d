import { runCalculator, type CalculatorModel, type Values } from '../../src/models/calculator';
import { closedEnds } from '../../src/models/range';

/** Every number at its upper end, every switch turned, every choice at its last answer. */
export const extremes = ({ inputs }: CalculatorModel): Values =>
  Object.fromEntries(
    inputs.map(({ name, kind, options, max, initial }) => [
      name,
      options ? options.length - 1 : kind === 'switch' ? 1 - (initial?.central ?? 0) : max,
    ]),
  );

/** The marks of every lens and step of a calculator, as outside checks read them; runs in the page. */
export function readMarks(root: Element = document.querySelector('[data-calculator]')!) {
  const read = (selector: string, name: string) =>
    Object.fromEntries(
      [...root.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => [
        dataset[name],
        [dataset['low'], dataset['central'], dataset['high']],
      ]),
    );
  return { lenses: read('[data-lens-id]', 'lensId'), steps: read('[data-step]', 'step') };
}

const printed = (value: number | null | undefined) =>
  value === undefined || value === null ? '' : String(Number(value.toPrecision(15)));

/** What the marks must say for some values, worked out by the model outside the page. */
export function expectedMarks(model: CalculatorModel, values: Values) {
  const result = runCalculator(model, values);
  const marks = (ranges: typeof result.lenses) =>
    Object.fromEntries(
      Object.entries(ranges).map(([name, range]) => {
        // An end that is open is no figure.
        const ends = range && closedEnds(range);
        return [name, [printed(ends?.low), printed(ends?.central), printed(ends?.high)]];
      }),
    );
  return { lenses: marks(result.lenses), steps: marks(result.steps) };
}
