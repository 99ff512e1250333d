import { afterEach, describe, expect, it, vi } from 'vitest';

/** The addresses of a site that lives at a place. */
function addressesAt(site: string, base: string) {
  vi.resetModules();
  vi.stubEnv('SITE', site);
  vi.stubEnv('BASE_URL', base);
  return import('../../../src/i18n/addresses');
}

afterEach(() => vi.unstubAllEnvs());

describe('addresses at the root of a host', () => {
  it('put English at the root and German under its prefix', async () => {
    const { localPath, absoluteUrl } = await addressesAt('https://example.org', '/');
    expect(localPath('en', '/')).toBe('/');
    expect(localPath('de', '/')).toBe('/de/');
    expect(localPath('en', '/charts/three-euros/')).toBe('/charts/three-euros/');
    expect(absoluteUrl('de', '/charts/')).toBe('https://example.org/de/charts/');
  });
});

describe.each([['/datenwert/'], ['/datenwert']])('addresses below %s', (base) => {
  it('keep the base path in front of the language', async () => {
    const { localPath, absoluteUrl, filePath, fileUrl, languagePath } = await addressesAt(
      'https://example.org',
      base,
    );
    expect(localPath('en', '/')).toBe('/datenwert/');
    expect(localPath('de', '/charts/')).toBe('/datenwert/de/charts/');
    expect(absoluteUrl('en', '/feed.xml')).toBe('https://example.org/datenwert/feed.xml');
    expect(filePath('/favicon.svg')).toBe('/datenwert/favicon.svg');
    expect(fileUrl('/cards/en/home.png')).toBe('https://example.org/datenwert/cards/en/home.png');
    expect(languagePath('de', '/charts/')).toBe('/de/charts/');
  });
});

describe('the routes of a page', () => {
  it('are one a language, the first without a prefix', async () => {
    const { languagePaths } = await addressesAt('https://example.org', '/');
    expect(languagePaths()).toEqual([
      { params: { language: undefined }, props: { language: 'en' } },
      { params: { language: 'de' }, props: { language: 'de' } },
    ]);
  });
});
