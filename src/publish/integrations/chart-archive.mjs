import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { parse } from 'yaml';

/** Files that go into an archive as they stand, where the build made them. */
const endings = ['svg', 'png', 'csv', 'json', 'xlsx'];
/** One date for all files, so that an archive differs only where its content does. */
const date = new Date(1980, 0, 1);

/** Replaces `{name}` in an interface text. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

/**
 * The files of one archive: embed, pictures, data, licence, and a text that says how to use them.
 *
 * @param {string} folder - built files of one language, for example `dist/de`
 * @param {string} id - of a chart or calculator
 * @param {Record<string, string>} texts - interface texts of the language
 * @returns {Promise<Record<string, Uint8Array>>} content by name
 */
export async function archiveFiles(folder, id, texts) {
  const html = await readFile(join(folder, 'embed', id, 'index.html'), 'utf8');
  const { title } = JSON.parse(await readFile(join(folder, 'oembed', `${id}.json`), 'utf8'));
  const version = /data-version="(\d+)"/.exec(html)?.[1] ?? '';
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const files = { [`${id}.html`]: Buffer.from(html) };
  for (const ending of endings) {
    const file = join(folder, 'charts', `${id}.${ending}`);
    if (existsSync(file)) files[`${id}.${ending}`] = await readFile(file);
  }
  const values = {
    title,
    version,
    address,
    id,
    credit: fill(texts['downloads.credit-line'], { title, address }),
  };
  files['README.txt'] = Buffer.from(`${fill(texts['archive.readme'], values)}\n`);
  files['LICENCE.txt'] = Buffer.from(`${fill(texts['archive.licence'], values)}\n`);
  return files;
}

/**
 * Puts a ZIP of everything about a chart or calculator beside its page, after a build.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function chartArchives() {
  return {
    name: 'chart-archives',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let count = 0;
        for (const file of (await readdir('content/interface')).sort()) {
          const texts = parse(await readFile(join('content/interface', file), 'utf8'));
          const language = basename(file, '.yaml');
          // The first language has no folder of its own.
          const folder = existsSync(join(root, language, 'charts')) ? join(root, language) : root;
          for (const id of (await readdir(join(folder, 'oembed'))).map((name) => basename(name, '.json'))) {
            // The atlas and the deals are embedded as well, but have no page here that would link to an archive.
            if (!existsSync(join(folder, 'charts', id, 'index.html'))) continue;
            const files = await archiveFiles(folder, id, texts);
            const entries = Object.entries(files).map(([name, content]) => [
              `datenwert-${id}/${name}`,
              [content, { mtime: date, level: name.endsWith('.png') ? 0 : 9 }],
            ]);
            await writeFile(join(folder, 'charts', `${id}.zip`), zipSync(Object.fromEntries(entries)));
            count += 1;
          }
        }
        logger.info(`${count} archives of charts`);
      },
    },
  };
}
