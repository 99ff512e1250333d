import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Tells whether a schema, or what it lets pass (`ALLOW_FALLBACK`), has changed since the last call. Astro keeps content that has been checked once and asks the
 * schema again only where the content changes; so a new rule would go unseen.
 *
 * @param {string} root - folder of the project
 * @returns {boolean} true at the first call, too
 */
export function schemasChanged(root) {
  const files = readdirSync(join(root, 'src/schemas')).sort();
  const hash = createHash('sha256').update(process.env.ALLOW_FALLBACK ?? '');
  for (const file of ['src/content.config.ts', ...files.map((name) => `src/schemas/${name}`)])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  const now = hash.digest('hex');
  const kept = join(root, 'node_modules/.cache/datenwert/schemas.sha256');
  if (existsSync(kept) && readFileSync(kept, 'utf8') === now) return false;
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, now);
  return true;
}
