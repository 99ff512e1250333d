import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { keptPng } from '../../../src/publish/image/png-cache';

const folder = mkdtempSync(join(tmpdir(), 'png-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('paints a drawing once for each scale, and again only when it has changed', async () => {
  const paint = vi.fn(() => Promise.resolve(new Uint8Array([1, 2, 3])));
  const images = [];
  for (const [svg, scale] of [
    ['<svg/>', 1],
    ['<svg/>', 1],
    ['<svg/>', 2],
    ['<svg a=""/>', 1],
  ] as const)
    images.push(await keptPng(svg, scale, paint, folder));
  expect(paint).toHaveBeenCalledTimes(3);
  expect(images.every((image) => [...image].join() === '1,2,3')).toBe(true);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(readdirSync(folder).every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true);
});

it('is asked for the same drawing many times at once', async () => {
  const crowd = mkdtempSync(join(tmpdir(), 'png-'));
  const paint = () => Promise.resolve(new Uint8Array([4, 5, 6]));
  const images = await Promise.all(Array.from({ length: 50 }, () => keptPng('<svg/>', 1, paint, crowd)));
  expect(images.every((image) => [...image].join() === '4,5,6')).toBe(true);
  expect(readdirSync(crowd)).toHaveLength(1);
  rmSync(crowd, { recursive: true });
});
