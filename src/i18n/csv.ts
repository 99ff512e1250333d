import type { Language } from './languages';

/** What stands in a cell; numbers as numbers, so that they can be written in the manner of a language. */
export type CsvCell = string | number | null | undefined;

/** How programs that are set to a language read CSV: German Excel and LibreOffice take semicolons and the decimal comma. */
const manners: Record<Language, { mark: string; separator: string; decimal: string }> = {
  en: { mark: '', separator: ',', decimal: '.' },
  // The byte order mark tells Excel that the file is UTF-8.
  de: { mark: '\ufeff', separator: ';', decimal: ',' },
};

/**
 * Writes rows as CSV, the heads of the columns first, with a newline at the end of each: RFC 4180 in English; in German with
 * a byte order mark, semicolons and the decimal comma.
 *
 * @example writeCsv([['name', 'euros'], ['a "b"', 1.5]], 'de') // '\ufeffname;euros\r\n"a ""b""";1,5\r\n'
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], language: Language = 'en'): string {
  const { mark, separator, decimal } = manners[language];
  const special = new RegExp(`["\\r\\n${separator}]`);
  const cell = (value: CsvCell) => {
    const text = typeof value === 'number' ? String(value).replace('.', decimal) : (value ?? '');
    return special.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return mark + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}
