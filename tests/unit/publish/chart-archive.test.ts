import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { archiveFiles } from '../../../src/publish/integrations/chart-archive.mjs';

const folder = mkdtempSync(join(tmpdir(), 'datenwert-archive-'));
for (const name of ['embed/a', 'oembed', 'charts']) mkdirSync(join(folder, name), { recursive: true });
writeFileSync(
  join(folder, 'embed/a/index.html'),
  '<html data-id="a" data-version="4"><link rel="canonical" href="https://datenwert.example/charts/a/">',
);
writeFileSync(join(folder, 'oembed/a.json'), '{"title":"A finding"}');
writeFileSync(join(folder, 'charts/a.csv'), 'x\n1\n');
const texts = parse(readFileSync('content/interface/de.yaml', 'utf8')) as Record<string, string>;

describe('the archive of a chart', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds the embed, the files that were made, the licence and instructions', async () => {
    const files = await archiveFiles(folder, 'a', texts);
    expect(Object.keys(files)).toEqual(['a.html', 'a.csv', 'README.txt', 'LICENCE.txt']);
  });

  it('says in its texts what it is, in which version, from where, and under which licence', async () => {
    const files = await archiveFiles(folder, 'a', texts);
    const [readme, licence] = ['README.txt', 'LICENCE.txt'].map((name) =>
      Buffer.from(files[name]!).toString(),
    );
    for (const words of ['A finding', 'Fassung 4', 'https://datenwert.example/charts/a/', 'a.html'])
      expect(readme).toContain(words);
    expect(licence).toContain('Datenwert: A finding (https://datenwert.example/charts/a/), CC BY 4.0');
    expect(readme + licence!).not.toMatch(/\{\w+\}/);
  });
});
