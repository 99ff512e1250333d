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
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { addChange, detach, freeze } from '../../src/commands/freeze.mjs';
import { frozenVersions } from '../../src/publish/embed/frozen';
import { root } from './read-content';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** An embed as the build writes it, as far as freezing looks at it. */
function embed(prefix: string, version = 1, site = 'https://datenwert.example/sub/', style = 'a{color:red}') {
  const script = 'document.title';
  const policy = `style-src '${hash(style)}'; script-src '${hash(script)}'`;
  return `<html data-id="a" data-version="${version}"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="canonical" href="${site}${prefix}charts/a/"><style>${style}</style><main><a href="${site}${prefix}charts/a/#fact-x">x</a><a href="${site}${prefix}charts/a/">page</a><a href="${site}">home</a><span data-address> · datenwert.example/sub/${prefix}charts/a/</span></main><script>${script}</script>`;
}

/** A project of one chart that was never published, with its built embed. */
const place = mkdtempSync(join(tmpdir(), 'datenwert-freeze-'));
const options = { root: place, dist: join(place, 'dist'), date: '2026-12-01' };
const chart = join(place, 'content/charts/a.yaml');
const record = join(place, 'tests/fixtures/frozen/a.json');
const build = (version: number, style?: string) => {
  for (const prefix of ['', 'de/']) {
    mkdirSync(join(place, 'dist', prefix, 'embed/a'), { recursive: true });
    writeFileSync(
      join(place, 'dist', prefix, 'embed/a/index.html'),
      embed(prefix, version, undefined, style),
    );
  }
};
mkdirSync(join(place, 'content/charts'), { recursive: true });
writeFileSync(chart, 'version: 1\nlens: market\n');
vi.spyOn(console, 'warn').mockImplementation(() => {});
build(1);
const first = freeze('a', options);
const unchanged = freeze('a', { ...options, onlyChanged: true });
build(1, 'a{color:blue}');
const second = freeze('a', options);
afterAll(() => rmSync(place, { recursive: true }));

