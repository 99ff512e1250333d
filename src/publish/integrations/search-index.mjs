import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

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

/**
 * Makes the search index after a build: every page marked with `data-pagefind-body`, and every fact and glossary entry
 * as a record of its own in both languages (from `search-records.json`, which the build writes and this step removes).
 *
 * @returns {import('astro').AstroIntegration}
 */
export function searchIndex() {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index } = await createIndex({ excludeSelectors: leftOut });
        if (!index) throw new Error('The search index could not be created.');
        const { page_count, errors } = await index.addDirectory({ path: folder });
        if (errors.length) throw new Error(`Search index: ${errors.join('; ')}`);
        const file = new URL('search-records.json', dir);
        const records = JSON.parse(await readFile(file, 'utf8'));
        for (const record of records) {
          const added = await index.addCustomRecord(record);
          if (added.errors.length) throw new Error(`Search record ${record.url}: ${added.errors.join('; ')}`);
        }
        await rm(file);
        await index.writeFiles({ outputPath: `${folder}pagefind` });
        await index.deleteIndex();
        logger.info(`search index: ${page_count} pages, ${records.length} facts and terms`);
      },
    },
  };
}
