import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isTrial } from './trial.mjs';

/** What travels as text; everything else is compressed in its own way. */
const endings = [
  '.html',
  '.css',
  '.js',
  '.json',
  '.svg',
  '.xml',
  '.csv',
  '.txt',
  '.bib',
  '.ris',
  '.webmanifest',
];
/** Below this size in bytes a compressed file saves no packet. */
const least = 1024;
/** Above this size in bytes the last few percent cost more time than they are worth. */
const large = 100_000;

/**
 * Whether a file gets twins.
 *
 * @param {string} file
 * @param {number} bytes - its size
 * @example isCompressible('de/index.html', 2000) // true
 */
export const isCompressible = (file, bytes) => bytes >= least && endings.includes(extname(file));

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * The two compressed twins of a file.
 *
 * @param {Uint8Array} content
 * @param {boolean} [quick] - spends little time on it
 * @returns {Promise<{ br: Uint8Array, gz: Uint8Array }>}
 */
export async function compressed(content, quick = false) {
  const quality = quick ? 4 : content.length > large ? 9 : constants.BROTLI_MAX_QUALITY;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    brotli(content, { params }),
    gzipped(content, { level: quick ? 1 : 9 }),
  ]);
  return { br, gz };
}

/**
 * Puts a `.br` and a `.gz` beside every text file of a folder, for hosts that serve them.
 *
 * @param {string} folder
 * @param {boolean} [quick] - spends little time on it
 * @returns {Promise<number>} how many files got twins
 */
export async function compressFolder(folder, quick = false) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  // The pool of zlib works on four at a time; more would only hold more in memory.
  const work = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      if (!isCompressible(file, (await stat(file)).size)) continue;
      const content = await readFile(file);
      const { br, gz } = await compressed(content, quick);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return count;
}

/**
 * Compresses a finished build where `PRECOMPRESS=1` is set: hosts that compress by themselves need none of it.
 *
 * @returns {import('astro').AstroIntegration}
 * @throws when `PRECOMPRESS` is neither 1 nor unset
 */
export function precompressed() {
  const wanted = process.env.PRECOMPRESS;
  if (wanted && wanted !== '1') throw new Error(`PRECOMPRESS is "${wanted}". Set it to 1, or not at all.`);
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!wanted) return;
        logger.info(`${await compressFolder(fileURLToPath(dir), isTrial())} files compressed`);
      },
    },
  };
}
