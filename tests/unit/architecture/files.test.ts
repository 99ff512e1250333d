import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, read, root } from './source-files';

const written = ['src', 'tests'].flatMap((folder) =>
  filesIn(folder, ['.ts', '.mjs', '.js', '.astro', '.css']).filter(
    (file) => !file.startsWith('tests/results/'),
  ),
);
const longest = 300;

describe('the files of the project', () => {
  it(`stay under ${longest} lines`, () => {
    const long = written
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > longest);
    expect(long).toEqual([]);
  });

  it('lie in folders that say what is in them', () => {
    const folders = new Set(written.flatMap((file) => file.split('/').slice(0, -1)));
    expect([...folders].filter((name) => /^(utils?|helpers?|misc|common|shared|lib)$/.test(name))).toEqual(
      [],
    );
  });

  it('are named in kebab-case, components in PascalCase', () => {
    const odd = written
      .filter((file) => !file.startsWith('src/pages/'))
      .filter((file) => {
        const name = basename(file, extname(file));
        const component = /^src\/(components|layouts)\/.*\.astro$/.test(file);
        return !(component ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+([-.][a-z0-9]+)*$/).test(name);
      });
    expect(odd).toEqual([]);
  });

  it('leave the root to what tools or law demand', () => {
    const expected = [
      'LICENSE',
      'README.md',
      'astro.config.mjs',
      'content',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tests',
      'tsconfig.json',
    ];
    const found = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name),
    );
    expect(found.sort()).toEqual(expected);
  });
});
