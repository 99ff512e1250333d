import { describe, expect, it } from 'vitest';
import { runCalculator, type Values } from '../../src/models/calculator';
import { compileCalculator } from '../../src/models/compile';
import { readContent } from './read-content';

const { calculators, catalog } = readContent();
const run = (id: string) => {
  const model = compileCalculator(id, calculators[id]!, catalog!.numbers);
  return (values: Values = {}) => runCalculator(model, values);
};

describe('What was your record worth, and to whom?', () => {
  const price = run('record-price');

  it('gives the customer nothing', () => {
    expect(price().lenses.reward).toEqual({ low: 0, central: 0, high: 0 });
  });

  it('puts the test purchase of 2008 at 0.014 cent a record, and the price asked at 57 cents', () => {
    expect(price().lenses.market!.central).toBeCloseTo(0.000142, 6);
    expect(price().steps.bulkAsked!.central).toBeCloseTo(0.571, 3);
    expect(price().steps.askedToPaid!.central).toBeCloseTo(4034, 0);
  });

  it('puts contact records at 5.4 pence for the T-Mobile insider and at an alleged 10 to 180 yuan for Apple', () => {
    const { market, 'market-asked': asked, 'market-insider': insider } = price({ dataType: 1 }).lenses;
    expect(price().steps.insiderRecordPounds!.central).toBeCloseTo(0.0539, 4);
    expect(insider!.central).toBeCloseTo(0.0539 * 1.2328, 3);
    expect(market).toBeNull();
    expect(asked!.low).toBeCloseTo(10 / 6.7569 / 1.1297, 6);
    expect(asked!.high).toBeCloseTo(180 / 6.7569 / 1.1297, 6);
  });

  it('puts a full identity at 25 dollars of 2021 and a look-up at 22.50 euros', () => {
    expect(price({ dataType: 2 }).lenses['market-asked']!.central).toBeCloseTo(25 / 1.1827, 6);
    expect(price({ dataType: 2 }).lenses.market).toBeNull();
    expect(price({ dataType: 3 }).lenses.market!.central).toBe(22.5);
  });

  it('costs a company 116 dollars a record in retail and 188 in Germany', () => {
    expect(price().lenses['harm-company']!.central).toBeCloseTo(116 / 1.181, 6);
    expect(price({ companyCost: 1 }).lenses['harm-company']!.central).toBeCloseTo(188 / 1.181, 6);
  });

  it('expects 50 euros of an even chance in court, up to 100 with the Munich award', () => {
    expect(price().lenses['harm-court']).toEqual({ low: 50, central: 50, high: 100 });
    expect(price({ chance: 15 }).lenses['harm-court']!.central).toBeCloseTo(15, 9);
    expect(price({ legalCost: 500 }).lenses['harm-court']!.central).toBe(-200);
  });

  it('expects a harm of about 1.10 euros, or 0.66 if the loss is taken over all victims', () => {
    const { harm } = price().lenses;
    expect(harm!.central).toBeCloseTo(1.095, 6);
    expect(harm!.low).toBeCloseTo(0.655, 6);
    expect(price({ loss: 1 }).lenses.harm!.central).toBeCloseTo(6.83, 6);
    expect(price({ misuse: 0 }).lenses.harm!.central).toBe(0);
  });

  it('takes 68 of 100 people with a median cost of 500 dollars from the RAND survey, whatever the probability', () => {
    expect(price({ useRand: 1 }).lenses.harm!.central).toBeCloseTo((0.68 * 500) / 1.1069, 6);
    expect(price({ useRand: 1, misuse: 10 }).lenses.harm).toEqual(price({ useRand: 1 }).lenses.harm);
  });

  it('orders bulk data as price, harm, award, company cost, but not contact records', () => {
    const { market, harm, 'harm-court': court, 'harm-company': company } = price().lenses;
    expect([market!, harm!, court!, company!].map(({ central }) => central)).toEqual(
      [market!, harm!, court!, company!].map(({ central }) => central).sort((a, b) => a - b),
    );
    expect(price({ dataType: 1 }).lenses['market-asked']!.central).toBeGreaterThan(harm!.central);
  });

  it('stops multiplying company costs at 100,000 records', () => {
    expect(price({ affected: 1e7 }).steps.companyTogether!.central).toBeCloseTo((1e5 * 116) / 1.181, 3);
    expect(price({ affected: 1000 }).steps.claimsTogether!.central).toBe(50_000);
  });

  it('finds 3,214 euros for a customer in the Liechtenstein tax data', () => {
    expect(price().steps.taxRecord!.central).toBeCloseTo(3214, 0);
  });
});

describe('Does the bribe pay?', () => {
  const payoff = run('bribe-payoff');

  it('lifts 3.9 stars by 0.32 and brings about 580 dollars a year for 1,500 dollars', () => {
    const { steps } = payoff();
    expect(steps.possible!.central).toBeCloseTo(13, 9);
    expect(steps.difference!.central).toBeCloseTo(0.3222, 4);
    expect(steps.gainDollars!.central).toBeCloseTo(580, 0);
    expect(steps.costDollars!.central).toBe(1500);
    expect(steps.payback!.central).toBeCloseTo(2.586, 3);
  });

  it('brings about 6,400 dollars a year to a seller with sales of a million', () => {
    expect(payoff({ sales: 1e6 }).steps.gainDollars!.central).toBeCloseTo(6444, 0);
  });

  it('breaks even within a year at the sales where both lines cross', () => {
    const sales = payoff().steps.breakEven!.central * 1.181;
    const { firstYear, costOnce } = payoff({ sales }).steps;
    expect(firstYear!.central).toBeCloseTo(costOnce!.central, 6);
  });

  it('costs 17 to 25 times as much as a bought review', () => {
    const { boughtInstead } = payoff().steps;
    expect(boughtInstead!.low).toBeCloseTo(16.9, 1);
    expect(boughtInstead!.high).toBeCloseTo(25.4, 1);
  });

  it('deletes no more one-star reviews than there can be', () => {
    expect(payoff({ deletions: 13 }).steps.deleted!.central).toBeCloseTo(13, 9);
    expect(payoff({ deletions: 40 }).steps.deleted!.central).toBeCloseTo(13, 9);
    expect(payoff({ deletions: 40 }).steps.after!.central).toBeLessThanOrEqual(5);
  });

  it('never pays for a product with five stars only', () => {
    const { steps } = payoff({ average: 5 });
    expect(steps.difference!.central).toBe(0);
    expect(steps.payback).toBeNull();
  });

  it('puts the benefit at about 1,000 dollars per dollar of bribes in the US case', () => {
    expect(payoff().steps.leverage!.central).toBe(1000);
  });
});

describe('What a bribe was worth', () => {
  const meter = run('temptation-meter');

  it('makes five deletions at an even split worth 1.11 middle monthly incomes', () => {
    expect(meter().steps.months!.central).toBeCloseTo(1.111, 3);
    expect(meter().steps.insiderMonth!.central).toBeCloseTo(750 / 1.181, 6);
  });

  it('gives the insider nothing if the broker keeps all', () => {
    expect(meter({ share: 0 }).steps.months!.central).toBe(0);
  });
});
