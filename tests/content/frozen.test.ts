import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { addChange, detach, freeze } from '../../src/commands/freeze.mjs';
import { root } from './read-content';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const record = JSON.parse(readFileSync(join(root, 'tests/fixtures/frozen.json'), 'utf8')) as Record<
  string,
  string
>;

const files = readdirSync(join(root, 'public'), { recursive: true, encoding: 'utf8' })
  .map((file) => `public/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\/embed\/[^/]+\/v\d+\/[^/]+$/.test(file))
  .sort();
const frozen = files.map((file) => ({ file, html: readFileSync(join(root, file), 'utf8') }));

describe('the frozen embeds', () => {
  it('are the files that were frozen, byte for byte, and none is missing', () => {
    expect(Object.fromEntries(frozen.map(({ file, html }) => [file, hash(html)]))).toEqual(record);
  });

  it('exist in both languages, numbered without a gap', () => {
    const numbers = new Map<string, number[]>();
    for (const file of files) {
      const [, folder = '', number] = /^public\/(.*)\/v(\d+)\/index\.html$/.exec(file)!;
      numbers.set(
        folder,
        [...(numbers.get(folder) ?? []), Number(number)].sort((a, b) => a - b),
      );
    }
    for (const [folder, found] of numbers) {
      expect.soft(found, folder).toEqual(found.map((_, index) => index + 1));
      const other = folder.startsWith('de/') ? folder.slice(3) : `de/${folder}`;
      expect.soft(numbers.get(other), other).toEqual(found);
    }
  });

  it('name no host of their own, and lead to the page of their chart', () => {
    for (const { file, html } of frozen) {
      const id = file.split('/').at(-3)!;
      expect.soft(/localhost|127\.0\.0\.1/.test(html), file).toBe(false);
      expect.soft(html, file).toContain(`<link rel="canonical" href="../../../charts/${id}/">`);
      expect.soft(html, file).toContain(`href="../../../charts/${id}/"`);
    }
  });

  it('hold the style and script that their policy allows', () => {
    for (const { file, html } of frozen) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html)!;
      const [, script = ''] = /<\/main>\s*<script>(.*?)<\/script>/s.exec(html)!;
      expect.soft(policy, file).toContain(`style-src '${hash(style)}'`);
      expect.soft(policy, file).toContain(`script-src '${hash(script)}'`);
    }
  });

  it('are noted in the change log of their chart', () => {
    for (const file of files.filter((one) => !one.startsWith('public/de/'))) {
      const [id, version] = file.split('/').slice(-3);
      const content = ['charts', 'calculators']
        .map((kind) => join(root, 'content', kind, `${id}.yaml`))
        .find(existsSync)!;
      const { changes } = parse(readFileSync(content, 'utf8')) as { changes: { text: { en: string } }[] };
      expect
        .soft(
          changes.map(({ text }) => text.en),
          content,
        )
        .toContain(`Frozen for embedding as ${version}`);
    }
  });
});

const embed = (prefix: string, version = 1, site = 'https://datenwert.example/sub/') =>
  `<html data-id="a" data-version="${version}"><link rel="canonical" href="${site}${prefix}charts/a/"><a href="${site}${prefix}charts/a/#fact-x">x</a><a href="${site}">home</a><span data-address> · datenwert.example/sub/${prefix}charts/a/</span>`;

describe('detaching an embed from its address', () => {
  it.each([
    ['', '../../../'],
    ['de/', '../../../../'],
  ])('makes its links relative below "%s"', (prefix, home) => {
    expect(detach(embed(prefix), prefix)).toBe(
      `<html data-id="a" data-version="1"><link rel="canonical" href="../../../charts/a/"><a href="../../../charts/a/#fact-x">x</a><a href="${home}">home</a><span data-address></span>`,
    );
  });

  it('gives the same file wherever the site was built for', () => {
    expect(detach(embed('de/', 1, 'http://localhost:4321/'), 'de/')).toBe(detach(embed('de/'), 'de/'));
  });

  it('refuses what is no embed', () => {
    expect(() => detach('<html></html>', '')).toThrow('canonical');
  });
});

describe('adding to a change log', () => {
  const change = { version: 2, date: '2026-12-01', text: { en: 'Frozen', de: 'Eingefroren: ja' } };

  it.each([
    ['a: 1\nchanges:\n  - { version: 1, date: 2026-11-22, text: { en: First, de: Erste } }\n'],
    ['changes:\n  - version: 1\n    date: 2026-11-22\n    text: { en: First, de: Erste }\n'],
    [
      'changes:\n  - version: 1\n    date: 2026-11-22\n    text:\n      en: First\n      de: Erste\nlens: market\n',
    ],
  ])('adds a line after the last and leaves the rest: %j', (yaml) => {
    const before = parse(yaml) as { changes: unknown[] };
    const after = addChange(yaml, change);
    expect(parse(after)).toEqual({ ...before, changes: [...before.changes, change] });
    for (const line of yaml.split('\n')) expect(after).toContain(line);
  });
});

describe('freezing', () => {
  const place = mkdtempSync(join(tmpdir(), 'datenwert-freeze-'));
  const options = { root: place, dist: join(place, 'dist'), date: '2026-12-01' };
  const yaml = join(place, 'content/charts/a.yaml');
  const build = (version: number) => {
    for (const prefix of ['', 'de/'])
      writeFileSync(join(place, 'dist', prefix, 'embed/a/index.html'), embed(prefix, version));
  };

  beforeAll(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    for (const folder of ['dist/embed/a', 'dist/de/embed/a', 'content/charts', 'tests/fixtures'])
      mkdirSync(join(place, folder), { recursive: true });
    writeFileSync(
      yaml,
      'version: 1\nchanges:\n  - { version: 1, date: 2026-11-22, text: { en: First, de: Erste } }\n',
    );
    build(1);
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('copies the embed in both languages, notes it, and counts on from the last', () => {
    expect(freeze('a', options)).toBe(1);
    expect(freeze('a', { ...options, onlyChanged: true })).toBe(0);
    expect(freeze('a', options)).toBe(2);
    expect(readdirSync(join(place, 'public/de/embed/a'))).toEqual(['v1', 'v2']);
    expect(
      Object.keys(JSON.parse(readFileSync(join(place, 'tests/fixtures/frozen.json'), 'utf8')) as object),
    ).toHaveLength(4);
    const { changes } = parse(readFileSync(yaml, 'utf8')) as {
      changes: { text: { en: string }; frozen?: number }[];
    };
    expect(changes.map(({ frozen }) => frozen)).toEqual([undefined, 1, 2]);
    expect(changes.map(({ text }) => text.en)).toEqual([
      'First',
      'Frozen for embedding as v1',
      'Frozen for embedding as v2',
    ]);
  });

  it('refuses an unknown id, and a build older than the content', () => {
    expect(() => freeze('b', options)).toThrow('no chart or calculator "b"');
    build(3);
    expect(() => freeze('a', options)).toThrow('npm run build');
  });
});
