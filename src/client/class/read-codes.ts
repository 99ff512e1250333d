/** A code in a text, with what a reader makes of it. */
export interface Found<Entry> {
  /** The code in its written form: capitals, groups of four. */
  code: string;
  entry: Entry;
  line: number;
  /** It stands there before, in a line that says the very same, name included: pasted twice. */
  again: boolean;
}

/** A piece of a text that was meant as a code and is none. */
export interface Slip<Problem extends string> {
  line: number;
  text: string;
  problem: Problem;
}

/** What a text holds. */
export interface Reading<Entry, Problem extends string> {
  found: Found<Entry>[];
  slips: Slip<Problem>[];
}

/** Tells what a piece of text says as a code, or why it says nothing. */
export type ReadCode<Entry, Problem extends string> = (
  text: string,
) => { entry: Entry } | { problem: Problem };

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const dashes = /[\p{Pd}\u2212]/gu;
/** Signs that part what stands on a line; brackets and quotes count as such, too. */
const separators = /[,;:|/\\\t()[\]{}<>"'“”„‚‘’«»=!?*•→]+/;
/** A group of a code: one to four signs that codes have, O, I and L included, since they are read as others. */
const group = /^[0-9A-TV-Z]{1,4}$/i;
const mostWords = 4;

/** As a code is written: capitals, in groups of four counted from the end. */
const written = (text: string): string =>
  text
    .replace(/[-\s]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/(?=(?:.{4})+$)(?!^)/g, '-');

/** Words of a piece: without the full stops, dashes and numbering round them. */
const wordsOf = (piece: string): string[] =>
  piece.split(/\s+/).flatMap((word) => word.replace(/^[-.–_#]+|[-.–_#]+$/g, '') || []);

/** Groups that were typed with blanks or dashes between them: the last has four signs, like all but the first. */
const isSpacedOut = (words: readonly string[]): boolean =>
  words.length > 1 && words.every((word, index) => group.test(word) && (index === 0 || word.length === 4));

/** What nobody would write but as a code: figures and letters mixed, or capitals in groups. */
const looksLikeCode = (word: string): boolean =>
  (/^[0-9a-z-]{4,}$/i.test(word) && /\d/.test(word) && /[a-z]/i.test(word)) ||
  /^[0-9A-Z]{1,4}(-[0-9A-Z]{4})+$/.test(word);

/**
 * Reads codes in any form that a class hands them in: one a line or many, parted by commas, semicolons, tabs or blanks, with
 * names before or behind, numbered, out of a chat with its hours, with signs that nobody sees.
 *
 * @param read - tells whether a piece is a code
 * @returns the codes in their order; and, for each line, what was meant as a code and is none
 * @example readCodes('Kim: 3H8-K2QW, Lee 3h8k2qw', read).found.length // 2
 */
export function readCodes<Entry, Problem extends string>(
  text: string,
  read: ReadCode<Entry, Problem>,
): Reading<Entry, Problem> {
  const found: Found<Entry>[] = [];
  const slips: Slip<Problem>[] = [];
  const seen = new Set<string>();

  const readLine = (raw: string, line: number) => {
    const codes: { code: string; entry: Entry }[] = [];
    const left: string[] = [];
    for (const piece of raw.split(separators)) {
      const words = wordsOf(piece);
      for (let start = 0; start < words.length;) {
        const word = words[start]!;
        const one = read(word);
        if ('entry' in one) {
          codes.push({ code: written(word), entry: one.entry });
          start += 1;
          continue;
        }
        const run = [mostWords, 3, 2]
          .filter((count) => start + count <= words.length)
          .map((count) => words.slice(start, start + count))
          .filter(isSpacedOut)
          .map((some) => ({ some, got: read(some.join('')) }))
          .find(({ got }) => 'entry' in got);
        if (run && 'entry' in run.got) {
          codes.push({ code: written(run.some.join('')), entry: run.got.entry });
          start += run.some.length;
          continue;
        }
        left.push(word);
        start += 1;
      }
    }
    const words = left.join(' ');
    const suspects = left.filter(looksLikeCode);
    if (codes.length === 0 || suspects.length > 0)
      for (const suspect of suspects.length > 0 ? suspects : [words || raw.trim()]) {
        const got = read(suspect);
        if ('problem' in got) slips.push({ line, text: suspect.slice(0, 40), problem: got.problem });
      }
    // Equal answers give equal codes; only where the name is the same, too, it was pasted twice.
    const key = `${words.toLowerCase()} ${codes.map(({ code }) => code).join(' ')}`;
    const again = words !== '' && suspects.length === 0 && seen.has(key);
    seen.add(key);
    for (const one of codes) found.push({ ...one, line, again });
  };

  text
    .replace(invisible, '')
    .replace(dashes, '-')
    .normalize('NFKC')
    .split(/\r\n|[\r\n\u0085\u2028\u2029\v\f]/)
    .forEach((line, index) => {
      if (line.trim() !== '') readLine(line, index + 1);
    });
  return { found, slips };
}

/** Codes that stand there more than once, those left out that were pasted twice, with how often. */
export function equalCodes(found: readonly Found<unknown>[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code, again } of found) if (!again) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].flatMap(([code, count]) => (count > 1 ? [{ code, count }] : []));
}
