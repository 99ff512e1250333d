// Copies of the project with more case studies than there are, for bench.mjs.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
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
  const folder = mkdtempSync(join(tmpdir(), 'datenwert-bench-'));
  for (const part of parts) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** The ids of the case studies in a copy, those that are copies left out. @param {string} project */
export const practiceIds = (project) =>
  readdirSync(join(project, 'content/practices'))
    .filter((id) => !id.includes('-copy-'))
    .sort();

/**
 * Fills a copy of the project up to a number of case studies; text and figures are those of the real ones in turn.
 *
 * @param {string} project
 * @param {number} count
 */
export function setPractices(project, count) {
  const folder = join(project, 'content/practices');
  for (const id of readdirSync(folder))
    if (id.includes('-copy-')) rmSync(join(folder, id), { recursive: true });
  const real = practiceIds(project);
  for (let index = real.length; index < count; index += 1) {
    const id = real[index % real.length] ?? '';
    const copy = join(folder, `${id}-copy-${index}`);
    cpSync(join(folder, id), copy, { recursive: true });
    for (const file of readdirSync(copy)) {
      const text = readFileSync(join(copy, file), 'utf8');
      writeFileSync(
        join(copy, file),
        text.replace(/^order: .*$/m, `order: ${index + 1}`).replace(/^title: (['"]?)/m, `title: $1${index} `),
      );
    }
  }
}

/**
 * Builds a copy of the project from scratch.
 *
 * @param {string} project
 * @returns {{ time: number, pages: number, dist: string }} milliseconds, number of HTML files
 * @throws when the build fails
 */
export function buildSite(project) {
  const dist = join(project, 'dist');
  for (const old of [dist, join(project, '.astro')]) rmSync(old, { recursive: true, force: true });
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
