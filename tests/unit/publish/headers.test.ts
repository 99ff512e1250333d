import { describe, expect, it } from 'vitest';
import { filesIn, read } from '../architecture/source-files';

/** The rules of public/_headers: pattern and headers, in the order of the file. */
const rules = read('public/_headers')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .reduce<{ pattern: string; headers: [string, string][] }[]>((all, line) => {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) all.at(-1)!.headers.push([name, value]);
    else all.push({ pattern: line.trim(), headers: [] });
    return all;
  }, []);

/** Whether a pattern holds for an address: `:name` is one part of it, `*` whatever follows. */
const holds = (pattern: string, address: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+?^$()[\]]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*')}$`,
  ).test(address);

/** Every value that an address gets, by header. */
function headersOf(address: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { pattern, headers } of rules)
    if (holds(pattern, address)) for (const [name, value] of headers) (found[name] ??= []).push(value);
  return found;
}

/** An address of every kind of page there is, in both languages. */
const pages = filesIn('src/pages/[...language]', ['.astro']).flatMap((file) => {
  const path = file
    .replace('src/pages/[...language]', '')
    .replace(/(\/index)?\.astro$/, '/')
    .replace(/\[\w+\]/g, 'some');
  return [path, `/de${path}`];
});

describe('the headers of pages', () => {
  it('are asked for every kind of page', () => {
    expect(pages).toContain('/');
    expect(pages).toContain('/de/practices/some/');
  });

  it.each(pages.filter((page) => !page.includes('/embed/')))('keep %s out of frames elsewhere', (page) => {
    expect(headersOf(page)['Content-Security-Policy']).toContain("frame-ancestors 'self'");
  });

  it('never send X-Frame-Options, which would lock embeds out as well', () => {
    expect(rules.flatMap(({ headers }) => headers).map(([name]) => name.toLowerCase())).not.toContain(
      'x-frame-options',
    );
  });

  it('never contradict each other where several rules hold', () => {
    const addresses = [...pages, '/embed/some/v1/', '/data/facts.csv', '/_astro/some.js', '/charts/some.csv'];
    for (const address of addresses)
      for (const [name, values] of Object.entries(headersOf(address)))
        expect(new Set(values).size, `${name} of ${address}`).toBe(1);
  });
});

describe.each(['', '/de'])('the headers of embeds under "%s"', (prefix) => {
  it('let any page frame and read them', () => {
    const headers = headersOf(`${prefix}/embed/three-euros/`);
    expect(headers['Content-Security-Policy']).toBeUndefined();
    expect(headers['Access-Control-Allow-Origin']).toEqual(['*']);
    expect(headers['Cross-Origin-Resource-Policy']).toEqual(['cross-origin']);
    expect(headers['Cross-Origin-Embedder-Policy']).toEqual(['require-corp']);
  });

  it('keep frozen ones for good and live ones fresh', () => {
    expect(headersOf(`${prefix}/embed/three-euros/v2/`)['Cache-Control']?.[0]).toContain('immutable');
    expect(headersOf(`${prefix}/embed/three-euros/`)['Cache-Control']).toBeUndefined();
  });
});

describe('the headers of files', () => {
  it.each([
    '/data/facts.csv',
    '/de/data/facts.csv',
    '/oembed/three-euros.json',
    '/charts/three-euros.csv',
    '/embed.v1.js',
    '/cards/en/home.png',
  ])('let any site read %s', (file) => {
    expect(headersOf(file)['Access-Control-Allow-Origin']).toEqual(['*']);
  });

  it('keep what has a hash in its name', () => {
    expect(headersOf('/_astro/page.Dk3l.css')['Cache-Control']?.[0]).toContain('immutable');
  });

  it('forbid guessing of types everywhere', () => {
    expect(headersOf('/anything')['X-Content-Type-Options']).toEqual(['nosniff']);
  });
});
