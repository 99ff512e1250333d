import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from './read-content';

const readme = readFileSync('README.md', 'utf8');
const { facts } = readContent().catalog!;

describe('the README', () => {
  it('names facts that exist wherever its examples name one', () => {
    const named = [
      ...readme.matchAll(/(?:\bfact: |<(?:Fact|Cite|Quote) id="|\]\()([a-z0-9]+(?:-[a-z0-9]+)+)\b(?![/.])/g),
      ...readme.matchAll(/^([a-z0-9]+(?:-[a-z0-9]+)+): #/gm),
    ].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(6);
    expect([...new Set(named)].filter((id) => !facts.has(id))).toEqual([]);
  });

  it('names files that exist', () => {
    const files = [
      ...readme.matchAll(
        /`((?:src|content|tests(?!\/results)|public)\/[\w./[\]-]+\.(?:ts|mjs|astro|css|yaml|json|md|mdx))`/g,
      ),
    ];
    expect(files.length).toBeGreaterThan(25);
    expect([...new Set(files.map(([, file]) => file!))].filter((file) => !existsSync(file))).toEqual([]);
  });

  it('walks the way of a fact that article, chart and calculator share', () => {
    const walk = /### The way of one fact\n([^]*?)\nHow to propose/.exec(readme)?.[1] ?? '';
    const id = /says `([\w-]+)`/.exec(walk)?.[1] ?? '';
    const fact = facts.get(id)!;
    expect(walk).toContain(fact.file);
    expect(walk).toContain(`${fact.value} ${fact.unit} a ${fact.per}`);
    const kinds = [...readContent().catalog!.figures.values()].flatMap((figure) =>
      figure.facts.includes(id) ? figure.kind : [],
    );
    expect([...new Set(kinds)].sort()).toEqual(['calculator', 'chart']);
    expect(readFileSync(`content/practices/${fact.topic}/en.mdx`, 'utf8')).toContain(`<Fact id="${id}"`);
    expect(walk.trim().split('\n').length).toBeLessThanOrEqual(14);
  });
});
