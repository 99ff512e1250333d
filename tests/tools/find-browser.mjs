// Finds a Chromium for the browser tests: Playwright's own, else the system's, else installs one. Says in one line what
// it did. `node tests/tools/find-browser.mjs` prints the path; `BROWSER_PATH` names one and skips the search.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application'),
];

/** A file that starts; Ubuntu's `chromium-browser` may be an empty shell. Windows' Chrome answers no `--version`. */
const runs = (/** @type {string} */ path) =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0);

const playwrightsOwn = () => [chromium.executablePath()].find(runs);

const systems = () =>
  folders
    .flatMap((folder) =>
      /(Chrome|Chromium)$/.test(folder) ? [folder] : names.map((name) => join(folder, name)),
    )
    .find(runs);

/** Runs a command with its output on stderr, so that stdout holds the path alone. */
const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

function installPlaywrights() {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js');
  return run(process.execPath, [cli, 'install', '--with-deps', 'chromium']) ? playwrightsOwn() : undefined;
}

function installDebians() {
  const root = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return root && run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])
    ? systems()
    : undefined;
}

const ways = /** @type {const} */ ([
  ['found in Playwright’s cache', playwrightsOwn],
  ['found on this system', systems],
  ['installed with “playwright install --with-deps chromium”', installPlaywrights],
  ['installed with “apt-get install chromium”', installDebians],
]);

/**
 * Path of a Chromium that starts; installs one if there is none.
 *
 * @returns {string} the path, also left in `BROWSER_PATH` for processes started from here
 * @throws when no browser was found and none could be installed
 */
export function findBrowser() {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH;
  for (const [words, way] of ways) {
    const path = way();
    if (!path) continue;
    console.error(`Browser ${words}: ${path}`);
    process.env.BROWSER_PATH = path;
    return path;
  }
  throw new Error(
    'No Chromium or Chrome was found and none could be installed. Install one, or set BROWSER_PATH to its program file.',
  );
}

/** Flags for tests: no sandbox (containers run as root), no requests of the browser's own. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findBrowser());
