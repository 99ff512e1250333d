import { afterEach, describe, expect, it, vi } from 'vitest';
import { completeLabel } from '../../../src/catalog/labels';
import { content, fact } from './broken';
import { joinContent } from '../../../src/catalog/join';
import { allowsFallback } from '../../../src/schemas/fallback';
import type { Bilingual } from '../../../src/schemas/shared';

/** What the schema says of a fact whose label is English alone, with `ALLOW_FALLBACK` as given. */
async function check(allowed: string | undefined) {
  vi.resetModules();
  vi.stubEnv('ALLOW_FALLBACK', allowed);
  const { factsSchema } = await import('../../../src/schemas/fact');
  const parsed = factsSchema.safeParse({ reward: { ...fact(), label: { en: 'Reward' } } });
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
afterEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the label of a fact without a translation', () => {
  it('stops the build, unless that is allowed by name', async () => {
    expect(await check(undefined)).toEqual(['reward.label.de: Write the German text under `de:`.']);
    expect(await check('1')).toEqual([]);
    vi.stubEnv('ALLOW_FALLBACK', 'yes');
    expect(allowsFallback).toThrow('ALLOW_FALLBACK is "yes". Set it to 1, or not at all.');
  });

  it('falls back to the other language with a mark that readers see', () => {
    const warn = vi.fn();
    expect(completeLabel({ en: 'Reward' }, warn)).toEqual({ en: 'Reward', de: 'Reward [Englisch]' });
    expect(completeLabel({ de: 'Vergütung' }, warn)).toEqual({ en: 'Vergütung [German]', de: 'Vergütung' });
    expect(warn.mock.calls).toEqual([
      ['de', 'en'],
      ['en', 'de'],
    ]);
    const both = { en: 'Reward', de: 'Vergütung' };
    expect(completeLabel(both, warn)).toEqual(both);
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it('is told by the build with its file and id', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const label = { en: 'Reward' } as Bilingual;
    const { facts } = joinContent(content({ facts: { 'samples/reward': { free: fact({ label }) } } }));
    expect(facts.get('free')!.label.de).toBe('Reward [Englisch]');
    expect(warn.mock.calls).toEqual([
      ['content/facts/samples/reward.yaml: free.label has no German text; the English one stands in for it.'],
    ]);
  });
});