/** Everything frozen in a project: each file with its text. */
function frozenIn(project: string) {
  if (!existsSync(join(project, 'public'))) return [];
  return readdirSync(join(project, 'public'), { recursive: true, encoding: 'utf8' })
    .map((file) => `public/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\/embed\/[^/]+\/v\d+\/[^/]+$/.test(file))
    .sort()
    .map((file) => ({ file, html: read(project, file) }));
}

/** The hashes that were kept when they were frozen, of all figures. */
function recordsIn(project: string): Record<string, string> {
  const folder = join(project, 'tests/fixtures/frozen');
  if (!existsSync(folder)) return {};
  return Object.assign(
    {},
    ...readdirSync(folder).map((name) => JSON.parse(read(folder, name)) as Record<string, string>),
  ) as Record<string, string>;
}

/** What is wrong with the frozen copies of a project. */
function faultsOf(project: string): string[] {
  const faults: string[] = [];
  const frozen = frozenIn(project);
  const records = recordsIn(project);
  for (const file of Object.keys(records))
    if (!frozen.some((one) => one.file === file)) faults.push(`${file} is missing`);
  const numbers = new Map<string, number[]>();
  for (const { file, html } of frozen) {
    if (records[file] !== hash(html)) faults.push(`${file} is not the file that was frozen`);
    const [, folder = '', number] = /^public\/(.*)\/v(\d+)\/index\.html$/.exec(file) ?? [];
    numbers.set(
      folder,
      [...(numbers.get(folder) ?? []), Number(number)].sort((a, b) => a - b),
    );
    const id = file.split('/').at(-3)!;
    const page = `../../../charts/${id}/`;
    if (/localhost|127\.0\.0\.1|https?:\/\/[^"']*\/charts\//.test(html)) faults.push(`${file} names a host`);
    if (!html.includes(`<link rel="canonical" href="${page}">`) || !html.includes(`<a href="${page}"`))
      faults.push(`${file} does not lead to the page of its chart`);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const [, script = ''] = /<\/main>\s*<script>(.*?)<\/script>/s.exec(html) ?? [];
    if (!policy.includes(`style-src '${hash(style)}'`)) faults.push(`${file} forbids its own style`);
    if (!policy.includes(`script-src '${hash(script)}'`)) faults.push(`${file} forbids its own script`);
    const content = ['charts', 'calculators']
      .map((kind) => join(project, 'content', kind, `${id}.yaml`))
      .find(existsSync);
    const { changes = [] } = (content ? parse(read(content)) : {}) as { changes?: { frozen?: number }[] };
    if (!changes.some((change) => change.frozen === Number(number)))
      faults.push(`${file} is not noted in the change log of its chart`);
  }
  for (const [folder, found] of numbers) {
    if (found.some((number, index) => number !== index + 1)) faults.push(`${folder} skips a number`);
    const other = folder.startsWith('de/') ? folder.slice(3) : `de/${folder}`;
    if (numbers.get(other)?.join() !== found.join()) faults.push(`${other} has not the copies of ${folder}`);
  }
  return faults;
}

describe('the frozen embeds', () => {
  it('are the files that were frozen, in both languages, noted, whole, and without a host of their own', () => {
    expect(faultsOf(root)).toEqual([]);
  });

  it('are so when they were just made, and each fault would be told', () => {
    expect(frozenIn(place).map(({ file }) => file)).toEqual([
      'public/de/embed/a/v1/index.html',
      'public/de/embed/a/v2/index.html',
      'public/embed/a/v1/index.html',
      'public/embed/a/v2/index.html',
    ]);
    expect(faultsOf(place)).toEqual([]);
    const file = join(place, 'public/embed/a/v1/index.html');
    const whole = read(file);
    const broken = (text: string) => {
      writeFileSync(file, text);
      const faults = faultsOf(place).join('; ');
      writeFileSync(file, whole);
      return faults;
    };
    expect(broken(`${whole} `)).toBe('public/embed/a/v1/index.html is not the file that was frozen');
    expect(broken(whole.replace('color:red', 'color:pink'))).toContain('forbids its own style');
    expect(broken(whole.replaceAll('../../../charts/', 'https://x.org/charts/'))).toContain('names a host');
    rmSync(file);
    expect(faultsOf(place).join('; ')).toContain(
      'v1/index.html is missing; embed/a has not the copies of de/embed/a',
    );
    writeFileSync(file, whole);
    const log = read(chart);
    writeFileSync(chart, 'version: 1\n');
    expect(faultsOf(place).join('; ')).toContain('not noted in the change log');
    writeFileSync(chart, log);
  });
});

describe('detaching an embed from its address', () => {
  it.each([
    ['', '../../../'],
    ['de/', '../../../../'],
  ])('makes its links relative below "%s"', (prefix, home) => {
    const detached = detach(embed(prefix), prefix);
    expect(detached).toContain('<link rel="canonical" href="../../../charts/a/">');
    expect(detached).toContain('<a href="../../../charts/a/#fact-x">');
    expect(detached).toContain(`<a href="${home}">home</a><span data-address></span>`);
    expect(detached).not.toContain('datenwert.example');
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

  it.each(['a: 1\n', 'a: 1\nchanges: []\n'])(
    'begins with the publication where there is none: %j',
    (yaml) => {
      const { changes } = parse(addChange(yaml, change)) as { changes: { text: { de: string } }[] };
      expect(changes.map(({ text }) => text.de)).toEqual(['Erstveröffentlichung', change.text.de]);
      expect(parse(addChange(yaml, change))).toMatchObject({ a: 1 });
    },
  );

  it('refuses a log in one line, which it could only rewrite', () => {
    expect(() => addChange('changes: [{ version: 1 }]\n', change)).toThrow('in one line');
  });
});

describe('freezing', () => {
  it('copies the embed in both languages, counts on from the last, and leaves alone what has not changed', () => {
    expect([first, unchanged, second]).toEqual([1, 0, 2]);
    expect(readdirSync(join(place, 'public/de/embed/a'))).toEqual(['v1', 'v2']);
    expect(frozenVersions('a', place)).toEqual([1, 2]);
  });

  it('keeps the hashes in one file a figure', () => {
    expect(Object.keys(JSON.parse(read(record)) as object)).toHaveLength(4);
  });

  it('notes publication and copies in the change log, beside what stood there', () => {
    const { changes, lens } = parse(read(chart)) as {
      lens: string;
      changes: { text: { en: string }; frozen?: number }[];
    };
    expect(lens).toBe('market');
    expect(changes.map(({ frozen, text }) => [frozen, text.en])).toEqual([
      [undefined, 'First published'],
      [1, 'Frozen for embedding as v1'],
      [2, 'Frozen for embedding as v2'],
    ]);
  });

  it('refuses an unknown id, and a build older than the content', () => {
    expect(() => freeze('b', options)).toThrow('no chart or calculator "b"');
    build(3);
    expect(() => freeze('a', options)).toThrow('npm run build');
  });
});

describe('the frozen versions of a figure', () => {
  it('are in the order of their numbers, v10 after v2', () => {
    for (const number of [10, 2, 1])
      mkdirSync(join(place, `public/embed/many/v${number}`), { recursive: true });
    mkdirSync(join(place, 'public/embed/many/v3-draft'));
    expect(frozenVersions('many', place)).toEqual([1, 2, 10]);
    expect(frozenVersions('none', place)).toEqual([]);
  });
});
