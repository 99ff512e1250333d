// Runs every check, also after one has failed, and ends with one line: `N passed, N failed`. Vitest and
// Playwright count each test; every other step counts as one.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const results = 'tests/results';
const reports = {
  unit: `${results}/vitest.json`,
  browser: `${results}/playwright.json`,
  engines: `${results}/engines.json`,
};

/** @typedef {{ passed: number, failed: number, skipped?: number, flaky?: number }} Counts */

/** @type {(file: string) => Counts | undefined} */
function countVitest(file) {
  const report = read(file);
  if (!report) return undefined;
  // A file that cannot even be loaded has no tests of its own: it counts as one.
  const unread = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @type {() => Counts | undefined} */
function countBrowser() {
  const { stats, errors } = read(reports.browser) ?? {};
  if (!stats) return undefined;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (errors?.length ?? 0),
    skipped: stats.skipped,
    flaky: stats.flaky,
  };
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** @type {(file: string) => string[]} */
const vitestReport = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

/** @typedef {{ script: string, name?: string, args?: string[], env?: Record<string, string>, count?: () => Counts | undefined, needsBuild?: boolean }} Step */

/** The site under a sub-path, as GitHub Pages serves it, with compressed twins and blank pictures; tests/e2e/sub-path.spec.ts looks at it. */
const subPath = {
  BASE_PATH: '/datenwert/',
  PRECOMPRESS: '1',
  TRIAL: '1',
  SITE_URL: 'https://example.org',
  OUT_DIR: resolve(results, 'sub-path'),
};

/**
 * What runs one after the other; the lanes of one row run side by side, since each of their steps keeps about one
 * processor busy. The tests in Chromium take two.
 *
 * @type {Step[][][]}
 */
const rows = [
  [
    [
      { script: 'build' },
      { script: 'build', name: 'build sub-path', env: subPath },
      { script: 'test:budgets', needsBuild: true },
      {
        script: 'test:engines',
        args: vitestReport(reports.engines),
        count: () => countVitest(reports.engines),
        needsBuild: true,
      },
    ],
    [
      { script: 'format:check' },
      { script: 'lint' },
      // The types of the content are those that the build beside it has written by now.
      { script: 'check', args: ['--noSync'] },
      {
        script: 'test:unit',
        args: vitestReport(reports.unit),
        count: () => countVitest(reports.unit),
      },
    ],
  ],
  [
    [
      {
        script: 'test:e2e',
        args: ['--reporter=dot,json'],
        env: { SUB_PATH_BUILT: '1' },
        count: countBrowser,
        needsBuild: true,
      },
    ],
  ],
];

rmSync(results, { recursive: true, force: true });
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];
let built = true;

/** @type {(script: string, args: string[], env: Record<string, string>) => Promise<{ status: number | null, output: string }>} */
const run = (script, args, env) =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length ? ['--', ...args] : [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.browser, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => done({ status, output }));
  });

/** @type {(step: Step) => Promise<void>} */
async function take({ script, name = script, args = [], env = {}, count, needsBuild }) {
  if (needsBuild && !built) {
    total.failed += 1;
    lines.push(`${name.padEnd(14)} not run, since the build failed`);
    return;
  }
  const start = Date.now();
  const { status, output } = await run(script, args, env);
  const seconds = Math.round((Date.now() - start) / 1000);
  // In one piece, so that steps side by side do not mix their lines.
  console.log(`\n--- ${name}\n${output}`);
  const { passed, failed, skipped = 0, flaky = 0 } = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  // A step that ends badly counts as a failure even where each of its tests passed.
  const failures = Math.max(failed, status === 0 ? 0 : 1);
  if (script === 'build') built &&= failures === 0;
  total.passed += passed;
  total.failed += failures;
  const further = [
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(flaky ? [`${flaky} of the passed at the second try`] : []),
    `${seconds} s`,
  ];
  lines.push(`${name.padEnd(14)} ${[`${passed} passed`, `${failures} failed`, ...further].join(', ')}`);
}

const start = Date.now();
for (const row of rows)
  await Promise.all(
    row.map(async (lane) => {
      for (const step of lane) await take(step);
    }),
  );

console.log(`\n${lines.join('\n')}\n${'all'.padEnd(14)} ${Math.round((Date.now() - start) / 1000)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
