import { describe, expect, it } from 'vitest';
import { joinContent } from '../../../src/catalog/join';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { ContentError } from '../../../src/schemas/content-error';
import { factsSchema } from '../../../src/schemas/fact';
import { complaintAbout, content, fact, issuesOf, joined, source, withCalculator, withChart } from './broken';

const sound = content();

describe('joined content', () => {
  it('leads from each fact to its topic and its source', () => {
    const found = joined().facts.get('fixed-reward')!;
    expect(found.topic).toBe('shopper-panel');
    expect(found.cited).toMatchObject({ id: 'till-receipt', title: 'A page', topic: 'shopper-panel' });
  });

  it('takes kind and practice of a fact from the place of its file, unless the fact says another practice', () => {
    const facts = {
      'samples/market-price.fees': { fee: fact(), shared: fact({ practice: 'general' }) },
      'valuation/harm': { loss: fact() },
    };
    const found = joined({ facts }).facts;
    expect(found.get('fee')).toMatchObject({ topic: 'samples', kind: 'market-price', practice: 'samples' });
    expect(found.get('shared')).toMatchObject({ topic: 'samples', practice: 'general' });
    expect(found.get('loss')).toMatchObject({ topic: 'valuation', kind: 'harm', practice: 'general' });
  });

  it('has its facts in one order, whatever the order of the files', () => {
    const files = ['samples/timeline', 'samples/reward', 'assistant/harm'];
    const order = (names: string[]) => [
      ...joined({
        facts: Object.fromEntries(names.map((name) => [name, { [name.replace('/', '-')]: fact() }])),
      }).facts.keys(),
    ];
    expect(order(files)).toEqual(order(files.toReversed()));
    expect(order(files)[0]).toBe('assistant-harm');
  });

  it('keeps a fact without a source, which only a recalled one may be', () => {
    const facts = {
      'samples/reward': { remembered: fact({ source: undefined, verified: 'recall', grade: 'E' }) },
    };
    expect(joined({ facts }).facts.get('remembered')!.cited).toBeUndefined();
  });

  it('lists the facts a series rests on, each once', () => {
    const definition = {
      title: { en: 'Title', de: 'Titel' },
      description: { en: 'Text', de: 'Text' },
      columns: [],
      gaps: [],
      breaks: [],
    };
    const csv = 'year,value,fact\n2022,3,fixed-reward\n2023,3,fixed-reward\n2024,,\n';
    const { series } = joined({ series: { rewards: { definition, csv } } });
    expect(series.get('rewards')!.facts).toEqual(['fixed-reward']);
    const unknown = content({ series: { rewards: { definition, csv: 'year,fact\n2022,fixed\n' } } });
    expect(complaintAbout(unknown)).toBe(
      'content/series/rewards.csv: fact names "fixed", which content/facts does not have. ' +
        'Did you mean fixed-reward, survey-pay?',
    );
  });
});

describe('content that does not hold together', () => {
  it('is told as a mistake in the content', () => {
    expect(() => joinContent(withChart('chart-unknown-fact'))).toThrow(ContentError);
  });

  it('may not give two facts one id', () => {
    const facts = { ...sound.facts, 'samples/scale': { 'fixed-reward': fact() } };
    expect(complaintAbout({ ...sound, facts })).toBe(
      'content/facts/shopper-panel/reward.yaml: fixed-reward is also in content/facts/samples/scale.yaml. Rename one of the two facts.',
    );
  });

  it('may not name a file of facts after no kind of fact', () => {
    const facts = { 'samples/prices': { fee: fact() } };
    expect(complaintAbout({ ...sound, facts })).toContain(
      'content/facts/samples/prices.yaml: the name of the file is no kind of fact. Name it <kind>.yaml',
    );
    expect(complaintAbout({ ...sound, facts: { samples: { fee: fact() } } })).toContain(
      'content/facts/samples.yaml',
    );
  });

  it('may not give two sources one id', () => {
    const sources = { ...sound.sources, samples: [source('till-receipt')] };
    expect(complaintAbout({ ...sound, sources })).toBe(
      'content/sources/samples.json: till-receipt occurs twice. Keep one entry and let all facts name it.',
    );
  });

  it('may not cite an unknown source, and hears the nearest ones', () => {
    const facts = { 'samples/market-price': { fee: fact({ source: 'till-reciept' }) } };
    const sources = { samples: ['price-list', 'till-receipt', 'court-ruling', 'press-release'].map(source) };
    const complaint = complaintAbout({ ...sound, facts, sources });
    expect(complaint).toContain(
      'content/facts/samples/market-price.yaml: fee.source names "till-reciept", which no file in content/sources has',
    );
    expect(complaint).toContain('did you mean till-receipt,');
  });

  it('may not draw an unknown fact', () => {
    expect(complaintAbout(withChart('chart-unknown-fact'))).toBe(
      'content/charts/chart-unknown-fact.yaml: rows.0.quantity.fact names "fixed-rewrad", which content/facts does not have. ' +
        'Did you mean fixed-reward, survey-pay?',
    );
  });

  it('may not draw an unknown calculator', () => {
    expect(complaintAbout(withChart('chart-unknown-calculator'))).toContain(
      'content/charts/chart-unknown-calculator.yaml: calculator names "three-euro", which content/calculators does not have.',
    );
  });
});

