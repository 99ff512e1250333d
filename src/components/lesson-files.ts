import { filePath, localPath } from '../i18n/addresses';
import type { Language } from '../i18n/languages';

/** The addresses of a lesson's pages and files, below the base path. */
export const lessonFiles = (language: Language, id: string) => ({
  worksheet: localPath(language, `/classroom/${id}/worksheet/`),
  solutions: localPath(language, `/classroom/${id}/solutions/`),
  cards: localPath(language, `/classroom/${id}/cards/`),
  slides: localPath(language, `/classroom/${id}/slides/`),
  worksheetPdf: filePath(`/worksheets/${id}.${language}.pdf`),
  solutionsPdf: filePath(`/worksheets/${id}-solutions.${language}.pdf`),
  cardsPdf: filePath(`/worksheets/${id}-cards.${language}.pdf`),
  worksheetDocument: localPath(language, `/classroom/${id}/worksheet.docx`),
  solutionsDocument: localPath(language, `/classroom/${id}/solutions.docx`),
  planDocument: localPath(language, `/classroom/${id}/plan.docx`),
  slidesFile: localPath(language, `/classroom/${id}/slides.pptx`),
});

/** What a calculator can be taken away as: one file that works offline, and a spreadsheet. */
export const calculatorFiles = (language: Language, id: string) => ({
  offline: localPath(language, `/embed/${id}/index.html`),
  offlineName: `datenwert-${id}-${language}.html`,
  spreadsheet: localPath(language, `/charts/${id}.xlsx`),
});
