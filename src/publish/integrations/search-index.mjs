import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';
import { addressedIn, joinTitles, readPage, titleFiles } from './search-titles.mjs';

/**
 * What nobody looks for: code to copy, files, controls; and in articles what has an entry of its own. Excerpts are taken
 * from what remains, and the less there is of it, the sooner an answer comes.
 */
const leftOut = [
  'textarea',
  'button',
  '.page-parts',
  '.embed-code',
  '#embed',
  '#downloads',
  '#cite',
  '.work',
  'article .calculator-figure',
  'article .chart-table',
];

/** Pages that are whole files for others; the search leads to the pages around them. */
const isPage = (file) => file.endsWith('index.html') && !/(^|\/)embed\//.test(file);

/**
 * Writes after a build what the search needs: the titles of all pages and terms, one list a language, which answer first;
 * and the index of all texts, with every fact and source as a record of its own. What the content adds comes in
 * `search-records.json`, which the build writes and this step removes.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function searchIndex() {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const file = new URL('search-records.json', dir);
        const { titles, records } = JSON.parse(await readFile(file, 'utf8'));
        await rm(file);
        const pages = new Map();
        for (const name of await readdir(folder, { recursive: true })) {
          const path = name.replaceAll('\\', '/');
          if (isPage(path))
            pages.set(
              `/${path.slice(0, -'index.html'.length)}`,
              readPage(await readFile(join(folder, name), 'utf8')),
            );
        }
        const languages = Object.keys(titles);
        for (const language of languages) {
          const own = addressedIn(language, languages);
          const joined = joinTitles(new Map([...pages].filter(([url]) => own(url))), titles[language]);
          for (const [name, content] of titleFiles(language, joined))
            await writeFile(join(folder, 'search', name), content);
        }
        const { index } = await createIndex({ excludeSelectors: leftOut });
        if (!index) throw new Error('The search index could not be created.');
        const { page_count, errors } = await index.addDirectory({ path: folder });
        if (errors.length) throw new Error(`Search index: ${errors.join('; ')}`);
        // All at once: each answer alone would be waited for longer than it takes.
        await Promise.all(
          records.map(async (record) => {
            const added = await index.addCustomRecord(record);
            if (added.errors.length)
              throw new Error(`Search record ${record.url}: ${added.errors.join('; ')}`);
          }),
        );
        await index.writeFiles({ outputPath: `${folder}pagefind` });
        await index.deleteIndex();
        logger.info(`search index: ${page_count} pages, ${records.length} facts and sources`);
      },
    },
  };
}
