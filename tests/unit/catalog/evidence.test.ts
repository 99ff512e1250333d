import { describe, expect, it } from 'vitest';
import { checkAskedPrices } from '../../../src/catalog/asked-prices';
import { factsOfCalculator } from '../../../src/catalog/fact-use';
import type { Catalog } from '../../../src/catalog/types';
import { chartSchema } from '../../../src/schemas/chart';
import { factsSchema, type FactEntry } from '../../../src/schemas/fact';
import type { PracticeData } from '../../../src/schemas/practice';
import type { Source } from '../../../src/schemas/source';
import { readContent } from '../../content/read-content';
import { complaintAbout, content, fact, joined, source } from './broken';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { definition as rawDefinition } from '../models/fixtures';

/** What the build says of one fact and its source. */
const complaint = (more: Partial<FactEntry>, cited: Partial<Source> = {}) =>
  complaintAbout(
    content({
      facts: { 'samples/scale': { fee: fact(more) } },
      sources: { samples: [{ ...source('till-receipt'), ...cited }] },
    }),
  );

describe('the grade of a number', () => {
  it.each(['alleged', 'estimated', 'allocated'] as const)('is E where the number is %s', (basis) => {
    expect(complaint({ basis, grade: 'A' })).toBe(
      `content/facts/samples/scale.yaml: fee.grade is A, but the number is ${basis}. Write \`grade: E\`, or correct the basis.`,
    );
    expect(complaint({ basis, grade: 'E' })).toBe('no complaint');
  });

  it('is never A for an offer or a list price', () => {
    expect(complaint({ basis: 'listed', grade: 'A' })).toContain(
      'Write `grade: D` or `E`, or correct the basis.',
    );
    expect(complaint({ basis: 'offered', grade: 'A' })).toContain(
      'fee.grade is A, but the number is offered',
    );
  });

  it('is never that of an asking price for what people would pay', () => {
    const bid = (basis: FactEntry['basis']) =>
      complaintAbout(
        content({
          facts: { 'samples/willingness-to-pay': { bid: fact({ basis, grade: 'C', lens: 'people' }) } },
        }),
      );
    expect(bid('asked')).toBe(
      'content/facts/samples/willingness-to-pay.yaml: bid.basis is asked, but the file holds what people would pay. ' +
        'Write `basis: offered`, or move the fact to willingness-to-accept, what people want for giving data away.',
    );
    expect(bid('offered')).toBe('no complaint');
  });

  it('is missing nowhere, nor is what the number is', () => {
    expect(complaint({ basis: undefined })).toContain(
      'content/facts/samples/scale.yaml: fee.basis is missing. Say what the number is, one of: paid, ruled, offered',
    );
    expect(complaint({ basis: 'asked', grade: undefined })).toContain(
      'fee.grade is missing. Grade the evidence: asked can be B, C, D, E.',
    );
    expect(complaint({ value: undefined, unit: undefined, basis: 'paid', grade: 'E' })).toContain(
      'fee.basis stands with a claim that has no number',
    );
  });

  it('is at most E while only a mirror, a translation or memory speaks for it', () => {
    const paid = { basis: 'paid', grade: 'A' } as const;
    expect(complaint(paid, { copy: 'mirror' })).toContain('but rests on somebody else’s copy (till-receipt)');
    expect(complaint(paid, { copy: 'translated' })).toContain(
      'Write `grade: E` until the original is read, then take `copy: translated` out of the source.',
    );
    expect(complaint({ ...paid, verified: 'recall' })).toContain('but is only known from memory');
    expect(complaint(paid, { copy: 'stored' })).toBe('no complaint');
  });

  it('is A or E where a court or an authority set the number, which does not say that it was paid', () => {
    expect(complaint({ basis: 'ruled', grade: 'A' })).toBe('no complaint');
    expect(complaint({ basis: 'ruled', grade: 'B' })).toContain('Write `grade: A` or `E`');
    const { facts } = readContent().catalog!;
    const rulings = /\b(fine|OLG|Federal Court|penalty)\b/;
    const paid = [...facts.values()].filter(
      ({ basis, kind, label }) =>
        basis === 'paid' && ['legal', 'harm'].includes(kind) && rulings.test(label.en),
    );
    expect(paid.map(({ file, id }) => `${file}: ${id}.basis`)).toEqual([]);
  });

  it('is A to C in the press only where the press reports a document or a study', () => {
    const found = { basis: 'measured', grade: 'C' } as const;
    expect(complaint(found, { type: 'article-newspaper' })).toContain(
      'but its source (till-receipt, article-newspaper) only reports. Write `grade: D` or `E`, or `verified: secondary`',
    );
    expect(complaint({ ...found, verified: 'secondary' }, { type: 'article-newspaper' })).toBe(
      'no complaint',
    );
  });

  it('is not A for what a study found', () => {
    expect(complaint({ basis: 'measured', grade: 'A' }, { type: 'article-journal' })).toContain('is a study');
  });
});

describe('a range that is open at the top', () => {
  const issues = (more: object) =>
    factsSchema
      .safeParse({ fee: { ...fact({ value: undefined }), ...more } })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('needs its lower end, and no other end is open', () => {
    expect(issues({ high: 2000, open: 'high' })).toEqual([
      'fee.low: A range that is open at the top needs its lower end: write `low`.',
    ]);
    expect(issues({ low: 80, open: 'low' })).toEqual([
      'fee.open: Only the upper end of a range can be open: write `open: high`.',
    ]);
    expect(issues({ low: 80, open: 'high' })).toBeUndefined();
  });
});

const text = { en: 'Text', de: 'Text' };
const definition = (parts: Parameters<typeof rawDefinition>[0]) =>
  calculatorSchema.parse(rawDefinition(parts));
