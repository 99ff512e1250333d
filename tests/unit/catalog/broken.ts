import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { joinContent } from '../../../src/catalog/join';
import type { Catalog, RawContent } from '../../../src/catalog/types';
import { calculatorSchema } from '../../../src/schemas/calculator';
import { chartSchema } from '../../../src/schemas/chart';
import type { FactEntry, factsSchema } from '../../../src/schemas/fact';
import type { Source } from '../../../src/schemas/source';

/** A file of tests/fixtures/broken. */
export const broken = (name: string): unknown =>
  parse(readFileSync(new URL(`../../fixtures/broken/${name}.yaml`, import.meta.url), 'utf8'));

/** A fact with as little in it as the schema allows. */
export const fact = (more: Partial<FactEntry> = {}): FactEntry => ({
  label: { en: 'Label', de: 'Bezeichnung' },
  value: 3,
  unit: 'EUR/month',
  place: 'DE',
  source: 'till-receipt',
  verified: 'read',
  basis: 'offered',
  grade: 'D',
  dataType: 'browsing',
  ...more,
});

/** A source with as little in it as the schema allows. */
export const source = (id: string): Source => ({
  id,
  type: 'webpage',
  title: 'A page',
  accessed: { 'date-parts': [[2026, 11, 29]] },
});

/** Sound content with nothing but two facts and their source; each test adds or breaks one part. */
export const content = (more: Partial<RawContent> = {}): RawContent => ({
  facts: {
    'shopper-panel/reward': {
      'fixed-reward': fact(),
      'survey-pay': fact({ low: 0.5, high: 1, value: undefined, unit: 'EUR/survey' }),
    },
  },
  sources: { 'shopper-panel': [source('till-receipt')] },
  series: {},
  calculators: {},
  charts: {},
  practices: ['shopper-panel', 'samples', 'assistant'],
  ...more,
});

/** Sound content and one broken calculator of the fixtures. */
export const withCalculator = (name: string): RawContent =>
  content({ calculators: { [name]: calculatorSchema.parse(broken(name)) } });

/** Sound content and one broken chart of the fixtures. */
export const withChart = (name: string): RawContent =>
  content({ charts: { [name]: chartSchema.parse(broken(name)) } });

/** What the build says of content that does not hold together. */
export function complaintAbout(raw: RawContent): string {
  try {
    joinContent(raw);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
}

/** Joins content that must hold together. */
export const joined = (more: Partial<RawContent> = {}): Catalog => joinContent(content(more));

/** What a schema says of a broken file: path and message of each issue. */
export function issuesOf(schema: typeof factsSchema | typeof calculatorSchema, name: string): string[] {
  const { error } = schema.safeParse(broken(name));
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
