const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Writes rows as CSV (RFC 4180), the heads of the columns first: the only place where CSV is written, for files and in the
 * browser alike.
 *
 * @example writeCsv([['name'], ['a "b"']]) // 'name\r\n"a ""b"""\r\n'
 */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
