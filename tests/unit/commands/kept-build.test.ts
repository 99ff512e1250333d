import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptBuild, settings } from '../../../src/commands/kept-build.mjs';

let root = '';
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const kept = () => keptBuild(root, join(root, 'dist'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-build-'));
  write('content/text.mdx', 'one');
  write('src/page.ts', 'page');
  write('dist/index.html', '<p>one');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

it('stands where nothing changed, and not before a build was complete', () => {
  const first = kept();
  expect(first.stands).toBe(false);
  expect(kept().stands).toBe(false);
  first.keep();
  expect(kept().stands).toBe(true);
});

it.each([
  ['a text changes', () => write('content/text.mdx', 'two')],
  ['a file comes', () => write('public/new.txt', '')],
  ['a file goes', () => rmSync(join(root, 'src/page.ts'))],
  ['a setting changes', () => vi.stubEnv('SITE_URL', 'https://example.org')],
  ['a package changes', () => write('package-lock.json', '{}')],
  ['what was built is touched', () => write('dist/index.html', '<p>ONE')],
  ['what was built gets company', () => write('dist/index.html.br', '')],
  ['what was built is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
])('stands no more once %s', (_, change) => {
  kept().keep();
  expect(kept().stands).toBe(true);
  change();
  expect(kept().stands).toBe(false);
});

it('does not stand after a build that was broken off', () => {
  kept().keep();
  write('content/text.mdx', 'two');
  kept();
  write('content/text.mdx', 'one');
  expect(kept().stands).toBe(false);
});

it('knows every setting that a build reads', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|astro)$/.test(name) && !/^commands[\\/]/.test(name))
    .map((name) => join('src', name));
  const read = ['astro.config.mjs', ...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name]) => name!),
  );
  expect(read).toContain('SITE_URL');
  expect(read.filter((name) => !settings.includes(name))).toEqual([]);
});
