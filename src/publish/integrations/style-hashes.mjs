import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The same page with the hashes of its own styles alone in its policy. Astro writes those of the whole site into every
 * page: a kilobyte that no compression makes smaller, and more with each new style sheet.
 *
 * @param {string} html
 * @example ownHashes("… style-src 'self' 'sha256-of-another-page' …") // "… style-src 'self' …"
 */
export function ownHashes(html) {
  const own = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return html.replace(
    /(<meta http-equiv="content-security-policy"[^>]*style-src )([^;"]*)/i,
    (_, before, list) =>
      before +
      list
        .split(' ')
        .filter((/** @type {string} */ item) => !item.startsWith("'sha256-") || own.includes(item))
        .join(' '),
  );
}

/**
 * Keeps the policy of each built page to its own styles.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function styleHashes() {
  return {
    name: 'style-hashes',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const html = await readFile(join(folder, file), 'utf8');
          const kept = ownHashes(html);
          if (kept !== html) await writeFile(join(folder, file), kept);
        }
      },
    },
  };
}
