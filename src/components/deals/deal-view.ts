import type { Catalog, Interface } from '../../catalog';
import { figureUnit, moneyUnit } from '../../catalog/deal-units';
import { factsOfSteps } from '../../catalog/lens-facts';
import { workingId, type Working } from '../../catalog/workings';
import { absoluteUrl, localPath } from '../../i18n/addresses';
import { runCalculator } from '../../models/calculator';
import { parseUnit } from '../../models/units';
import { dealOrigins, dealParts, type DealAnswer, type DealData } from '../../schemas/deal';
import type { Lens } from '../../schemas/words';
import type { PracticeData } from '../../schemas/practice';
import { headAmount, type ReceiptAmount, type ReceiptLine } from '../receipt/receipt-lines';

/** A piece of a sentence, ready to print. */
export type SentencePart =
  | { kind: 'words'; text: string }
  | { kind: 'price' }
  | { kind: 'amount'; amount: ReceiptAmount }
  | { kind: 'cited'; text: string; href: string; fact: string };

/** A coin of a deal's picture. */
export interface Coin {
  name: string;
  text: string;
  lens: Lens;
  amount: ReceiptAmount;
  /** In the deal's unit. */
  value: number;
  assumed: boolean;
}

/** A deal as it is shown. */
export interface DealView {
  practice: string;
  name: string;
  /** Address of the case study. */
  href: string;
  aside: string;
  unit: string;
  lines: ReceiptLine[];
  coins: Coin[];
  none: string[];
  answers: { id: DealAnswer; label: string; line: string; then: SentencePart[] }[];
  /** On the reader's receipt where nothing could be answered. */
  line?: string;
  happened: SentencePart[];
}

type Practice = { id: string; data: PracticeData };

/** The case studies that are deals, in their order. */
const dealsOf = (practices: readonly Practice[]) =>
  practices.flatMap(({ id, data }) => (data.deal ? [{ id, data, deal: data.deal }] : []));

/** The central value of a figure in the deal's unit, a yearly amount as one of twelve months or the other way round. */
function valueIn(deal: DealData, figure: DealData['figures'][string], catalog: Catalog): number {
  const unit = moneyUnit(figureUnit(figure, catalog));
  const times = unit === deal.unit ? 1 : parseUnit(unit).factor / parseUnit(deal.unit).factor;
  if (figure.calculator) {
    const { model } = catalog.calculators.get(figure.calculator)!;
    return (runCalculator(model, {}).steps[figure.step!]?.central ?? 0) * times;
  }
  const { value, low = 0, high = low } = catalog.facts.get(figure.fact!)!;
  return (value ?? (low + high) / 2) * times;
}

/**
 * The five deals of the front page in one language.
 *
 * @param embedded - numbers then link to the site's pages, not to the cards of this one
 */
export function dealViews(
  practices: readonly Practice[],
  catalog: Catalog,
  ui: Interface,
  embedded = false,
): DealView[] {
  const { language, format } = ui;
  const proofOf = (id: string) => {
    const { topic } = catalog.facts.get(id)!;
    return embedded ? absoluteUrl(language, `/facts/${topic}/#fact-${id}`) : `#fact-${id}`;
  };
  return dealsOf(practices).map(({ id: practice, data, deal }) => {
    const page = embedded
      ? absoluteUrl(language, `/practices/${practice}/`)
      : localPath(language, `/practices/${practice}/`);
    /** What an amount is for, a sample or a person, the words beside it say; a period stays. */
    const amountOf = (figure: Parameters<typeof figureUnit>[0]): ReceiptAmount | undefined => {
      const whole = headAmount(figure, catalog, ui, embedded ? page : '');
      if (!whole) return undefined;
      const { per, ...amount } = whole;
      return {
        ...amount,
        ...(per && moneyUnit(figureUnit(figure, catalog)).includes('/') && { per }),
        ...(amount.fact && { href: proofOf(amount.fact) }),
      };
    };
    const sentence = (text: string) =>
      dealParts(text).map((part): SentencePart => {
        if (part.kind === 'words') return part;
        if (part.kind === 'cited') return { ...part, href: proofOf(part.fact) };
        return part.name === 'price'
          ? { kind: 'price' }
          : { kind: 'amount', amount: amountOf(deal.figures[part.name]!)! };
      });
    const line = (part: 'give' | 'get' | 'catch'): ReceiptLine => {
      const { text, fact } = deal[part];
      const amount = amountOf(deal[part]);
      // Whether money was paid or offered is told of what one gets; a term is simply a term.
      if (amount && part !== 'get') delete amount.basis;
      return {
        label: ui.t(`deals.${part}`),
        text,
        ...(amount ? { amount } : fact && { href: proofOf(fact), fact }),
      };
    };
    const coins = Object.entries(deal.figures).flatMap(([name, figure]): Coin[] => {
      if (!figure.text) return [];
      const value = valueIn(deal, figure, catalog);
      const own = moneyUnit(figureUnit(figure, catalog));
      const { text, href, fact, result } = amountOf(figure)!;
      // Told in the deal's period, which its title names once.
      const told =
        own === deal.unit && figure.fact ? text : format.amount(value, deal.unit.split('/')[0]!, true);
      return [
        {
          name,
          text: figure.text,
          lens: figure.lens!,
          amount: { text: told, ...(href && { href }), ...(fact && { fact }), ...(result && { result }) },
          value,
          assumed: figure.assumed ?? false,
        },
      ];
    });
    return {
      practice,
      name: data.name,
      href: page,
      aside: deal.aside,
      unit: deal.unit,
      lines: [line('give'), line('get'), line('catch')],
      coins,
      none: deal.none,
      answers: deal.answers.map(({ then, ...answer }) => ({ ...answer, then: sentence(then) })),
      ...(deal.line && { line: deal.line }),
      happened: sentence(deal.happened),
    };
  });
}

/** Everything that the numbers of the deals rest on: facts, and results that are worked out. */
export function dealProofs(
  practices: readonly Practice[],
  catalog: Catalog,
): { facts: string[]; workings: Working[] } {
  const origins = dealsOf(practices).flatMap(({ deal }) => dealOrigins(deal).map(([, origin]) => origin));
  const workings = new Map(
    origins.flatMap(({ calculator, step }) =>
      calculator && step ? [[workingId({ calculator, step }), { calculator, step }]] : [],
    ),
  );
  const facts = [
    ...origins.flatMap(({ fact }) => fact ?? []),
    ...[...workings.values()].flatMap(({ calculator, step }) =>
      factsOfSteps(catalog.calculators.get(calculator)!.model, [step]),
    ),
  ];
  return { facts: [...new Set(facts)], workings: [...workings.values()] };
}
