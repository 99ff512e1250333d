// What a printed sheet was made of, in short: the hash of the words on its page, without the site's own address.
import { createHash } from 'node:crypto';

/**
 * Runs in the page: the words of the sheet, room for answers included.
 *
 * @returns {string}
 */
export function sheetText() {
  const sheet = /** @type {HTMLElement} */ (document.querySelector('[data-sheet]')).cloneNode(true);
  const copy = /** @type {HTMLElement} */ (sheet);
  for (const address of copy.querySelectorAll('[data-address]')) address.remove();
  for (const field of copy.querySelectorAll('textarea')) field.replaceWith(`[${field.rows}]`);
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {string} text - what `sheetText` gave */
export const sheetHash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The name of a sheet's PDF.
 *
 * @param {string} lesson
 * @param {string} sheet - worksheet, solutions or cards
 * @param {string} language
 * @example pdfName('three-euros', 'solutions', 'de') // "three-euros-solutions.de.pdf"
 */
export const pdfName = (lesson, sheet, language) =>
  `${lesson}${sheet === 'worksheet' ? '' : `-${sheet}`}.${language}.pdf`;