describe('a calculator that does not work out', () => {
  it('is told file, step and units where the units differ', () => {
    expect(complaintAbout(withCalculator('wrong-unit'))).toBe(
      'content/calculators/wrong-unit.yaml: steps.reward "fixedReward + surveys" adds EUR/month to survey/month. ' +
        'Give both sides the same unit, for example multiply by a price per survey.',
    );
  });

  it('is told the nearest names where a formula uses an unknown one', () => {
    expect(complaintAbout(withCalculator('unknown-name'))).toBe(
      'content/calculators/unknown-name.yaml: steps.reward uses the unknown name "surveis". ' +
        'Did you mean surveys, surveyPay or fixedReward?',
    );
  });

  it('is told where a fact is read in another unit than its own', () => {
    const complaint = complaintAbout(withCalculator('wrong-fact-unit'));
    expect(complaint).toContain('content/calculators/wrong-fact-unit.yaml: facts.surveyPay');
    expect(complaint).toContain('EUR/survey');
    expect(complaint).toContain('USD/survey');
  });

  it('is told the nearest facts where it names an unknown one', () => {
    const complaint = complaintAbout(withCalculator('unknown-constant'));
    expect(complaint).toContain('content/calculators/unknown-constant.yaml: facts.surveyPay');
    expect(complaint).toContain('survey-pai');
    expect(complaint).toContain('Did you mean survey-pay');
  });

  it('is turned down where a default has no source, with what to write', () => {
    expect(issuesOf(calculatorSchema, 'unsourced-default')).toEqual([
      'inputs.surveys: A default needs a source: name its `fact`, or write `status: assumed` (or `unknown` when there is no default).',
    ]);
  });

  it('passes once it is mended', () => {
    const raw = withCalculator('wrong-unit');
    raw.calculators['wrong-unit']!.steps['reward']!.formula = 'fixedReward + surveys * surveyPay';
    expect(complaintAbout(raw)).toBe('no complaint');
  });
});

describe('the unit of a fact', () => {
  it.each([
    ['EUR', { unit: 'EUR', per: undefined }],
    ['EUR/month', { unit: 'EUR', per: 'month' }],
    ['USD/EUR', { unit: 'USD', per: 'EUR' }],
    ['count/1,000 reviews', { unit: 'count', per: '1,000 reviews' }],
  ])('is parted at its slash: %s', (written, parts) => {
    const facts = factsSchema.parse({ fee: fact({ unit: written }) });
    const { unit, per } = joined({ facts: { 'samples/reward': facts } }).facts.get('fee')!;
    expect({ unit, per }).toEqual(parts);
  });

  it.each([
    'Euro',
    'EURO',
    'eur/month',
    'EUR/',
    'EUR/ month',
    'EUR/month ',
    'EUR /month',
    'EUR/user/month',
    '/month',
    5,
  ])('is refused where nobody can part it: %j', (written) => {
    const { error } = factsSchema.safeParse({ fee: { ...fact(), unit: written } });
    expect(error!.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      expect.stringMatching(/^fee\.unit: Use one of: EUR, .*for example EUR\/month/),
    ]);
  });
});

describe('a fact that is not complete', () => {
  it('is told each field and what to write there', () => {
    expect(issuesOf(factsSchema, 'facts-without-source')).toEqual([
      'fixed-reward.label.de: Write the German text under `de:`.',
      'fixed-reward.unit: Use one of: EUR, USD, GBP, PLN, CNY, INR, AUD, CAD, count, percent, ratio, index, minutes, hours, ' +
        'days, months, bytes; what it counts by follows one slash, for example EUR/month; leave the line out for a claim without a number.',
      'fixed-reward.asOf: Write a date as 2023, 2023-04 or 2023-04-24; leave the line out if the source is undated.',
      'fixed-reward: Write what a number counts by into its unit, after a slash: `unit: EUR/month`; leave `per` out.',
    ]);
  });

  it('is told that its source is missing once the rest is right', () => {
    const issues = factsSchema.safeParse({ fee: fact({ source: undefined }) }).error!.issues;
    expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'fee.source: Every fact names the id of its source; only `verified: recall` may go without.',
    ]);
  });
});
