import { describe, expect, it } from 'vitest';
import type { FactEntry } from '../../../src/schemas/fact';
import { complaintAbout, content, fact, source } from './broken';

const quoted = (quote: string, more: Partial<FactEntry> = {}) =>
  fact({ quote, quoteLanguage: 'en', ...more });

/** What the build says of two facts in the files of two topics. */
const complaint = (one: FactEntry, other: FactEntry, kind = 'reward') =>
  complaintAbout(
    content({
      facts: {
        [`samples/${kind}`]: { 'first-pay': one },
        [`shopper-panel/${kind}`]: { 'second-pay': other },
      },
      sources: { samples: [source('till-receipt'), source('newspaper')] },
    }),
  );

describe('a number that stands in two facts', () => {
  it('is refused where both quote the same words of one source', () => {
    expect(
      complaint(quoted('It pays 3 euros a month.'), quoted('pays “3 euros a month”', { asOf: '2023' })),
    ).toBe(
      'content/facts/shopper-panel/reward.yaml: second-pay says the same number with the same words of the same source as first-pay ' +
        '(content/facts/samples/reward.yaml). Take it out and write first-pay wherever it is used; a fact serves all cases.',
    );
  });

  it('may be another number of the same row, another year, or another report', () => {
    const row = quoted('2022: 3 | 2023: 3', { asOf: '2022' });
    expect(complaint(row, quoted('2022: 3 | 2023: 3', { asOf: '2023' }))).toBe('no complaint');
    expect(complaint(row, quoted('2022: 3 | 2023: 3', { asOf: '2022', value: 4 }))).toBe('no complaint');
    expect(complaint(row, quoted('2022: 3 | 2023: 3', { asOf: '2022', source: 'newspaper' }))).toBe(
      'no complaint',
    );
    expect(complaint(row, quoted('Another sentence with a 3.', { asOf: '2022' }))).toBe('no complaint');
  });
});

describe('one answer of a survey that two sources report', () => {
  const answer = (more: Partial<FactEntry> = {}) =>
    fact({ basis: 'asked', grade: 'C', lens: 'people', dataType: 'location', asOf: '2020-03', ...more });
  const asked = (more: Partial<FactEntry>) => complaint(answer(), answer(more), 'willingness-to-accept');

  it('counts once in the atlas', () => {
    expect(asked({ source: 'newspaper', asOf: '2020' })).toBe(
      'content/facts/shopper-panel/willingness-to-accept.yaml: second-pay.lens puts an answer into the price atlas that first-pay ' +
        '(content/facts/samples/willingness-to-accept.yaml) puts there already. Take `lens` out of the one with the ' +
        'weaker source, so that one answer counts once.',
    );
    expect(asked({ source: 'newspaper', lens: undefined })).toBe('no complaint');
  });

  it.each([{ value: 4 }, { dataType: 'contacts' }, { place: 'US' }, { asOf: '2021' }] as const)(
    'is another answer with %o',
    (more) => {
      expect(asked({ source: 'newspaper', ...more })).toBe('no complaint');
    },
  );
});
