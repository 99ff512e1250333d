import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content';
import { filesIn, read } from './source-files';

const { facts, sources } = readContent();
const ids = new Set([
  ...Object.values(facts).flatMap((file) => Object.keys(file)),
  ...Object.values(sources).flatMap((file) => file.map(({ id }) => id)),
]);

/** Ids of facts and sources that code names; comments may, as examples. */
const namedIn = (text: string): string[] =>
  text
    .replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/g, '')
    .match(/(?<=['"`]|#fact-|#source-)[a-z0-9]+(?:-[a-z0-9]+)+(?=['"`])/g)
    ?.filter((word) => ids.has(word)) ?? [];

it('no fact and no source stands in code: whoever edits content need not know of it', () => {
  expect(ids.size).toBeGreaterThan(1500);
  const files = filesIn('src', ['.ts', '.mjs', '.astro', '.js']);
  const named = files.flatMap((file) => namedIn(read(file)).map((id) => `${file}: ${id}`));
  expect(named).toEqual([]);
});

it('would be told of one, in a string of any kind, but not in a comment', () => {
  const [id = ''] = ids;
  expect(namedIn(`const a = facts.get('${id}');`)).toEqual([id]);
  expect(namedIn(`localPath(language, '/facts/samples/#fact-${id}')`)).toEqual([id]);
  expect(namedIn(`<Fact id="${id}" />`)).toEqual([id]);
  expect(namedIn(`/** @example get('${id}') */\n// like \`${id}\``)).toEqual([]);
});
