/** Prints rows as a table with right-aligned numbers. @param {string} title @param {Record<string, string | number>[]} rows */
export function print(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (/** @type {(string | number)[]} */ cells) =>
    cells
      .map((cell, i) => (i ? String(cell).padStart(widths[i] ?? 0) : String(cell).padEnd(widths[i] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n${line(columns)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')));
}
