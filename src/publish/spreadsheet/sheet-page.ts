import type { Cell, CellStyle, DataValidation, NamedRange, WriteSheet } from 'hucre';
import { cellNumber } from './sheet-term';

/** A formula with the result that programs show which do not calculate; null where there is no figure. */
export interface Formula {
  formula: string;
  result: number | string | null;
}

export type Content = string | number | Formula | undefined;

/** What a reader may enter: a number from `from` to `to`, or one of the texts in a named range. */
export type Allowed = ({ from: number; to: number } | { list: string }) & {
  /** What a program shows beside the cell while it is chosen, and when something else is typed. */
  prompt: string;
};

/** One row of a sheet; contents by column. */
export interface Line {
  cells: Record<string, Content>;
  /** A heading across the row, a field to fill in, or a result. */
  look?: 'heading' | 'field' | 'result';
  /** Defined names of single cells, by column. */
  names?: Record<string, string>;
  allowed?: Allowed;
  /** The address behind the text of a column. */
  link?: { column: string; address: string };
}

/** A column in characters' width; text in a wide one wraps. */
export interface Column {
  key: string;
  header: string;
  width: number;
  /** Holds results, which may grow and shrink. */
  results?: true;
}

/** A defined name of some cells below one another; lines count from 0. */
export interface NamedBlock {
  name: string;
  column: string;
  first: number;
  last: number;
}

/** One sheet before it is written. */
export interface Page {
  name: string;
  columns: Column[];
  lines: Line[];
  blocks?: NamedBlock[];
  /** How many columns from the left are printed: as many as can be read on paper. */
  printed: number;
}

const font = { name: 'Arial', size: 10 };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const headerStyle: CellStyle = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid('1B1E23'),
  alignment: { vertical: 'top', wrapText: true },
};
const headingStyle: CellStyle = { font: { ...font, bold: true }, fill: solid('F2EFE6') };
/** Results may grow and shrink: large ones grouped, small ones with the digits that tell them from zero. */
const resultFormat = '[>=1000]#,##0;[<0.1]0.0#####;0.00';
/** Figures typed in keep the digits they have. */
const typedFormat = (value: number) =>
  Number.isInteger(value) && Math.abs(value) >= 1000 ? '#,##0' : 'General';
/** From this width on, in characters, texts wrap. */
const wrapping = 24;

function formatOf(content: Content, { results }: Column): string | undefined {
  if (results) return resultFormat;
  const figure = typeof content === 'object' ? content.result : content;
  return typeof figure === 'number' ? typedFormat(figure) : undefined;
}

function styleOf({ look, cells }: Line, column: Column): CellStyle {
  const value = column.key === 'value';
  const numFmt = formatOf(cells[column.key], column);
  const bold = look === 'result' && (value || column.key === 'name');
  return {
    font: {
      ...font,
      ...(bold && { bold }),
      ...(look === 'field' && value && { color: { rgb: '0000FF' } }),
    },
    ...(look === 'field' && value && { fill: solid('FFF3BF') }),
    ...(look === 'result' && value && { fill: solid('E3EEF7') }),
    alignment: {
      vertical: 'top',
      ...(column.width >= wrapping && { wrapText: true }),
      ...(column.key === 'unit' && { horizontal: 'left', indent: 1 }),
    },
    ...(numFmt && { numFmt }),
  };
}

function cellOf(content: Content, style: CellStyle): Partial<Cell> | undefined {
  if (content === undefined || content === '') return undefined;
  if (typeof content === 'string') return { value: content, type: 'string', style };
  if (typeof content === 'number') return { value: cellNumber(content), type: 'number', style };
  const { formula, result } = content;
  return { value: null, type: 'formula', formula, formulaResult: result ?? '#N/A', style };
}

function validation(range: string, allowed: Allowed): DataValidation {
  const { prompt } = allowed;
  const shared = {
    ...{
      range,
      allowBlank: false,
      showErrorMessage: true,
      errorStyle: 'stop' as const,
      errorMessage: prompt,
    },
    ...{ showInputMessage: true, inputMessage: prompt },
  } as const;
  if ('list' in allowed) return { ...shared, type: 'list', formula1: allowed.list };
  const [formula1, formula2] = [String(allowed.from), String(allowed.to)];
  return { ...shared, type: 'decimal', operator: 'between', formula1, formula2 };
}

/** A row as high as its longest text needs, in points; a heading runs on to the right. */
function heightOf({ look, cells }: Line, columns: Column[]): number {
  const linesIn = ({ key, width }: Column) => {
    const content = cells[key];
    const text = typeof content === 'object' ? content.result : content;
    return typeof text === 'string' && width >= wrapping ? Math.ceil((text.length + 2) / (width * 1.1)) : 1;
  };
  const lines = look === 'heading' ? 1 : Math.max(...columns.map(linesIn));
  return Math.min(400, 13 * lines + 4);
}

const letter = (index: number) => String.fromCharCode(65 + index);

/**
 * Lays a page out as a sheet: a header row that stays in sight, then a row a line.
 *
 * @param page - at most 26 columns
 * @returns the sheet, and the workbook's names for its cells
 */
export function layOut(page: Page): { sheet: WriteSheet; names: NamedRange[] } {
  const { name, columns, lines, blocks = [], printed } = page;
  const cells = new Map<string, Partial<Cell>>();
  const names: NamedRange[] = [];
  const dataValidations: DataValidation[] = [];
  const place = (key: string) => letter(columns.findIndex((column) => column.key === key));
  columns.forEach(({ header }, index) =>
    cells.set(`0,${index}`, { value: header, type: 'string', style: headerStyle }),
  );
  lines.forEach((line, index) => {
    const row = index + 2;
    columns.forEach((column, at) => {
      const heading = line.look === 'heading';
      const cell = cellOf(line.cells[column.key], heading ? headingStyle : styleOf(line, column));
      if (cell && line.link?.column === column.key) cell.hyperlink = { target: line.link.address };
      if (cell) cells.set(`${index + 1},${at}`, cell);
      else if (heading) cells.set(`${index + 1},${at}`, { value: null, type: 'empty', style: headingStyle });
    });
    for (const [key, cell] of Object.entries(line.names ?? {}))
      names.push({ name: cell, range: `${name}!$${place(key)}$${row}` });
    if (line.allowed) dataValidations.push(validation(`${place('value')}${row}`, line.allowed));
  });
  for (const { name: block, column, first, last } of blocks)
    names.push({
      name: block,
      range: `${name}!$${place(column)}$${first + 2}:$${place(column)}$${last + 2}`,
    });
  const sheet: WriteSheet = {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs: new Map(lines.map((line, index) => [index + 1, { height: heightOf(line, columns) }])),
    freezePane: { rows: 1, columns: 1 },
    dataValidations,
    // A figure that is missing is nothing to be alarmed about.
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        formula: 'ISERROR(B2)',
        range: `B2:F${lines.length + 1}`,
        style: { font: { color: { rgb: '999999' } } },
      },
    ],
    pageSetup: {
      paperSize: 'a4',
      // A column of notes would shrink the print to a size that nobody reads.
      printArea: `$A$1:$${letter(printed - 1)}$${lines.length + 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
  return { sheet, names };
}
