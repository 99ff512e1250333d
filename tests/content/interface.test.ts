import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/schemas/words';
import { readContent, root } from './read-content';

const texts = readContent().interface;

const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|js|mjs|astro)$/.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');

/** Beginnings of keys whose ends the code puts together, for example the `unit.` of `unit.${name}.one`. */
const builtPrefixes = new Set(
  [...code.matchAll(/`((?:[a-z][\w-]*\.)+)\$\{|['"]((?:[a-z][\w-]*\.)+)['"]\s*\+/gi)].map(
    (match) => match[1] ?? match[2]!,
  ),
);

const isUsed = (key: string) =>
  ["'", '"', '`'].some((mark) => code.includes(mark + key + mark)) ||
  [...builtPrefixes].some((prefix) => key.startsWith(prefix));

describe('the interface texts', () => {
  it('exist in every language', () => {
    expect(Object.keys(texts).sort()).toEqual([...languages].sort());
  });

  it.each(languages.slice(1))('have the same keys in %s as in the first language', (language) => {
    const [first, other] = [texts[languages[0]] ?? {}, texts[language] ?? {}];
    expect(Object.keys(other).sort()).toEqual(Object.keys(first).sort());
  });

  it.each(languages.slice(1))('have the same {placeholders} in %s as in the first language', (language) => {
    const placeholders = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
    const first = texts[languages[0]] ?? {};
    const different = Object.keys(first).filter(
      (key) => placeholders(first[key]) !== placeholders(texts[language]?.[key]),
    );
    expect(different).toEqual([]);
  });

  it('are all used somewhere', () => {
    expect(Object.keys(texts[languages[0]] ?? {}).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are never blank', () => {
    const blank = Object.entries(texts).flatMap(([language, dictionary]) =>
      Object.entries(dictionary)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${language}: ${key}`),
    );
    expect(blank).toEqual([]);
  });
});
