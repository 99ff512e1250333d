import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArticles } from '../../src/catalog/articles';
import type { Catalog } from '../../src/catalog/types';
import { root } from './read-content';

describe('an article that names what does not exist', () => {
  const catalogOf = (part: Partial<Record<'facts' | 'charts' | 'calculators' | 'glossary', string[]>>) =>
    Object.fromEntries(
      (['facts', 'charts', 'calculators', 'glossary'] as const).map((name) => [
        name,
        new Map((part[name] ?? []).map((id) => [id, {}])),
      ]),
    ) as unknown as Catalog;
  const known = catalogOf({
    facts: ['samples-fee-per-sample', 'samples-fee', 'samples-opt-out', 'eurusd-average-2019'],
    charts: ['samples-timeline', 'samples-ladder'],
    glossary: ['dns', 'vpn', 'panel'],
  });
  const broken = (name: string) => join(root, 'tests/fixtures/broken', name);
  const messageFor = (name: string) => {
    try {
      checkArticles([{ filePath: broken(name) }], known);
    } catch (error) {
      return (error as Error).message.replace(root, '').replace(/^\//, '');
    }
    return 'no error';
  };

  it('is told the line of an unknown fact and the facts it may have meant', () => {
    expect(messageFor('unknown-fact.mdx')).toBe(
      'tests/fixtures/broken/unknown-fact.mdx:7: <Fact> names "samples-fee-per-sampel", which content/facts does not ' +
        'have. Did you mean samples-fee-per-sample, samples-fee, samples-opt-out?',
    );
  });

  it('is told the line of an unknown chart', () => {
    expect(messageFor('unknown-chart.mdx')).toBe(
      'tests/fixtures/broken/unknown-chart.mdx:9: <Chart> names "samples-timelin", which content/charts does not ' +
        'have. Did you mean samples-timeline, samples-ladder?',
    );
  });

  it('is told which of several facts is unknown', () => {
    expect(messageFor('unknown-disputed-fact.mdx')).toBe(
      'tests/fixtures/broken/unknown-disputed-fact.mdx:5: <Disagree> names "samples-free", which content/facts does ' +
        'not have. Did you mean samples-fee, samples-opt-out, samples-fee-per-sample?',
    );
  });

  it('is told the line of an unknown glossary entry', () => {
    expect(messageFor('unknown-term.mdx')).toBe(
      'tests/fixtures/broken/unknown-term.mdx:5: <Term> names "dsn", which content/glossary does not have. Did you ' +
        'mean dns, vpn, panel?',
    );
  });
});
