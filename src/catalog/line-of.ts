import { existsSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** The way to a field: names of maps, places in lists. */
export type Path = readonly (string | number)[];

/**
 * A file with the line of one of its fields, for error messages. Only YAML tells lines: a whole file, or the head of an article.
 *
 * @param file - from the root of the project
 * @returns the file alone where it is not there, or the field cannot be found in it
 * @example placeOf('content/charts/overview.yaml', ['practice']) // 'content/charts/overview.yaml:3'
 */
export function placeOf(file: string, path: Path): string {
  if (!/\.(yaml|mdx)$/.test(file) || !existsSync(file)) return file;
  const text = readFileSync(file, 'utf8');
  const head = file.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const lines = new LineCounter();
  const node = parseDocument(head, { lineCounter: lines }).getIn(path, true);
  if (!isNode(node) || !node.range) return file;
  return `${file}:${lines.linePos(node.range[0]).line + (file.endsWith('.mdx') ? 1 : 0)}`;
}
