/**
 * Widths of characters in fiftieths of an em: for each the wider of IBM Plex Sans and Arial (which stands for the
 * system's sans), measured at regular weight. At build there is no browser to ask.
 */
const charactersByWidth: Record<number, string> = {
  7: '\u202f',
  10: '\u2009',
  12: "'ij",
  14: ' !,.l‘’‚\u00a0ł',
  15: ':;',
  16: '[]f|·',
  17: '(){}²³‹›',
  18: 'rt',
  19: '/\\',
  20: '-I•',
  21: '"',
  22: '*',
  23: '°',
  24: '“”„',
  25: 'csvxyzç',
  26: 'Jk',
  28: '?L_aeghnouäöüéèàáóñ¢«»',
  29: 'bdpq§–',
  30: '0123456789$+<=>^`~£¥±×÷≤≥≈−',
  31: 'FTZ€',
  32: 'ß',
  33: 'ABEKPSVXYÄÉ',
  35: '&',
  36: '#CDHNRUÜ',
  38: 'w',
  39: 'GOQÖ',
  41: '↓↑',
  42: 'M',
  44: 'm½',
  46: '%',
  47: 'W',
  50: '—…→←',
  51: '@',
};

const widths = new Map<string, number>();
for (const [width, characters] of Object.entries(charactersByWidth)) {
  for (const character of characters) widths.set(character, Number(width) / 50);
}

/** Unknown characters count as this share of an em, a little over the average. */
const unknownWidth = 0.62;
/** Semi-bold text runs wider than regular text by this factor. */
const strongFactor = 1.06;

/** What every text is taken to be wider by: 1 but in a picture that leaves the site, where other fonts may draw it. */
let spare = 1;

/**
 * Draws with room for a font that runs wider than the table says.
 *
 * @param factor - how much wider: 1.2 leaves a fifth
 * @example withSpareRoom(1.2, () => textWidth('10', 'label')) // 20.16
 */
export function withSpareRoom<Result>(factor: number, draw: () => Result): Result {
  spare = factor;
  try {
    return draw();
  } finally {
    spare = 1;
  }
}

const has = (className: string, names: string[]): boolean =>
  className.split(' ').some((name) => names.includes(name));

/** Sizes of text classes and the height of their lines in pixels; anything else is a label. */
const sizes: [names: string[], size: number, line: number][] = [
  [['axis', 'small'], 12, 16],
  [['lead'], 16, 22],
  [['big'], 20, 26],
  [['huge'], 34, 40],
];
const label = [[], 14, 18] as const;

const sizeOf = (className: string) => sizes.find(([names]) => has(className, names)) ?? label;

/**
 * The font size of a text class in pixels; `src/styles/charts.css` sets the same sizes.
 *
 * @example textSize('label strong') // 14
 */
export const textSize = (className: string): number => sizeOf(className)[1];

/** The height of one line of a text class in pixels. */
export const lineHeight = (className: string): number => sizeOf(className)[2];

/**
 * The width of one line of text in pixels, on the wide side.
 *
 * @example textWidth('10', 'label') // 16.8
 */
export function textWidth(text: string, className: string): number {
  let ems = 0;
  for (const character of text) if (character !== softHyphen) ems += widths.get(character) ?? unknownWidth;
  return ems * textSize(className) * (has(className, ['strong']) ? strongFactor : 1) * spare;
}

/** The width of the widest of some lines, in pixels. */
export const widest = (lines: string[], className: string): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, className)));

const softHyphen = '\u00ad';

/** Where a line may end: after a space, a hyphen or a slash between words, at a soft hyphen; never at a no-break space. */
const pieces = (text: string): string[] =>
  text.match(/[^ \-/\u00ad]*(?:[ \u00ad]|[-/]+|$)/g)?.filter(Boolean) ?? [];

/** Where a syllable begins, roughly and in either language: at the last consonant sound before a vowel. */
const syllable = /(?:sch|[cpst]h|ck|qu|[b-df-hj-np-tv-xzß])(?=[aeiouyäöü])/gi;

/** Where in a word syllables begin. */
function startsOf(word: string): number[] {
  const found: number[] = [];
  word.replace(syllable, (match, at: number) => {
    found.push(at);
    return match;
  });
  return found;
}

const wrapped = new Map<string, string[]>();
/** So many texts are remembered: a chart has some dozens, of which an input changes a few. */
const remembered = 2000;

/**
 * Breaks a text into lines no wider than `width` pixels. A single word that is too wide is broken inside with a
 * hyphen, between syllables where it can be, and leaves at least three characters before it and four after.
 *
 * @example wrap('what you get', 60, 'label') // ['what you', 'get']
 */
export function wrap(text: string, width: number, className: string): string[] {
  const key = `${spare} ${width} ${className}|${text}`;
  let lines = wrapped.get(key);
  if (!lines) {
    if (wrapped.size >= remembered) wrapped.clear();
    wrapped.set(key, (lines = breakLines(text, width, className)));
  }
  return lines;
}

function breakLines(text: string, width: number, className: string): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), className) <= width;
  // Spare room is no reason to cut a word, or a figure, in two.
  const isTooWide = (word: string) => textWidth(word.trimEnd(), className) / spare > width;
  const lines: string[] = [];
  let line = '';
  const end = (next: string) => {
    if (line.trim()) lines.push(line.endsWith(softHyphen) ? `${line.slice(0, -1)}-` : line.trimEnd());
    line = next;
  };
  for (let piece of pieces(text.trim())) {
    if (line && !fits(piece.endsWith(softHyphen) ? `${line}${piece}-` : line + piece)) end('');
    while (isTooWide(piece) && piece.trimEnd().length > 4) {
      let cut = Math.max(3, piece.trimEnd().length - 4);
      while (cut > 2 && !fits(`${piece.slice(0, cut)}-`)) cut -= 1;
      cut =
        startsOf(piece)
          .filter((at) => at > 2 && at <= cut)
          .pop() ?? cut;
      lines.push(`${piece.slice(0, cut)}-`);
      piece = piece.slice(cut);
    }
    line += piece;
  }
  end('');
  return (lines.length ? lines : ['']).map((one) => one.split(softHyphen).join(''));
}
