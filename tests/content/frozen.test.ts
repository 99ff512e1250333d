import { createHash } from 'node:crypto';
import {
  cpSync,
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
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addChange, freeze, frozenCopy } from '../../src/commands/freeze.mjs';
import { languages, type Language } from '../../src/i18n/languages';
import { frozenVersions } from '../../src/publish/embed/frozen';
import { root } from './read-content';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** An embed as the build writes it, as far as freezing looks at it. */
function embed(language: Language, version = 1, site = 'https://datenwert.example/sub/') {
  const [style, script] = ['a{color:red}', 'document.title'];
  const page = `${site}${language === 'de' ? 'de/' : ''}charts/a/`;
  const policy = `style-src '${hash(style)}'; script-src '${hash(script)}'`;
  return `<html lang="${language}" data-id="a" data-version="${version}"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="canonical" href="${page}"><style>${style}</style><main><a href="${page}#fact-x">x</a><p><a href="${page}">page</a> <a href="${page}#changes">V ${version}</a>, <span data-dated>22 November 2026</span> ${page.slice(8)}</p></main><script>${script}</script>`;
}

/** A project of one chart that was never published, with its built embed. */
const place = mkdtempSync(join(tmpdir(), 'datenwert-freeze-'));
const options = { root: place, dist: join(place, 'dist'), date: '2027-03-01' };
const chart = join(place, 'content/charts/a.yaml');
const record = join(place, 'tests/fixtures/frozen/a.json');
const build = (version: number, site?: string) => {
  for (const language of languages) {
    const folder = join(place, 'dist', language === 'de' ? 'de' : '', 'embed/a');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), embed(language, version, site));
  }
};
mkdirSync(join(place, 'content/charts'), { recursive: true });
cpSync(join(root, 'content/interface'), join(place, 'content/interface'), { recursive: true });
writeFileSync(chart, 'version: 1\nlens: market\n');
build(1);
const first = freeze('a', options);
const again = freeze('a', { ...options, onlyNew: true });
writeFileSync(
  chart,
  addChange(read(chart), {
    version: 2,
    date: '2027-03-02',
    text: { en: 'Corrected', de: 'Korrigiert' },
  }).replace('version: 1\n', 'version: 2\n'),
);
build(2);
const second = freeze('a', { ...options, date: '2027-03-02' });
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
    if (!html.includes(` data-version="${number}"`)) faults.push(`${file} calls itself another version`);
    const [, page = ''] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? [];
    if (!page.startsWith('https://') || !page.endsWith(`/charts/${id}/`))
      faults.push(`${file} names no page of its own by a full address`);
    if (!html.includes(`<a href="${page}#changes"`)) faults.push(`${file} does not lead to its changes`);
    if (!html.replace(/<[^>]*>/g, '').includes(page.slice('https://'.length)))
      faults.push(`${file} does not print its address`);
    if (!/<span data-dated[^>]*>(frozen on|eingefroren am) \d/.test(html))
      faults.push(`${file} does not say when it was frozen`);
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
    const other = folder.startsWith('de/') ? folder.slice(3) : `de/${folder}`;
    if (numbers.get(other)?.join() !== found.join()) faults.push(`${other} has not the copies of ${folder}`);
  }
  return faults;
}

describe('the frozen embeds', () => {
  it('are the files that were frozen, in both languages, noted, whole, and tell version, day and address', () => {
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
    expect(broken(whole.replaceAll('https://datenwert.example/sub/', '../../../'))).toContain('full address');
    expect(broken(whole.replace('#changes', '#top'))).toContain('does not lead to its changes');
    expect(broken(whole.replace('datenwert.example/sub/charts/a/</p>', '</p>'))).toContain(
      'print its address',
    );
    expect(broken(whole.replace('frozen on ', ''))).toContain('does not say when');
    expect(broken(whole.replace('data-version="1"', 'data-version="2"'))).toContain('another version');
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

describe('a frozen copy', () => {
  const words = (language: string) => (language === 'de' ? 'eingefroren am {date}' : 'frozen on {date}');
  const copyOf = (html: string) => frozenCopy(html, { date: '2027-03-01', words });

  it('differs from the embed in nothing but the day, which it names in its language and in ASCII', () => {
    expect(copyOf(embed('en'))).toBe(embed('en').replace('22 November 2026', 'frozen on 1 March 2027'));
    expect(copyOf(embed('de'))).toBe(
      embed('de').replace('22 November 2026', 'eingefroren am 1. M&#228;rz 2027'),
    );
  });

  it('is not made of a build for this machine alone, whose links would lead nowhere', () => {
    for (const site of ['http://localhost:4321/', 'http://127.0.0.1:4321/'])
      expect(() => copyOf(embed('en', 1, site))).toThrow('SITE_URL');
  });

  it('is not made of what is no embed', () => {
    expect(() => copyOf('<html></html>')).toThrow('canonical');
    expect(() => copyOf(embed('en').replace(' data-dated', ''))).toThrow('no day');
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
  it('copies the embed in both languages under the number of its version, and each version once', () => {
    expect([first, again, second]).toEqual([1, 0, 2]);
    expect(readdirSync(join(place, 'public/de/embed/a'))).toEqual(['v1', 'v2']);
    expect(frozenVersions('a', place)).toEqual([1, 2]);
    expect(() => freeze('a', options)).toThrow('frozen already');
  });

  it('keeps the hashes in one file a figure', () => {
    expect(Object.keys(JSON.parse(read(record)) as object)).toHaveLength(4);
  });

  it('notes publication and copies in the change log, beside what stood there', () => {
    const { changes, lens } = parse(read(chart)) as {
      lens: string;
      changes: { version: number; text: { en: string }; frozen?: number }[];
    };
    expect(lens).toBe('market');
    expect(changes.map(({ version, frozen, text }) => [version, frozen, text.en])).toEqual([
      [1, undefined, 'First published'],
      [1, 1, 'Frozen for embedding as v1'],
      [2, undefined, 'Corrected'],
      [2, 2, 'Frozen for embedding as v2'],
    ]);
  });

  it('refuses an unknown id, and a build older than the content', () => {
    expect(() => freeze('b', options)).toThrow('no chart or calculator "b"');
    writeFileSync(chart, read(chart).replace('version: 2\n', 'version: 3\n'));
    expect(() => freeze('a', options)).toThrow('npm run build');
    writeFileSync(chart, read(chart).replace('version: 3\n', 'version: 2\n'));
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
