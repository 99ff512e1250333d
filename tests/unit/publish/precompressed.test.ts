import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { compressFolder, precompressed } from '../../../src/publish/integrations/precompressed.mjs';

it('puts twins beside text that is worth it, and leaves everything else alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precompressed-'));
  const page = '<p>Three euros a month.</p>'.repeat(100);
  // Large enough for the quicker quality.
  const table = 'year,euros\n'.repeat(20_000);
  for (const [name, text] of [
    ['page.html', page],
    ['table.csv', table],
    ['short.html', '<p>'],
    ['picture.png', page],
    ['archive.zip', page],
  ] as const)
    writeFileSync(join(folder, name), text);
  expect(await compressFolder(folder)).toBe(2);
  const twins = readdirSync(folder).filter((name) => /\.(br|gz)$/.test(name));
  expect(twins.sort()).toEqual(['page.html.br', 'page.html.gz', 'table.csv.br', 'table.csv.gz']);
  const read = (name: string) => readFileSync(join(folder, name));
  expect(brotliDecompressSync(read('page.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('page.html.gz')).toString()).toBe(page);
  expect(brotliDecompressSync(read('table.csv.br')).toString()).toBe(table);
  expect(gunzipSync(read('table.csv.gz')).toString()).toBe(table);
  // Done again, nothing gets twins of twins.
  expect(await compressFolder(folder)).toBe(2);
  expect(readdirSync(folder)).toHaveLength(9);
});

it('compresses with little effort where time counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precompressed-'));
  const page = '<p>Three euros a month.</p>'.repeat(100);
  writeFileSync(join(folder, 'page.html'), page);
  expect(await compressFolder(folder, true)).toBe(1);
  expect(brotliDecompressSync(readFileSync(join(folder, 'page.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(folder, 'page.html.gz'))).toString()).toBe(page);
});

it('says what PRECOMPRESS may be where it is something else', () => {
  vi.stubEnv('PRECOMPRESS', 'yes');
  expect(() => precompressed()).toThrow('PRECOMPRESS is "yes". Set it to 1, or not at all.');
  vi.unstubAllEnvs();
});
