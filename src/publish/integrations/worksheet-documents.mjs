import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { worksheetDocument } from './worksheet-document.mjs';

/**
 * Puts an editable document beside every worksheet, after a build: it is made of the finished page, so both say the same.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function worksheetDocuments() {
  return {
    name: 'worksheet-documents',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) =>
          /(^|[\\/])classroom[\\/][^\\/]+[\\/]worksheet[\\/]index\.html$/.test(file),
        );
        for (const page of pages) {
          const html = await readFile(join(root, page), 'utf8');
          await writeFile(join(root, page, '..', '..', 'worksheet.docx'), await worksheetDocument(html));
        }
        logger.info(`${pages.length} editable worksheets`);
      },
    },
  };
}
