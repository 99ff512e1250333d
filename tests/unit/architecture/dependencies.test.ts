import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from './source-files';

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

/** Licences under which everybody may use, study, change and pass on, by SPDX id. */
const free = [
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'OFL-1.1', 'MPL-2.0', 'LGPL-3.0-or-later', 'CPAL-1.0'],
];

const isFree = (expression: string) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => free.includes(id)));

const packages = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages,
).filter(([place]) => place !== '');
const needed = packages.filter(([, { dev }]) => !dev);

describe('what the site is built with', () => {
  it('is under a free licence, by its own words', () => {
    const wrong = needed.flatMap(([place, { license, optional }]) => {
      const file = join(place, 'package.json');
      const installed = existsSync(join(root, file));
      // Parts for other systems lie on none of our disks: for those the lock file speaks.
      if (!installed && !optional) return [`${place} is not installed`];
      const found = installed ? (JSON.parse(read(file)) as { license?: unknown }).license : license;
      return typeof found === 'string' && isFree(found) ? [] : [`${place}: ${JSON.stringify(found)}`];
    });
    expect(wrong).toEqual([]);
    expect(needed.length).toBeGreaterThan(100);
  });

  it('is known by the hash of its content', () => {
    expect(
      packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place),
    ).toEqual([]);
  });

  it('is asked for by exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('holds no client that reports to its makers', () => {
    const reporters = /\/(@sentry|posthog-node|mixpanel|@amplitude|analytics-node|applicationinsights)(\/|$)/;
    expect(packages.map(([place]) => place).filter((place) => reporters.test(place))).toEqual([]);
    // Astro's own is switched off for every command.
    expect(read('src/commands/astro.mjs')).toContain('ASTRO_TELEMETRY_DISABLED');
  });
});

describe('what the workflow of GitHub takes from elsewhere', () => {
  it('is named by the commit, with its version beside it: a tag can be moved to other code', () => {
    const uses = read('.github/workflows/ci.yml').match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });
});
