// Checks what a reader has to load against the budgets, in KB of 1,024 bytes after brotli:
//   node tests/tools/budgets.mjs [--dir dist]
// A page counts with its HTML, in which its styles are, every script that it loads at first (imports included), and every
// font that its styles name. What comes later does not: the search when it is opened, charts and calculators when the
// reader comes near them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

const kilobyte = 1024;

/** Upper limits in KB. */
export const budgets = {
  chartEmbed: 14,
  calculatorEmbed: 24,
  /** Holds its hundreds of points in the one file. */
  atlasEmbed: 38,
  caseStudy: 75,
  caseStudyScript: 30,
  caseStudyFonts: 90,
  /** With five deals, five pictures and the overview. */
  frontPage: 60,
  dealsEmbed: 24,
};

/**
 * How many points a budget holds for, and what each further one may weigh, in KB: whoever adds a fact meets no cliff, and
 * what is no point has to fit as before.
 */
const growth = {
  /** Amounts in the one file. */
  atlasEmbed: { points: 430, each: 0.05 },
  /** Facts in the list of sources. */
  caseStudy: { points: 100, each: 0.25 },
};

/**
 * The budget of a page that shows so many points.
 *
 * @param {keyof typeof growth} name
 * @param {number} points
 * @returns {number} KB
 * @example budgetFor('atlasEmbed', 530) // 5 KB above that for 430
 */
export function budgetFor(name, points) {
  const { points: held, each } = growth[name];
  return budgets[name] + Math.max(0, points - held) * each;
}

/** @param {string} html */
const atlasPoints = (html) =>
  JSON.parse(/data-atlas-payload[^>]*>([^]*?)<\/script>/.exec(html)?.[1] ?? '').payload.columns.id.length;

/** @type {Map<string, number>} */
const weights = new Map();

/** Bytes of a file as it travels; fonts are compressed as they are. @param {string} file */
function weigh(file) {
  let bytes = weights.get(file);
  if (bytes === undefined) {
    bytes = /\.(woff2|png|jpg|webp)$/.test(file)
      ? statSync(file).size
      : brotliCompressSync(readFileSync(file)).length;
    weights.set(file, bytes);
  }
  return bytes;
}

const sum = (/** @type {Iterable<string>} */ files) =>
  [...files].reduce((total, file) => total + weigh(file), 0);

/** Addresses that a pattern finds in a text. @param {string} text @param {RegExp} pattern */
const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/**
 * A script with everything it imports at once, and the parts among those it imports later that are wanted.
 *
 * @param {string} file
 * @param {(name: string) => boolean} wanted - tells whether a part, by its file name without hash, is loaded unasked
 * @param {Set<string>} found
 */
