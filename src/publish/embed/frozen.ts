import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The versions of a chart or calculator that are frozen under public/embed/<id>/, the oldest first.
 *
 * @param root - folder of the project
 * @example frozenVersions('three-euros') // [1, 2]
 */
export function frozenVersions(id: string, root = process.cwd()): number[] {
  const folder = join(root, 'public/embed', id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^v(\d+)$/.exec(name)?.slice(1).map(Number) ?? [])
    .sort((a, b) => a - b);
}
