import { describe, expect, it } from 'vitest';
import { compileCalculator, compileQuantity } from '../../../src/models/compile';
import { ContentError } from '../../../src/schemas/content-error';
import { compiled, definition, fact, facts, isValidContent, mistake } from './fixtures';

const file = 'content/calculators/three-euros.yaml';
const step = (formula: string, unit = 'EUR/month') => ({ steps: { reward: { formula, unit } } });
const surveys = { value: 2, status: 'assumed', unit: 'survey/month', min: 0, max: 20 };

describe('compiling a calculator', () => {
  it('knows what comes whole: people and months, not money, percent and hours', () => {
    const decimals = (unit: string, step: number, value = 2, scale?: 'log') =>
      compiled({
        inputs: { amount: { value, status: 'assumed', unit, min: 1, max: 20, step, scale } },
        facts: {},
        steps: { reward: { formula: 'amount', unit } },
        lenses: [{ lens: 'reward', step: 'reward' }],
      }).inputs[0]!.decimals;
    for (const unit of ['person', 'month', 'survey/month', 'contract', '1'])
      expect(decimals(unit, 1), unit).toBe(0);
    for (const unit of ['EUR/month', 'percent', 'hour/month', 'minute/survey'])
      expect(decimals(unit, 1), unit).toBe(2);
    expect(decimals('star', 0.1)).toBe(2);
    expect(decimals('person', 1, 1.5)).toBe(2);
    expect(decimals('percent', 0.01, 2, 'log')).toBe(3);
    expect(decimals('EUR', 0.1, 1.125)).toBe(3);
  });

  it('turns inputs and formulas into plain JSON', () => {
    expect(isValidContent()).toBe(true);
    const model = compiled();
    expect(model.inputs[0]).toEqual({
      name: 'fixedReward',
      kind: 'number',
      unit: 'EUR/month',
      factor: 1,
      min: 0,
      max: 10,
      step: 0.5,
      decimals: 2,
      initial: { low: 3, central: 3, high: 3 },
      status: 'fact',
      fact: 'fixed',
    });
    expect(model.inputs[2]!.initial).toEqual({ low: 0.5, central: 0.75, high: 1 });
    expect(model.steps[0]!.tree).toEqual(['+', 'fixedReward', ['*', 'surveys', 'surveyPay']]);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('says which units do not add up, where, and what to do', () => {
    expect(mistake(step('fixedReward + surveys'))).toBe(
      `${file}: steps.reward "fixedReward + surveys" adds EUR/month to survey/month. ` +
        'Give both sides the same unit, for example multiply by a price per survey.',
    );
    expect(() => compiled(step('fixedReward + surveys'))).toThrow(ContentError);
  });

  it.each([
    ['fixedReward * surveys', 'gives EUR survey/month^2, but the declared unit is EUR/month'],
    ['surveys > 3 EUR ? fixedReward : fixedReward', 'compares survey/month with EUR'],
    [
      'surveys > 2 survey/month ? fixedReward : surveyPay',
      'gives EUR/month in one case and EUR/survey in the other',
    ],
    [
      'fixedReward > 2 EUR/month ? fixedReward : 0',
      'gives EUR/month in one case and a pure number in the other',
    ],
    ['max(fixedReward, surveys)', 'puts EUR/month beside survey/month'],
    ['fixedReward * exp(surveys)', 'as the argument of exp'],
    ['fixedReward ^ surveys', 'as an exponent'],
    ['surveys and 1 ? fixedReward : fixedReward', 'as a condition'],
    [
      'fixedReward - 2 USD/month',
      'subtracts USD/month from EUR/month. Give both sides the same unit, for example convert',
    ],
    ['fixedReward * 2 month', 'gives EUR, but the declared unit is EUR/month'],
    ['fixedReward * (30 day / (1 month))', 'gives EUR minute/month^2, but the declared unit is'],
    ['round(fixedReward)', 'as the argument of round'],
  ])('turns down %s', (formula, complaint) => {
    expect(mistake(step(formula))).toContain(complaint);
  });

  it('suggests the nearest names for an unknown one', () => {
    expect(mistake(step('fixedReward + surveis * surveyPay'))).toBe(
      `${file}: steps.reward uses the unknown name "surveis". Did you mean surveys, surveyPay or fixedReward?`,
    );
  });

  it('names the offending piece of a formula it cannot read', () => {
    expect(mistake(step('fixedReward + sin(surveys)'))).toContain('steps.reward contains "sin(surveys)"');
  });

  it('demands a source for every default', () => {
    expect(mistake({ inputs: { surveys: { value: 2, unit: 'survey/month', min: 0, max: 20 } } })).toBe(
      `${file}: inputs.surveys has a default without a source. Name its \`fact\`, or write \`status: assumed\`.`,
    );
  });

  it.each([
    [
      'a fact that does not exist',
      { fact: 'fixd', unit: 'EUR/month' },
      'names the fact fixd, which does not exist. Did you mean fixed',
    ],
    ['a fact that is only recalled', { fact: 'recalled', unit: 'EUR/month' }, 'verified: recall'],
    ['a fact without a figure', { fact: 'claim', unit: 'EUR/month' }, 'has no figure'],
    [
      'a fact in another currency',
      { fact: 'sold', unit: 'EUR/month' },
      'declares the fact sold as EUR/month, but it is in USD/month',
    ],
    ['a fact by another time', { fact: 'fixed', unit: 'EUR/week' }, 'but it is in EUR/month'],
    [
      'a default above the slider',
      { fact: 'fixed', unit: 'EUR/month', max: 2 },
      'has the default 3 EUR/month outside 0 to 2',
    ],
    ['a slider upside down', { fact: 'fixed', unit: 'EUR/month', min: 9, max: 2 }, 'runs from 9 to 2'],
    ['a slider without ends', { fact: 'fixed', unit: 'EUR/month', min: undefined }, 'has no bounds'],
    ['a step of nothing', { fact: 'fixed', unit: 'EUR/month', step: 0 }, 'has the step 0'],
    ['an assumption without value', { status: 'assumed', unit: 'EUR/month' }, 'is assumed but has no value'],
    [
      'an unknown with a value',
      { status: 'unknown', value: 2, unit: 'EUR/month' },
      'is unknown yet has a value',
    ],
    [
      'a value outside its fact',
      { fact: 'fixed', value: 4, unit: 'EUR/month' },
      'outside what the fact fixed says',
    ],
    ['a log scale from zero', { fact: 'fixed', unit: 'EUR/month', scale: 'log' }, 'log scale from 0'],
    ['an unknown unit', { fact: 'fixed', unit: 'EUR/mnth' }, '"mnth" is no unit'],
    [
      'a switch with a unit',
      { kind: 'switch', status: 'assumed', value: 1, unit: 'EUR/month' },
      'is a switch in EUR/month',
    ],
    ['a switch at 2', { kind: 'switch', status: 'assumed', value: 2, unit: '1' }, 'is a switch at 2'],
    [
      'a choice of nothing',
      { kind: 'choice', options: [], unit: 'EUR/month' },
      'is a choice without options',
    ],
    [
      'an option without source',
      { kind: 'choice', options: [{ id: 'a', value: 2 }], unit: 'EUR/month' },
      'without a source',
    ],
  ])('turns down %s', (_, input, complaint) => {
    expect(mistake({ inputs: { pay: { min: 0, max: 10, ...input } }, ...step('pay') })).toContain(complaint);
  });

  it('turns down what is defined but not used', () => {
    expect(mistake(step('fixedReward'))).toContain('inputs.surveys is used by no step');
    expect(mistake({ facts: { users: { fact: 'users', unit: 'person' } } })).toContain(
      'facts.users is used by no step',
    );
  });

  it('turns down steps that use themselves or later ones', () => {
    const steps = { a: { formula: 'b', unit: 'EUR/month' }, b: { formula: 'a', unit: 'EUR/month' } };
    expect(mistake({ steps })).toContain('steps.a uses b, which is this step or a later one');
    expect(mistake(step('reward + fixedReward'))).toContain('steps.reward uses reward');
  });

  it('turns down names that are taken or reserved', () => {
    expect(mistake({ inputs: { month: surveys } })).toContain(
      'inputs.month is called like a unit or a function',
    );
    expect(
      mistake({ steps: { surveys: { formula: 'fixedReward + surveys * surveyPay', unit: 'EUR/month' } } }),
    ).toContain('name that is taken');
  });

  it('turns down lenses without a step, twice the same, or with mixed units', () => {
    expect(mistake({ lenses: [{ lens: 'reward', step: 'rewrd' }] })).toContain(
      'names the unknown step "rewrd". Did you mean reward?',
    );
    expect(
      mistake({
        lenses: [
          { lens: 'reward', step: 'reward' },
          { lens: 'reward', step: 'reward' },
        ],
      }),
    ).toContain('two entries called "reward"');
    const steps = {
      reward: { formula: 'fixedReward + surveys * surveyPay', unit: 'EUR/month' },
      once: { formula: '1 EUR', unit: 'EUR' },
    };
    expect(
      mistake({ steps, lenses: [{ lens: 'reward', step: 'reward', also: [{ step: 'once' }] }] }),
    ).toContain('puts once (EUR) beside reward (EUR/month)');
    for (const widens of [true, false]) {
      const also = [{ step: 'once', widens }];
      expect(mistake({ steps, lenses: [{ lens: 'reward', step: 'reward', also }] })).toContain(
        'Readings of one lens share a unit',
      );
    }
    expect(mistake({ lenses: [{ lens: 'harm', none: {}, also: [{ step: 'reward' }] }] })).toContain(
      'puts reward beside no figure',
    );
  });

  it('reads facts in the units they may be declared in', () => {
    const read = (entry: ReturnType<typeof fact>, unit: string) =>
      compileQuantity(
        file,
        'x',
        { formula: 'x', unit, facts: { x: { fact: 'x', unit } } },
        new Map([['x', entry]]),
      ).central;
    expect(read(fact(60.4e6, 'count', 'month'), 'person')).toBe(60.4e6);
    expect(read(fact(100, 'count', 'week'), 'point/week')).toBe(100);
    expect(() => read(fact(100, 'count', 'week'), 'point')).toThrow('but it is in point/week');
    expect(read(fact(48, 'hours', 'month'), 'hour/month')).toBe(48);
    expect(read(fact(4, 'EUR', '1000 impressions'), 'EUR/1000 impression')).toBe(4);
    expect(read(fact(12, 'EUR', 'user-year'), 'EUR/user/month')).toBe(1);
    expect(read(fact(12, 'USD', 'user-quarter'), 'USD/user/month')).toBe(4);
    expect(read(fact(72, 'percent'), 'percent')).toBe(72);
    expect(read(fact(91.7, 'index'), '1')).toBe(91.7);
    expect(read(fact(0.9, 'EUR', 'USD'), 'EUR/USD')).toBe(0.9);
    expect(read(fact(1.1095, 'USD', 'EUR'), 'USD/EUR')).toBe(1.1095);
    expect(read(fact(1.14, 'EUR', 'GBP'), 'EUR/GBP')).toBe(1.14);
    expect(read(fact(20, 'USD', 'one-time'), 'USD')).toBe(20);
    expect(() => read(fact(3, 'EUR', 'eleven CDs'), 'EUR')).toThrow('counts per "eleven CDs"');
  });

  it('takes the midpoint of a range, the known end of a half-open one, and the average of an exchange rate alone', () => {
    const range = (entry: ReturnType<typeof fact>, unit = 'EUR') =>
      compileQuantity(
        file,
        'x',
        { formula: 'x', unit, facts: { x: { fact: 'x', unit } } },
        new Map([['x', entry]]),
      );
    expect(range(fact(null, 'EUR', null, { low: 2, high: 10 }))).toEqual({ low: 2, central: 6, high: 10 });
    expect(range(fact(null, 'EUR', null, { high: 10 }))).toEqual({ low: 10, central: 10, high: 10 });
    expect(range(fact(20, 'EUR', null, { high: 20 }))).toEqual({ low: 20, central: 20, high: 20 });
    expect(range(facts.get('rate')!, 'USD/EUR')).toEqual({
      low: 1.1195,
      central: 1.1195,
      high: 1.1195,
    });
  });

  it('works out one derived number with the same checks', () => {
    const names = {
      sold: { fact: 'sold', unit: 'USD/month' },
      rate: { fact: 'eurusd-average-2019', unit: 'USD/EUR' },
    };
    const quantity = { formula: 'sold / rate', unit: 'EUR/month', facts: names };
    expect(compileQuantity('content/charts/a.yaml', 'rows.b', quantity, facts).central).toBeCloseTo(
      17.865,
      3,
    );
    expect(() =>
      compileQuantity('content/charts/a.yaml', 'rows.b', { ...quantity, formula: 'sold' }, facts),
    ).toThrow('content/charts/a.yaml: rows.b "sold" gives USD/month');
    expect(() =>
      compileQuantity('content/charts/a.yaml', 'rows.b', { ...quantity, formula: 'sold / rate / 0' }, facts),
    ).toThrow('gives no finite number');
  });

  it('gives a price per thousand in the unit it was written in', () => {
    const quantity = { formula: '4 EUR/1000 impression', unit: 'EUR/1000 impression', facts: {} };
    expect(compileQuantity(file, 'x', quantity, facts)).toEqual({ low: 4, central: 4, high: 4 });
    expect(compileQuantity(file, 'x', { ...quantity, unit: 'EUR/ad' }, facts).central).toBe(0.004);
  });

  it('lets a value pick the central figure inside the range of its fact', () => {
    const inputs = {
      ...definition().inputs,
      surveyPay: { fact: 'survey-pay', value: 0.6, unit: 'EUR/survey', min: 0.5, max: 1 },
    };
    expect(compiled({ inputs }).inputs[2]!.initial).toEqual({ low: 0.5, central: 0.6, high: 1 });
  });

  it('keeps no trace of labels or prose in the model', () => {
    expect(JSON.stringify(compileCalculator('x', definition(), facts))).not.toContain('Text');
  });
});
