import type { ClassPayload } from '../../components/class/class-view';
import type { Formats, TextLookup } from '../../i18n/formats';
import {
  monthlyLenses,
  spreadOf,
  tallyDeals,
  type ClassAnswer,
  type DealsAnswer,
  type PriceAnswer,
} from './class-answers';
import { drawDots, type DotRow, type DotSize } from './class-dots';
import { element } from './element';

/** What the class said, ready to be drawn at any size. */
export interface ClassResults {
  deals: DealsAnswer[];
  prices: PriceAnswer[];
}

export const sortAnswers = (answers: readonly ClassAnswer[]): ClassResults => ({
  deals: answers.filter((answer) => answer.kind === 'deals'),
  prices: answers.filter((answer) => answer.kind === 'price'),
});

/** Draws what the class said: on the page, on paper and for the projector alike. */
export function createDrawings(payload: ClassPayload, format: Formats, text: TextLookup) {
  const { model, deals, dealSet, lenses } = payload;
  const medianOf = (median: number | null, money: string) =>
    median === null || median <= 0
      ? {}
      : {
          median: {
            value: median,
            words: text('class.show.middle', { value: format.amount(median, money, true) }),
          },
        };

  /** Every deal with how many gave which answer. */
  function tallies(answers: readonly DealsAnswer[]): HTMLElement[] {
    const most = Math.max(1, answers.length);
    return tallyDeals(dealSet.deals, answers).map(({ counts, open }, index) => {
      const deal = deals[index]!;
      const lines = Object.entries(counts).map(([id, count]) => {
        const bar = element('i', 'bar');
        bar.style.setProperty('--share', String(count / most));
        return element(
          'li',
          '',
          element('span', 'label', deal.labels[id] ?? id),
          bar,
          element('b', '', String(count)),
        );
      });
      const asked = lines.length > 0;
      const list = element('ul', '', ...lines);
      if (asked && open > 0) list.append(element('li', 'open', text('class.show.open', { count: open })));
      return element(
        'div',
        'tally',
        element('h4', '', deal.name),
        asked ? list : element('p', 'label', text('class.show.not-asked')),
      );
    });
  }

  /** The prices that the class asked for a deal, above what was paid and what such data fetched; nothing without prices. */
  function dealDots(answers: readonly DealsAnswer[], size: DotSize) {
    return tallyDeals(dealSet.deals, answers).flatMap(({ prices }, index) => {
      if (prices.length === 0) return [];
      const deal = deals[index]!;
      const [money, per] = deal.unit.split('/') as [string, string?];
      const { median } = spreadOf(prices);
      const rows: DotRow[] = [
        {
          name: text('class.show.asked', { count: prices.length }),
          values: prices,
          each: 'dot',
          lens: 'own',
          ...medianOf(median, money),
        },
        ...deal.coins
          .filter(({ value }) => value > 0)
          .map(({ text: name, lens, value }): DotRow => ({ name, values: [value], each: 'mark', lens })),
      ];
      const picture = drawDots(rows, size, deal.unit, format);
      label(picture, rows, money);
      return [
        {
          title: text(`class.show.price-${per ?? 'once'}`, { name: deal.name }),
          under: `${deal.give} → ${deal.get}`,
          picture,
        },
      ];
    });
  }

  /** The rows of the own price and of each yardstick, with their numbers. */
  const priceRows = (answers: readonly PriceAnswer[]) => [
    { name: text('class.show.own'), lens: 'own', spread: spreadOf(answers.map(({ own }) => own)) },
    ...monthlyLenses(model).map(({ id, lens }) => ({
      name: lenses[id]!,
      lens: lens as string,
      spread: spreadOf(answers.map(({ results }) => results[id])),
    })),
  ];

  /** The own prices as dots, above what each yardstick says. */
  function priceDots(answers: readonly PriceAnswer[], size: DotSize): SVGSVGElement | null {
    const rows = priceRows(answers)
      .filter(({ spread }) => spread.values.length > 0)
      .map(({ name, lens, spread: { values, median } }): DotRow => ({
        name,
        values,
        lens,
        each: lens === 'own' ? 'dot' : 'mark',
        ...(lens === 'own' && medianOf(median, 'EUR')),
      }));
    if (rows.length === 0) return null;
    const picture = drawDots(rows, size, 'EUR/month', format);
    label(picture, rows, 'EUR');
    return picture;
  }

  /** Says in words what the picture shows. */
  function label(picture: SVGSVGElement, rows: readonly DotRow[], money: string): void {
    const amount = (value: number) => format.amount(value, money, true);
    const words = rows.map(({ name, values }) => {
      const sorted = [...values].sort((a, b) => a - b);
      return text('class.show.plot-row', {
        name,
        count: values.length,
        low: amount(sorted[0]!),
        high: amount(sorted.at(-1)!),
      });
    });
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', text('class.show.plot-alt', { text: words.join('; ') }));
  }

  function priceTable(answers: readonly PriceAnswer[]): HTMLTableRowElement[] {
    const amount = (value: number | null | undefined) =>
      value === null || value === undefined ? '–' : format.amount(value, 'EUR', true);
    return priceRows(answers).map(({ name, spread: { values, zeros, missing, median } }) => {
      const head = element('th', '', name);
      head.scope = 'row';
      return element(
        'tr',
        '',
        head,
        ...[
          String(values.length),
          amount(zeros > 0 ? 0 : values[0]),
          amount(median),
          amount(values.at(-1) ?? (zeros > 0 ? 0 : null)),
          String(zeros),
          String(missing),
        ].map((words) => element('td', 'numeric', words)),
      );
    });
  }

  return { tallies, dealDots, priceDots, priceTable };
}

export type Drawings = ReturnType<typeof createDrawings>;