const price = (more: Partial<FactEntry>) =>
  fact({ basis: 'asked', grade: 'C', unit: 'EUR/month', dataType: 'contacts', ...more });
const practice = (dataTypes: string[], receipt = {}) => [
  { id: 'shopper-panel/en', data: { dataTypes, receipt } as unknown as PracticeData },
];
const refusal = (check: () => void) => {
  try {
    check();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
};

describe('a price that people asked for their data', () => {
  const facts = {
    'shopper-panel/willingness-to-accept': {
      'ask-contacts': price({}),
      'ask-browsing': price({ dataType: 'browsing' }),
    },
  };
  const chart = chartSchema.parse({
    ...{ practice: 'shopper-panel', version: 1, title: text, subtitle: text, alt: text },
    changes: [{ version: 1, date: '2026-01-01', text }],
    ...{ type: 'price-ladder', unit: 'EUR/month' },
    rows: [{ label: text, lens: 'people', quantity: { fact: 'ask-contacts' } }],
  });
  const calculator = (fact: string) =>
    definition({
      inputs: { asked: { fact, unit: 'EUR/month', min: 0, max: 10, step: 1 } },
      facts: {},
      steps: { wanted: { formula: 'asked * 1', unit: 'EUR/month' } },
      lenses: [{ lens: 'people', step: 'wanted' }],
    });

  it('may not stand in a chart of other data', () => {
    const catalog = joined({ facts, charts: { ladder: chart } });
    expect(refusal(() => checkAskedPrices(practice(['browsing']), catalog))).toBe(
      'content/charts/ladder.yaml: fact shows "ask-contacts", a price asked for contacts data, beside browsing. ' +
        'Take it out, or use a price asked for browsing (dataType of the fact).',
    );
    expect(refusal(() => checkAskedPrices(practice(['browsing', 'contacts']), catalog))).toBe('no complaint');
  });

  it('may not stand in a calculator of other data', () => {
    const catalog = joined({ facts, calculators: { sum: calculator('ask-contacts') } });
    expect(refusal(() => checkAskedPrices(practice(['browsing']), catalog))).toContain(
      'content/calculators/sum.yaml: fact shows "ask-contacts"',
    );
    expect(
      refusal(() =>
        checkAskedPrices(
          practice(['browsing']),
          joined({ facts, calculators: { sum: calculator('ask-browsing') } }),
        ),
      ),
    ).toBe('no complaint');
  });

  it('may not stand on a receipt of other data', () => {
    const heads = practice(['browsing'], { lines: [{ fact: 'ask-contacts' }] });
    expect(refusal(() => checkAskedPrices(heads, joined({ facts })))).toContain(
      'content/practices/shopper-panel/en.mdx: receipt shows "ask-contacts"',
    );
  });

  it('may not follow from an answer that stands for other data', () => {
    const choice = (data: string) =>
      definition({
        practice: 'valuation',
        inputs: {
          kind: {
            ...{ kind: 'choice', unit: '1' },
            options: [
              { id: 'one', value: 1, status: 'assumed', label: text, data: 'browsing' },
              { id: 'two', value: 2, status: 'assumed', label: text, data },
            ],
          },
        },
        facts: {
          contacts: { fact: 'ask-contacts', unit: 'EUR/month' },
          web: { fact: 'ask-browsing', unit: 'EUR/month' },
        },
        steps: { wanted: { formula: 'kind == 1 ? web : contacts', unit: 'EUR/month' } },
        lenses: [{ lens: 'people', step: 'wanted' }],
      });
    const check = (data: string) =>
      refusal(() => checkAskedPrices([], joined({ facts, calculators: { sum: choice(data) } })));
    expect(check('location')).toContain(
      'content/calculators/sum.yaml: lenses.people (kind: two) shows "ask-contacts", a price asked for contacts data, beside location',
    );
    expect(check('contacts')).toBe('no complaint');
  });

  it('is never one end of a range whose other end is a price that people would pay', () => {
    const both = definition({
      inputs: { months: { value: 1, status: 'assumed', unit: 'month', min: 1, max: 9, step: 1 } },
      facts: {
        ask: { fact: 'ask-contacts', unit: 'EUR/month' },
        pay: { fact: 'pay-contacts', unit: 'EUR/month' },
      },
      steps: {
        wanted: { formula: 'ask * months', unit: 'EUR' },
        bid: { formula: 'pay * months', unit: 'EUR' },
      },
      lenses: [{ lens: 'people', step: 'wanted', also: [{ step: 'bid', widens: true, label: text }] }],
    });
    const raw = content({
      facts: { ...facts, 'samples/willingness-to-pay': { 'pay-contacts': price({ basis: 'offered' }) } },
      calculators: { sum: both },
    });
    expect(complaintAbout(raw)).toBe(
      'content/calculators/sum.yaml: lenses.people puts "ask-contacts", a price that people ask, and "pay-contacts", ' +
        'a price that they would pay, into one range. Show each in a lens of its own.',
    );
  });
});

describe('the facts of the site', () => {
  const { catalog, cases } = readContent();
  const all = [...(catalog as Catalog).facts.values()];

  it('have a review day that has not passed, where they speak of a present that may change', () => {
    const today = process.env['TODAY'] ?? '2026-11-29';
    const overdue = all.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy < today);
    expect(overdue.map(({ id, file, reviewBy }) => `${file}: ${id}.reviewBy: ${reviewBy}`)).toEqual([]);
  });

  it('stand beside the data they were asked for', () => {
    const heads = cases.map(({ id, language, head }) => ({ id: `${id}/${language}`, data: head }));
    expect(() => checkAskedPrices(heads, catalog!)).not.toThrow();
    expect([...catalog!.calculators.values()].some((one) => factsOfCalculator(one).length > 0)).toBe(true);
  });
});
