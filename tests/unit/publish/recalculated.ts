import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { HyperFormula, type RawCellContent, type SerializedNamedExpression } from 'hyperformula';

type Figure = number | undefined;

/** The cells of a row by the header of the sheet: value, low and high. */
export interface Row {
  value: Figure;
  low: Figure;
  high: Figure;
}

/** A spreadsheet file opened with one program and calculated by another, neither of them the one that wrote it. */
export class Recalculated {
  readonly book: WorkBook;
  private readonly engine: HyperFormula;
  private readonly rows = new Map<string, { sheet: number; row: number }>();

  constructor(file: Uint8Array) {
    this.book = read(file, { cellFormula: true });
    const sheets = this.book.SheetNames;
    const cells = Object.fromEntries(sheets.map((name) => [name, this.raw(name)]));
    const names: SerializedNamedExpression[] = (this.book.Workbook?.Names ?? [])
      .filter(({ Name }) => !Name.startsWith('_xlnm'))
      .map(({ Name, Ref }) => ({ name: Name, expression: `=${Ref}` }));
    this.engine = HyperFormula.buildFromSheets(cells, { licenseKey: 'gpl-v3', smartRounding: false }, names);
    sheets.slice(0, 2).forEach((name, sheet) =>
      cells[name]!.forEach(([key], row) => {
        if (row > 0 && typeof key === 'string')
          this.rows.set(`${sheet === 0 ? 'input:' : ''}${key}`, { sheet, row });
      }),
    );
  }

  /** A sheet's cells as typed: numbers, texts, and formulas with their equals sign. */
  private raw(name: string): RawCellContent[][] {
    const sheet = this.book.Sheets[name]!;
    const { e } = utils.decode_range(sheet['!ref']!);
    return Array.from({ length: e.r + 1 }, (_, r) =>
      Array.from({ length: e.c + 1 }, (_, c) => {
        const cell = sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
        return cell?.f ? `=${cell.f}` : ((cell?.v ?? null) as RawCellContent);
      }),
    );
  }

  /** Fills the yellow cells: numbers by the name of the input, options by `<input>.option`; the others as the file has them. */
  fill(values: Record<string, number | string>): void {
    this.engine.batch(() => {
      for (const [name, value] of Object.entries(values)) {
        const { sheet, row } = this.rows.get(`input:${name}`)!;
        this.engine.setCellContents({ sheet, row, col: 1 }, [[value]]);
      }
    });
  }

  /** Inputs, calculation, sources, whatever their names are. */
  private sheet(index: number): WorkSheet {
    return this.book.Sheets[this.book.SheetNames[index]!]!;
  }

  /** The texts of a sheet as a reader sees them before anything is calculated, row by row; the inputs are sheet 0. */
  shown(sheet: number): string[][] {
    return utils.sheet_to_json<string[]>(this.sheet(sheet), { header: 1, defval: '', raw: false });
  }

  /** The content of an input's cell as the file has it. */
  typed(name: string): string | number {
    const { row } = this.rows.get(`input:${name}`)!;
    const cell = this.sheet(0)[utils.encode_cell({ r: row, c: 1 })] as CellObject;
    return cell.f ? `=${cell.f}` : (cell.v as string | number);
  }

  /** The figure of a row of the calculation as the file has it, for programs that do not calculate. */
  kept(name: string): unknown {
    const { row } = this.rows.get(name)!;
    return (this.sheet(1)[utils.encode_cell({ r: row, c: 1 })] as CellObject | undefined)?.v;
  }

  private figure(sheet: number, row: number, col: number): Figure {
    const value = this.engine.getCellValue({ sheet, row, col });
    return typeof value === 'number' ? value : undefined;
  }

  /** The figures of a row of the calculation. */
  row(name: string): Row {
    const { sheet, row } = this.rows.get(name)!;
    return {
      value: this.figure(sheet, row, 1),
      low: this.figure(sheet, row, 4),
      high: this.figure(sheet, row, 5),
    };
  }
}
