import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCalculator, type Values } from '../../src/models/calculator';
import { compileCalculator, compileQuantity } from '../../src/models/compile';
import { calculatorSchema } from '../../src/schemas/calculator';
import { chartSchema } from '../../src/schemas/chart';
import { readContent, root } from './read-content';

const readYaml = (path: string): unknown => parse(readFileSync(join(root, 'content', path), 'utf8'));

const facts = readContent().catalog!.numbers;

const model = compileCalculator(
  'three-euros',
  calculatorSchema.parse(readYaml('calculators/three-euros.yaml')),
  facts,
);
const central = (step: string, values: Values = {}) => runCalculator(model, values).steps[step]?.central;

describe('Three euros a month', () => {
  it('pays 4.50 euros with two surveys, between 4 and 5 by what a survey pays', () => {
    expect(runCalculator(model, {}).lenses.reward).toEqual({ low: 4, central: 4.5, high: 5 });
  });

  it('leaves 1.50 euros when the fixed sum is gone, and when the phone was off for too long', () => {
    expect(central('reward', { withFixed: 0 })).toBeCloseTo(1.5, 9);
    expect(central('reward', { hoursOff: 48 })).toBeCloseTo(1.5, 9);
    expect(central('reward', { hoursOff: 47 })).toBeCloseTo(4.5, 9);
  });

  it('puts 1.79 euros of German ad revenue beside each user, 4.55 at the top of the slider', () => {
    expect(central('perUser')).toBeCloseTo(1.79, 2);
    expect(central('perUser', { adRevenue: 3.3e9 })).toBeCloseTo(4.55, 2);
    expect(central('outsideSearch')).toBeCloseTo(0.5, 2);
    expect(central('outsideShop')).toBeCloseTo(0.2, 2);
  });

  it('answers the thought experiment only once the reader has set the size of the panel', () => {
    expect(central('leverage')).toBeUndefined();
    expect(central('leverage', { panelSize: 10000 })).toBeCloseTo(10.83, 2);
    expect(central('leverage', { panelSize: 100000 })).toBeCloseTo(1.083, 3);
  });

  it('charges advertisers 4.80 euros for forty ads a day, and 12 for a hundred', () => {
    expect(central('advertisers')).toBeCloseTo(4.8, 9);
    expect(central('advertisers', { adsSeen: 100 })).toBeCloseTo(12, 9);
  });

  it('expects four cents of harm a month, and ten times that at five percent a year', () => {
    expect(central('expectedHarm')).toBeCloseTo(0.0417, 4);
    expect(central('expectedHarm', { misuse: 5 })).toBeCloseTo(0.417, 3);
  });

  it('shows 4,000 ads a day to be seventeen times too many', () => {
    expect(central('mythCost')).toBeCloseTo(2920, 6);
    expect(central('searchDisplayPerUser')).toBeCloseTo(171.64, 2);
    expect(central('mythFactor')).toBeCloseTo(17, 1);
  });
});

describe('the ladder of panel prices', () => {
  const chart = chartSchema.parse(readYaml('charts/shopper-panel-ladder.yaml'));
  const rows = chart.type === 'price-ladder' ? chart.rows : [];
  const euros = (label: string) => {
    const { quantity } = rows.find((row) => row.label.en === label)!;
    return 'fact' in quantity
      ? facts.get(quantity.fact)!.value
      : compileQuantity('content/charts/shopper-panel-ladder.yaml', label, quantity, facts).central;
  };

  it('converts each price at the rate of its year', () => {
    expect(euros('Jumpshot, one buyer, per device')).toBeCloseTo(2_075_000 / 1e8 / 12 / 1.1195, 9);
    expect(euros('Google’s browser extension')).toBeCloseTo(25 / 12 / 1.2848, 9);
    expect(euros('Google’s meter on a phone')).toBeCloseTo(52 / 12 / 1.1422, 9);
    expect(euros('Facebook Research, at most')).toBeCloseTo(20 / 1.1195, 9);
  });

  it('sets Amazon’s three euros between the two Google panels, as its title says', () => {
    const amazon = euros('Amazon ad verification, Germany')!;
    expect(amazon).toBe(3);
    expect(amazon).toBeGreaterThan(euros('Google’s browser extension')!);
    expect(amazon).toBeLessThan(euros('Google’s meter on a phone')!);
  });
});
