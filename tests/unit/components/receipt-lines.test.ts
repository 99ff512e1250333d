import { describe, expect, it } from 'vitest';
import { headAmount, shortLines } from '../../../src/components/receipt/receipt-lines';
import type { PracticeData } from '../../../src/schemas/practice';
import { readContent } from '../../content/read-content';
import { plainSpaces } from '../i18n/interface-texts';
import { interfaceOf } from '../publish/interface';

const catalog = readContent().catalog!;
const ui = interfaceOf('en');
const facts = [...catalog.facts.values()];
const amountOf = (fact: string) => headAmount({ fact }, catalog, ui, '/page/');

describe('an amount on a receipt', () => {
  it('parts money from its period and says in a word what it is', () => {
    const fact = facts.find(
      ({ unit, per, value, basis }) =>
        unit === 'EUR' && per === 'month' && value === 3 && basis === 'offered',
    )!;
    const { text, ...rest } = amountOf(fact.id)!;
    expect(plainSpaces(text)).toBe('€3');
    expect(rest).toEqual({
      per: 'a month',
      href: `/page/#fact-${fact.id}`,
      fact: fact.id,
      basis: ui.t('basis.offered'),
    });
  });

  it('says of hours and people no such word: they were not paid or offered', () => {
    const counted = facts.filter(({ unit, value, basis }) => unit === 'count' && value && basis);
    expect(counted.length).toBeGreaterThan(50);
    expect(counted.filter(({ id }) => amountOf(id)!.basis !== undefined)).toEqual([]);
  });

  it('is none where a fact is a claim; the line then leads to its proof', () => {
    const claim = facts.find(({ value, low, high }) => [value, low, high].every((one) => one === undefined))!;
    expect(amountOf(claim.id)).toBeUndefined();
    const head = { short: [{ part: 'asked', text: 'No.', fact: claim.id }] } as unknown as PracticeData;
    expect(shortLines(head, catalog, ui, '/page/')).toEqual([
      { label: ui.t('receipt.short-asked'), text: 'No.', href: `/page/#fact-${claim.id}`, fact: claim.id },
    ]);
  });

  it('that a calculator worked out leads to its working', () => {
    const [calculator] = [...catalog.calculators.values()].filter(({ model }) => model.steps.length > 0);
    const step = calculator!.model.steps.at(-1)!.name;
    expect(headAmount({ calculator: calculator!.id, step }, catalog, ui)).toMatchObject({
      result: `${calculator!.id}.${step}`,
      href: `#working-${calculator!.id}-${step}`,
    });
  });
});
