import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** All that a build reads: nothing in it asks for the day or the network. */
const sources = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'src',
];
/** What a build takes from its surroundings, besides the version of Node. */
export const settings = ['SITE_URL', 'BASE_PATH', 'OUT_DIR', 'PRECOMPRESS', 'TRIAL', 'ALLOW_FALLBACK'];

/** Files in a folder, by their paths in it, in order. @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** @param {string} root */
function readSources(root) {
  const hash = createHash('sha256').update(process.version);
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesIn(path).map((name) => join(source, name)) : [source];
    for (const file of files) {
      const bytes = readFileSync(join(root, file));
      hash.update(`${file} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Names, sizes and times of what was built. @param {string} out */
function lookAt(out) {
  const hash = createHash('sha256');
  for (const name of filesIn(out)) {
    const { size, mtimeMs } = statSync(join(out, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Tells whether the last build still stands: nothing that it read has changed, and nobody has touched what it wrote. A new
 * release of a package counts once it stands in the lock file.
 *
 * @param {string} root - folder of the project
 * @param {string} out - full path of the folder that the build writes
 * @returns {{ stands: boolean, keep: () => void }} `keep` notes that a build of what was read is complete
 */
export function keptBuild(root, out) {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
  const kept = join(root, `node_modules/.cache/datenwert/build-${name}.txt`);
  const read = readSources(root);
  const stands =
    existsSync(kept) && existsSync(out) && readFileSync(kept, 'utf8') === `${read} ${lookAt(out)}`;
  // What is built over is not complete before it is.
  if (!stands) rmSync(kept, { force: true });
  return {
    stands,
    keep() {
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(kept, `${read} ${lookAt(out)}`);
    },
  };
}
