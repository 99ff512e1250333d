/** A table read from CSV: its header and its rows as texts. */
export interface CsvTable {
  columns: string[];
  rows: Record<string, string>[];
}

/**
 * Reads plain CSV: commas, no quoting, a header, one row a line.
 *
 * @throws Error when a row has more or fewer fields than the header
 * @example parseCsv('year,value\n2020,1\n').rows[0] // { year: '2020', value: '1' }
 */
export function parseCsv(text: string): CsvTable {
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const columns = header.split(',');
  const rows = lines.map((line, index) => {
    const fields = line.split(',');
    if (fields.length !== columns.length)
      throw new Error(
        `Line ${index + 2} has ${fields.length} fields, the header ${columns.length}: "${line}".`,
      );
    return Object.fromEntries(columns.map((column, i) => [column, fields[i]!]));
  });
  return { columns, rows };
}