function withImports(file, wanted, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  const now = matches(
    code,
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]*?from)?\s*["'`](\.[^"'`]+)["'`]/g,
  );
  const later = matches(code, /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g).filter((path) =>
    wanted(path.replace(/^.*\//, '').replace(/\.[^.]*\.js$/, '')),
  );
  for (const path of [...now, ...later]) withImports(join(dirname(file), path), wanted, found);
  return found;
}

/**
 * What a page loads by itself, in bytes.
 *
 * @param {string} dist - folder of a site built for the root of a host
 * @param {string} page - its file in that folder
 * @returns {{ html: number, script: number, fonts: number, files: string[] }}
 */
export function weighPage(dist, page) {
  const html = readFileSync(join(dist, page), 'utf8');
  const local = (/** @type {RegExp} */ pattern) =>
    matches(html, pattern)
      .filter((path) => path.startsWith('/'))
      .map((path) => join(dist, path));
  const kinds = new Set(matches(html, /data-(?:chart-box|picture)="([\w-]+)"/g));
  const roots = local(/<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g);
  const scripts = new Set(roots.flatMap((file) => [...withImports(file, (name) => kinds.has(name))]));
  const fonts = new Set(local(/url\(["']?([^"')]+\.woff2)["']?\)/g));
  return {
    html: weigh(join(dist, page)),
    script: sum(scripts),
    fonts: sum(fonts),
    files: [...scripts, ...fonts],
  };
}

/** @typedef {{ file: string, what: string, bytes: number, budget: number }} Line */

/**
 * Every measured size beside its budget.
 *
 * @param {string} dist - folder of a site built for the root of a host
 * @returns {Line[]}
 */
export function checkBudgets(dist) {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    // Frozen embeds never change; they were weighed when they were frozen.
    .filter((file) => file.endsWith('.html') && !/\/v\d+\//.test(file))
    .sort();
  /** @type {Line[]} */
  const lines = [];
  for (const page of pages) {
    if (/^(\w\w\/)?embed\/prices\//.test(page)) {
      const bytes = weigh(join(dist, page));
      const points = atlasPoints(readFileSync(join(dist, page), 'utf8'));
      lines.push({ file: page, what: 'price atlas embed', bytes, budget: budgetFor('atlasEmbed', points) });
    } else if (/^(\w\w\/)?embed\/five-deals\//.test(page)) {
      const bytes = weigh(join(dist, page));
      lines.push({ file: page, what: 'five deals embed', bytes, budget: budgets.dealsEmbed });
    } else if (/^(\w\w\/)?index\.html$/.test(page)) {
      const { html, script } = weighPage(dist, page);
      lines.push({ file: page, what: 'front page', bytes: html + script, budget: budgets.frontPage });
    } else if (/^(\w\w\/)?embed\//.test(page)) {
      const calculator = readFileSync(join(dist, page), 'utf8').includes('data-calculator=');
      lines.push({
        file: page,
        what: calculator ? 'calculator embed' : 'chart embed',
        bytes: weigh(join(dist, page)),
        budget: calculator ? budgets.calculatorEmbed : budgets.chartEmbed,
      });
    } else if (/^(\w\w\/)?practices\/[^/]+\/index\.html$/.test(page)) {
      const { html, script, fonts } = weighPage(dist, page);
      if (fonts === 0)
        throw new Error(`${page} names no font: where it does has changed, and nothing is weighed.`);
      const facts = matches(readFileSync(join(dist, page), 'utf8'), / id="(fact)-/g).length;
      lines.push(
        {
          file: page,
          what: 'case study',
          bytes: html + script,
          budget: budgetFor('caseStudy', facts),
        },
        { file: page, what: 'its script', bytes: script, budget: budgets.caseStudyScript },
        { file: page, what: 'its fonts', bytes: fonts, budget: budgets.caseStudyFonts },
      );
    }
  }
  return lines;
}

/** Pages that load the search before it is opened. @param {string} dist */
export const earlySearch = (dist) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .filter((page) =>
      /<(script|link)[^>]+(src|href)="[^"]*\/pagefind\//.test(readFileSync(join(dist, page), 'utf8')),
    );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: process.env.OUT_DIR ?? 'dist' } },
  });
  const dist = resolve(values.dir);
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(`${dist} holds no built site. Run "npm run build" first.`);
    process.exit(1);
  }
  const lines = checkBudgets(dist);
  const over = lines.filter(({ bytes, budget }) => bytes > budget * kilobyte);
  const size = (/** @type {number} */ bytes) => (bytes / kilobyte).toFixed(1).padStart(6);
  console.log('heaviest of its kind    KB  budget  file');
  for (const what of new Set(lines.map((line) => line.what))) {
    const heaviest = lines.filter((line) => line.what === what).sort((a, b) => b.bytes - a.bytes)[0];
    if (heaviest)
      console.log(
        `${what.padEnd(18)} ${size(heaviest.bytes)} ${size(heaviest.budget * kilobyte).padStart(7)}  ${heaviest.file}`,
      );
  }
  for (const { file, what, bytes, budget } of over)
    console.error(`Over budget: ${file}: ${what} ${size(bytes).trim()} KB, budget ${budget} KB`);
  const early = earlySearch(dist);
  for (const page of early) console.error(`Loads the search before it is opened: ${page}`);
  if (over.length + early.length > 0) process.exitCode = 1;
}
