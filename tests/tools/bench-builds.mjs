// Copies of the project that can be built, with more case studies than there are, for bench.mjs and for the test of a sixth.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'public',
  'src',
  'tests/tools',
];

/** Copies what a build needs into a new temporary folder. @returns {string} the folder */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'datenwert-copy-'));
  for (const part of parts) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  // The packages, without what earlier builds kept beside them.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!/^\.(?!bin$)/.test(name))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  return folder;
}

const isCopy = (/** @type {string} */ name) => name.includes('-copy-');

/** The ids of the case studies in a copy, those that are copies left out. @param {string} project */
export const practiceIds = (project) =>
  readdirSync(join(project, 'content/practices'))
    .filter((id) => !isCopy(id))
    .sort();

/** A part of a head with all its lines. @param {string} text @param {string} key */
const without = (text, key) => text.replace(new RegExp(`^${key}:.*\\n(?: .*\\n|\\n)*`, 'm'), '');

/**
 * Fills a copy of the project up to a number of case studies: whole ones, each with charts and calculators of its own;
 * texts and figures are those of the real ones in turn. Facts and sources are shared, and so are the five deals.
 *
 * @param {string} project
 * @param {number} count
 */
export function setPractices(project, count) {
  const content = join(project, 'content');
  const [practices, charts, calculators] = ['practices', 'charts', 'calculators'].map((name) =>
    join(content, name),
  );
  const figures = [charts ?? '', calculators ?? ''];
  for (const folder of [practices ?? '', ...figures])
    for (const name of readdirSync(folder)) if (isCopy(name)) rmSync(join(folder, name), { recursive: true });
  const dictionaries = readdirSync(join(content, 'interface'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(content, 'interface', name));
  const real = practiceIds(project);
  /** The files of the charts and calculators of each case study, with their texts. */
  const belonging = new Map(
    real.map((id) => [
      id,
      figures.flatMap((folder) =>
        readdirSync(folder)
          .map((name) => ({ folder, name, text: readFileSync(join(folder, name), 'utf8') }))
          .filter(({ text }) => text.includes(`\npractice: ${id}\n`)),
      ),
    ]),
  );
  /** @type {string[]} */
  const topics = [];
  for (let index = real.length; index < count; index += 1) {
    const id = real[index % real.length] ?? '';
    const mark = `-copy-${index}`;
    const own = belonging.get(id) ?? [];
    const ids = own.map(({ name }) => name.replace('.yaml', ''));
    const named = new RegExp(`(?<![\\w-])(${ids.join('|')})(?![\\w-])`, 'g');
    for (const { folder, name, text } of own)
      writeFileSync(
        join(folder, name.replace('.yaml', `${mark}.yaml`)),
        text.replace(`\npractice: ${id}\n`, `\npractice: ${id}${mark}\n`).replace(named, `$1${mark}`),
      );
    const copy = join(practices ?? '', id + mark);
    cpSync(join(practices ?? '', id), copy, { recursive: true });
    for (const file of readdirSync(copy)) {
      const text = readFileSync(join(copy, file), 'utf8');
      writeFileSync(
        join(copy, file),
        without(text, 'deal')
          .replace(/^order: .*$/m, `order: ${index + 1}`)
          .replace(/^title: (['"]?)/m, `title: $1${index} `)
          .replace(named, `$1${mark}`),
      );
    }
    topics.push(id + mark);
  }
  for (const dictionary of dictionaries) {
    const kept = readFileSync(dictionary, 'utf8')
      .split('\n')
      .filter((line) => !isCopy(line));
    writeFileSync(
      dictionary,
      [...kept, ...topics.map((topic) => `topic.${topic}: "${topic}"`), ''].join('\n'),
    );
  }
}

/**
 * Builds a copy of the project.
 *
 * @param {string} project
 * @param {{ anew?: boolean }} [options] - anew: from nothing, the way a fresh machine does; else with what the last build kept
 * @returns {{ time: number, pages: number, dist: string }} milliseconds, number of HTML files
 * @throws when the build fails
 */
export function buildSite(project, { anew = true } = {}) {
  const dist = join(project, 'dist');
  const kept = ['.astro', 'node_modules/.astro', 'node_modules/.cache'];
  if (anew) for (const old of ['dist', ...kept]) rmSync(join(project, old), { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/astro.mjs', 'build'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, OUT_DIR: './dist', SITE_URL: 'http://localhost:4321', BASE_PATH: '/' },
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`The build failed:\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return { time, pages: pages.length, dist };
}
