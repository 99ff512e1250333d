/** What a block of a lesson asks of students. */
export interface BlockLoad {
  /** Words that they read. */
  words: number;
  /** Sums that they work out. */
  sums: number;
  /** Lines that they write, and cells of tables that they fill in. */
  lines: number;
  cells: number;
  /** Changes of place, seat, device or paper. */
  moves: number;
  /** Minutes in which somebody explains or the class talks. */
  talk: number;
}

/** So many minutes a block needs, by what takes them. */
export interface BlockTime {
  read: number;
  work: number;
  write: number;
  move: number;
  talk: number;
  /** All together, in half minutes, rounded up. */
  needs: number;
}

/** What students of fifteen need; whoever knows the class better changes the numbers here, and all plans follow. */
export const pace = {
  /** Words a minute, read under time and with understanding. */
  words: 130,
  /** Minutes a sum. */
  sum: 2,
  /** Minutes a line by hand, some ten words. */
  line: 0.6,
  /** Minutes a cell of a table, a word or two. */
  cell: 0.2,
  /** Minutes until everybody sits, has the page open or the sheet in hand. */
  move: 1,
} as const;

/**
 * How long a block takes at the pace of a class.
 *
 * @returns minutes
 * @example blockTime({ words: 130, sums: 1, lines: 0, cells: 0, moves: 1, talk: 0 }).needs // 4
 */
export function blockTime({ words, sums, lines, cells, moves, talk }: BlockLoad): BlockTime {
  const [read, work] = [words / pace.words, sums * pace.sum];
  const [write, move] = [lines * pace.line + cells * pace.cell, moves * pace.move];
  return {
    read,
    work,
    write,
    move,
    talk,
    needs: Math.ceil(2 * (read + work + write + move + talk) - 1e-9) / 2,
  };
}
