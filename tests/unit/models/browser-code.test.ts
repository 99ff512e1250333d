import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const models = new URL('../../../src/models/', import.meta.url);

/** Everything a model file imports at run time, its own imports included. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  const text = readFileSync(new URL(file, models), 'utf8');
  for (const [, names, from] of text.matchAll(
    /^(?:import|export)\s+(?!type\b)([^;]*?)\s+from\s+'([^']+)';/gm,
  )) {
    // `import { type A }` alone is erased as well.
    if (
      names!
        .replace(/[{}\s]/g, '')
        .split(',')
        .every((name) => name.startsWith('type'))
    )
      continue;
    if (found.has(from!)) continue;
    found.add(from!);
    if (from!.startsWith('./')) importsOf(`${from}.ts`, found);
  }
  return found;
}

describe('the code that ships to the browser', () => {
  it.each(['evaluate', 'interval', 'calculator', 'query', 'sensitivity', 'explain', 'tree', 'range'])(
    'keeps %s free of the parser and of everything outside the models',
    (name) => {
      const imports = [...importsOf(`${name}.ts`)];
      expect(imports.filter((from) => !from.startsWith('./'))).toEqual([]);
      expect(imports).not.toContain('./parse');
    },
  );

  it('notices the parser where it is used', () => {
    expect([...importsOf('compile.ts')]).toContain('mathjs');
  });
});
