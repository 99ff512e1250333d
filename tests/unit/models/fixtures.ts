import { compileCalculator, type FactNumber } from '../../../src/models/compile';
import type { CalculatorModel } from '../../../src/models/calculator';
import { calculatorSchema, type CalculatorDefinition } from '../../../src/schemas/calculator';

const text = { en: 'Text', de: 'Text' };

/** A fact with only what calculators read. */
export const fact = (
  value: number | null,
  unit: string | null,
  per: string | null = null,
  more: Partial<FactNumber> = {},
): FactNumber => ({
  value,
  unit,
  per,
  verified: 'read',
  ...more,
});

/** The facts of the small calculator below. */
export const facts = new Map<string, FactNumber>([
  ['fixed', fact(3, 'EUR', 'month')],
  ['survey-pay', fact(null, 'EUR', 'survey', { low: 0.5, high: 1 })],
  ['ad-revenue', fact(1.3e9, 'EUR', 'year')],
  ['users', fact(60.4e6, 'count', 'month')],
  ['sold', fact(20, 'USD', 'month')],
  ['rate', fact(1.1195, 'USD', 'EUR', { low: 1.0889, high: 1.1535 })],
  ['recalled', fact(5, 'EUR', 'month', { verified: 'recall' })],
  ['claim', fact(null, null)],
]);
facts.set('eurusd-average-2019', facts.get('rate')!);

type Loose = Record<string, unknown>;

/** A small valid calculator; each test breaks or replaces one part. */
export function definition(
  parts: { inputs?: Loose; facts?: Loose; steps?: Loose; lenses?: unknown[] } & Loose = {},
): CalculatorDefinition {
  const labelled = (entries: Loose) =>
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, { label: text, ...(entry as Loose) }]),
    );
  const { inputs, facts: constants, steps, lenses, ...rest } = parts;
  return {
    practice: 'shopper-panel',
    version: 1,
    title: text,
    subtitle: text,
    alt: text,
    note: text,
    isNot: [text],
    changes: [{ version: 1, date: '2026-01-01', text }],
    inputs: Object.fromEntries(
      Object.entries(
        labelled(
          inputs ?? {
            fixedReward: { fact: 'fixed', unit: 'EUR/month', min: 0, max: 10, step: 0.5 },
            surveys: { value: 2, status: 'assumed', unit: 'survey/month', min: 0, max: 20, step: 1 },
            surveyPay: { fact: 'survey-pay', unit: 'EUR/survey', min: 0.5, max: 1, step: 0.05 },
          },
        ),
      ).map(([name, entry]) => [name, { kind: 'number', ...(entry as Loose) }]),
    ),
    facts: constants ?? {},
    warnings: [],
    answer: [{ en: 'Text.', de: 'Text.' }],
    steps: labelled(steps ?? { reward: { formula: 'fixedReward + surveys * surveyPay', unit: 'EUR/month' } }),
    lenses: (lenses ?? [{ lens: 'reward', step: 'reward' }]).map((entry) => ({
      also: [],
      apart: false,
      ...(entry as Loose),
    })),
    ...rest,
  } as unknown as CalculatorDefinition;
}

/** Compiles the small calculator with some parts replaced. */
export const compiled = (parts: Parameters<typeof definition>[0] = {}): CalculatorModel =>
  compileCalculator('three-euros', definition(parts), facts);

/** The message of the mistake that a definition holds. */
export function mistake(parts: Parameters<typeof definition>[0]): string {
  try {
    compiled(parts);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no mistake found';
}

/** Tells whether the small calculator itself is valid content, so that tests break what they mean to break. */
export const isValidContent = (): boolean => calculatorSchema.safeParse(definition()).success;
