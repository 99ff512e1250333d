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
  ...['CC0-1.0', 'Unlicense', 'OFL-1.1', 'MPL-2.0', 'LGPL-3.0-or-later', 'CPAL-1.0'],
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
});
