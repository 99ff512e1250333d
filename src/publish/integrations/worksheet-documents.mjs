import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slideShow } from './slide-show.mjs';
import { worksheetDocument } from './worksheet-document.mjs';

/** What can be changed by a teacher: the page it is made of, below the folder of its lesson, and the file's name. */
const files = [
  { page: 'worksheet/', file: 'worksheet.docx', make: worksheetDocument },
  { page: 'solutions/', file: 'solutions.docx', make: worksheetDocument },
  { page: '', file: 'plan.docx', make: worksheetDocument },
  { page: 'slides/', file: 'slides.pptx', make: slideShow },
];

/**
 * Puts editable files beside every lesson, after a build: they are made of the finished pages, so both say the same.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function worksheetDocuments() {
  return {
    name: 'worksheet-documents',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const sheets = (await readdir(root, { recursive: true })).flatMap(
          (file) => /^(.*classroom[\\/][^\\/]+)[\\/]worksheet[\\/]index\.html$/.exec(file)?.[1] ?? [],
        );
        for (const lesson of sheets)
          for (const { page, file, make } of files) {
            const html = await readFile(join(root, lesson, page, 'index.html'), 'utf8');
            await writeFile(join(root, lesson, file), await make(html));
          }
        logger.info(`${sheets.length * files.length} editable files of lessons`);
      },
    },
  };
}
