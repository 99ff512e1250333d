import type { Catalog, Interface } from '../../catalog';
import { workingId } from '../../catalog/workings';
import { runCalculator } from '../../models/calculator';
import type { HeadFigure, PracticeData } from '../../schemas/practice';
import { isCurrency } from '../../schemas/words';
import { factText, isNumeric } from '../fact-words';

/** A number on a receipt. */
export interface ReceiptAmount {
  /** Without what it is counted by: "€3". */
  text: string;
  /** What it is counted by: "a month". */
  per?: string;
  /** What the number is, in a word: "offered". */
  basis?: string;
  /** Where its proof is. */
  href?: string;
  /** The fact behind it, where it is one: a card opens. */
  fact?: string;
  /** The calculated result behind it, as `calculator.step`. */
  result?: string;
}

/** A line of the short receipt: a name, then words, a number, or both. */
export interface ReceiptLine {
  label: string;
  text?: string;
  /** Where the proof of the words is, where they have no number. */
  href?: string;
  fact?: string;
  amount?: ReceiptAmount;
}

/** Parts the amount from what it is counted by; one piece where the words do not begin with the amount. */
const split = (whole: string, bare: string): Pick<ReceiptAmount, 'text' | 'per'> => {
  const per = whole.startsWith(bare) ? whole.slice(bare.length).trim() : '';
  return per ? { text: bare, per } : { text: whole };
};

/**
 * The number that a head names, ready to print; nothing where it names none, or a fact without a number.
 *
 * @param factPage - where the source cards are, a prefix for `#fact-…`
 */
export function headAmount(
  { fact: id, calculator, step }: HeadFigure,
  catalog: Catalog,
  ui: Interface,
  factPage = '',
): ReceiptAmount | undefined {
  if (id) {
    const fact = catalog.facts.get(id)!;
    if (!isNumeric(fact)) return undefined;
    const print = (withPer: boolean) => factText(fact, ui, 'value', withPer);
    return {
      ...split(print(true), print(false)),
      href: `${factPage}#fact-${id}`,
      fact: id,
      // Hours and people were not paid or offered; for them the word would say nothing.
      ...(fact.basis && isCurrency(fact.unit) && { basis: ui.t(`basis.${fact.basis}`) }),
    };
  }
  if (!calculator || !step) return undefined;
  const { model } = catalog.calculators.get(calculator)!;
  const range = runCalculator(model, {}).steps[step];
  const unit = model.steps.find(({ name }) => name === step)?.unit ?? '';
  if (!range) return { text: ui.t('calculator.none') };
  const print = (shown: string) => ui.format.range(range.low, range.high, shown, true, range.open);
  return {
    ...split(print(unit), print(unit.split('/')[0]!)),
    href: `${factPage}#${workingId({ calculator, step })}`,
    result: `${calculator}.${step}`,
  };
}

/** The four lines of a case's short receipt. */
export const shortLines = (
  { short }: PracticeData,
  catalog: Catalog,
  ui: Interface,
  factPage = '',
): ReceiptLine[] =>
  short.map((line) => {
    const amount = headAmount(line, catalog, ui, factPage);
    return {
      label: ui.t(`receipt.short-${line.part}`),
      text: line.text,
      ...(amount ? { amount } : line.fact && { href: `${factPage}#fact-${line.fact}`, fact: line.fact }),
    };
  });
