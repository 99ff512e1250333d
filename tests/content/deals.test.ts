import { describe, expect, it } from 'vitest';
import { checkDeals } from '../../src/catalog/deals';
import { dealOrigins, dealSchema, type DealData } from '../../src/schemas/deal';
import type { PracticeData } from '../../src/schemas/practice';
import { readContent } from './read-content';

const { cases, catalog } = readContent();
const heads = cases.map(({ id, language, head }) => ({ id: `${id}/${language}`, data: head }));

/** The message about a deal that was changed in both languages, or in one alone. */
function complaintAbout(practice: string, change: (deal: DealData) => void, alone = false): string {
  const changed = heads.map(({ id, data }) => {
    if (!id.startsWith(`${practice}/`) || (alone && !id.endsWith('/en'))) return { id, data };
    const deal = structuredClone(data.deal!);
    change(deal);
    return { id, data: { ...data, deal } as PracticeData };
  });
  try {
    checkDeals(changed, catalog!);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
}

describe('the five deals', () => {
  it('run from those asked and paid to those never told, in both languages', () => {
    for (const language of ['en', 'de'])
      expect(
        cases
          .filter((one) => one.language === language && one.head.deal)
          .sort((a, b) => a.head.order - b.head.order)
          .map(({ id, head }) => [id, head.deal!.answers.length]),
      ).toEqual([
        ['shopper-panel', 3],
        ['assistant', 3],
        ['samples', 3],
        ['o2-mobility', 2],
        ['insider-sales', 0],
      ]);
  });

  it('hold to the rules', () => {
    expect(() => checkDeals(heads, catalog!)).not.toThrow();
  });

  it('rest every line of the receipt on a fact', () => {
    for (const { head } of cases)
      for (const part of ['give', 'get', 'catch'] as const) expect(head.deal![part].fact).toBeTruthy();
  });

  it('print no number that rests on memory alone', () => {
    for (const { head } of cases)
      for (const [, { fact }] of dealOrigins(head.deal!))
        if (fact) expect(catalog!.facts.get(fact)!.verified).not.toBe('recall');
  });
});

describe('the rule which comparisons may stand beside which data', () => {
  it('refuses contacts on Facebook beside browsing', () => {
    expect(
      complaintAbout('shopper-panel', ({ figures }) => {
        figures['survey'] = { fact: 'pw-add-de-contacts-facebook', lens: 'people', text: 'Asked' };
      }),
    ).toContain('is a figure for contacts, and the deal is about browsing');
  });

  it('refuses a calculated result that rests on other data', () => {
    expect(
      complaintAbout('o2-mobility', ({ figures }) => {
        figures['bulk'] = { calculator: 'three-euros', step: 'bulkAllBuyers', lens: 'market', text: 'Bulk' };
      }),
    ).toContain('is a figure for browsing, and the deal is about location');
  });

  it('refuses a price that was paid for no data', () => {
    expect(
      complaintAbout('insider-sales', ({ figures }) => {
        figures['review'] = { ...figures['review'], lens: 'market', text: 'One review' };
      }),
    ).toContain('is a figure for no data');
  });

  it('lets a sentence name what no picture may draw', () => {
    expect(heads.find(({ id }) => id === 'insider-sales/en')!.data.deal!.happened).toContain('{review}');
  });

  it('refuses another money, and once beside a month', () => {
    expect(
      complaintAbout('samples', (deal) => {
        deal.unit = 'EUR';
      }),
    ).toContain('is in USD, and the deal in EUR');
    expect(
      complaintAbout('assistant', (deal) => {
        deal.unit = 'EUR/month';
      }),
    ).toContain('is in EUR, and the deal in EUR/month');
  });
});

describe('a deal is refused', () => {
  it('that says something else in the other language', () => {
    expect(complaintAbout('samples', ({ answers }) => void answers.pop(), true)).toContain(
      'does not say the same as',
    );
  });

  it('whose sentence names an unknown figure or fact', () => {
    expect(complaintAbout('samples', (deal) => (deal.happened = 'Paid {feee}.'))).toContain(
      'Did you mean fee',
    );
    expect(
      complaintAbout('samples', (deal) => (deal.happened = '[Paid](samples-fee-per-samples).')),
    ).toContain('Did you mean samples-fee-per-sample');
  });

  it('that asks for a price without saying it, or says one it did not ask for', () => {
    expect(complaintAbout('assistant', ({ answers }) => (answers[0]!.then = 'You want {price}.'))).toContain(
      '{price}',
    );
  });

  it('whose line on what one gives has more than twelve words', () => {
    const { deal } = heads[0]!.data;
    const give = { text: 'one two three four five six seven eight nine ten eleven twelve thirteen' };
    expect(dealSchema.safeParse({ ...deal, give }).error?.issues[0]?.message).toContain('at most 12 words');
  });
});
