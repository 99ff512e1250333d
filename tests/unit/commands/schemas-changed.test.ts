import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { schemasChanged } from '../../../src/commands/schemas-changed.mjs';

const root = mkdtempSync(join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(root, { recursive: true }));

it('sees a changed, a new and a lost schema once each, and nothing else', () => {
  mkdirSync(join(root, 'src/schemas'), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(root, 'src', file), text);
  write('content.config.ts', 'a');
  write('schemas/fact.ts', 'b');
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
  write('schemas/fact.ts', 'c');
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
  write('schemas/chart.ts', 'd');
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
  rmSync(join(root, 'src/schemas/chart.ts'));
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
  write('content.config.ts', 'e');
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
});

it('checks content anew where a missing translation may fall back, and again where it may no longer', () => {
  vi.stubEnv('ALLOW_FALLBACK', '1');
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
  vi.unstubAllEnvs();
  expect([schemasChanged(root), schemasChanged(root)]).toEqual([true, false]);
});
