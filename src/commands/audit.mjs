// Draws numbers of the site at random for somebody to look up, and writes them as a table in Markdown and CSV:
//   npm run audit -- --sample 60 --seed 7
// Half of them stand in case studies, the rest in charts, calculators and lessons. The same seed gives the same table as long
// as the content stays. What a calculator works out is looked up through the facts that go into it.
import { csvFormat } from 'd3-dsv';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { plainNumber, readPlaces } from './audit-places.mjs';

/** @typedef {import('./audit-places.mjs').Fact} Fact */
/** @typedef {import('./audit-places.mjs').Place} Place */

const columns = ['page', 'sentence', 'number', 'fact', 'quote', 'source', 'grade', 'basis', 'address'];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws places at random: half from case studies, the rest in turns from charts, calculators and lessons; where one kind runs
 * out, the others fill up. No fact comes twice.
 *
 * @param {Place[]} places
 * @param {number} count
 * @param {number} seed
 * @returns {Place[]} fewer than `count` where there are not so many facts
 */
export function draw(places, count, seed) {
  const next = random(seed);
  const shuffled = [...places];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [here, there] = /** @type {[Place, Place]} */ ([shuffled[index], shuffled[other]]);
    shuffled[index] = there;
    shuffled[other] = here;
  }
  const rest = ['chart', 'calculator', 'lesson'];
  const taken = new Set();
  const take = (/** @type {string[]} */ kinds) => {
    const found = shuffled.find(({ kind, fact }) => kinds.includes(kind) && !taken.has(fact));
    if (found) taken.add(found.fact);
    return found;
  };
  /** @type {Place[]} */
  const drawn = [];
  for (let index = 0; index < count; index += 1) {
    const wanted = index % 2 === 0 ? 'case' : /** @type {string} */ (rest[((index - 1) / 2) % rest.length]);
    const found = take([wanted]) ?? take(['case', ...rest]);
    if (!found) break;
    drawn.push(found);
  }
  return drawn;
}

/**
 * The rows of the table.
 *
 * @param {Place[]} drawn
 * @param {ReturnType<typeof readPlaces>} content
 */
export const rowsOf = (drawn, { facts, sources }) =>
  drawn.map(({ page, sentence, fact: id }) => {
    const fact = /** @type {Fact} */ (facts.get(id));
    const source = sources.get(fact.source);
    return {
      page,
      sentence,
      number: plainNumber(fact) ?? '',
      fact: id,
      quote: fact.quote ?? '',
      source: source ? [source.title, source['container-title']].filter(Boolean).join(', ') : '',
      grade: fact.grade ?? '',
      basis: fact.basis ?? '',
      address: source?.URL ?? '',
    };
  });

/** The table in Markdown. @type {(rows: ReturnType<typeof rowsOf>) => string} */
export function toMarkdown(rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => /** @type {any} */ (row)[column]))),
    '',
  ].join('\n');
}

/** The table as CSV. @type {(rows: ReturnType<typeof rowsOf>) => string} */
export const toCsv = (rows) => `${csvFormat(rows, columns)}\n`;

/** A whole number from the command line. */
function whole(/** @type {string} */ text, /** @type {string} */ name, /** @type {number} */ least) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name} is "${text}". Write a whole number from ${least} on, for example --${name} 7.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { values } = parseArgs({
      options: {
        sample: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string', default: 'tests/results' },
      },
    });
    const sample = whole(values.sample, 'sample', 1);
    const seed = whole(values.seed, 'seed', 0);
    const content = readPlaces(process.cwd());
    const rows = rowsOf(draw(content.places, sample, seed), content);
    mkdirSync(values.out, { recursive: true });
    const name = join(values.out, `audit-${sample}-${seed}`);
    writeFileSync(`${name}.md`, toMarkdown(rows));
    writeFileSync(`${name}.csv`, toCsv(rows));
    console.log(`${rows.length} numbers of ${content.places.length} in ${name}.md and ${name}.csv.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
