import { describe, expect, it } from 'vitest';
import { findTypedAmounts } from './typed-amounts';

const found = (text: string, names: string[] = []) =>
  findTypedAmounts(text, names).map((amount) => amount.found);

describe('the search for typed amounts', () => {
  it.each([
    'It paid €3 a month.',
    'Es gab 3 Euro im Monat.',
    'They got $10 each.',
    'The fine was 16.5 million dollars.',
    'Der Umsatz lag bei 1,3 Mrd. Euro.',
    'a 30-dollar voucher',
    'ein 10-Dollar-Gutschein',
    'some 12 % of users',
    'rund 12 Prozent der Befragten',
    'about 12 percent',
    'about 12 per cent',
    'It cost 50 cents.',
    'EUR 40 per order',
    'They got three euros.',
    'Sie bekamen drei Euro.',
    'Ten dollars is little.',
    'five percent of them',
    'It brings nothing.\n\n## Why €3?\n',
    '<Cite id="a">for 10 dollars</Cite>',
  ])('finds one in "%s"', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'It paid <Fact id="a" /> a month.',
    '<Quote id="a">Amazon pays 10 dollars</Quote>',
    '## Three euros a month',
    '## Drei Euro im Monat',
    'In 2024 European regulators acted.',
    'In 20 centres and 30 central places',
    'all amounts in 2025 euros',
    'within 48 hours, for 43 million users',
    'several hundred euros, a few dollars, mehrere hundert Euro',
    'A euro is one euro, ein Euro ist ein Euro.',
    '<Disagree title="Ten dollars for one receipt?" facts="a">Two versions.</Disagree>',
    'In 2019, <Fact id="a" per="no" /> dollars were a euro.',
    'Step 3: Percentages come later.',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves the names of calculators alone', () => {
    expect(found('Try “Three euros a month” below.', ['Three euros a month'])).toEqual([]);
  });

  it('tells the line', () => {
    expect(findTypedAmounts('One.\n\nIt paid\n€3 then.', [])).toEqual([{ found: '€3', line: 3 }]);
  });
});
