// Finds a Chromium for the browser tests: Playwright's own, else the system's, else installs one. The headless shell goes
// first: it has no window to prepare and halves the time of the tests. Says in one line what it did.
// `node src/commands/find-browser.mjs` prints the path; `BROWSER_PATH` names one and skips the search.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { findProgram, foldersOf, installPackages, isKnownPackage, run, runs } from './system-programs.mjs';

const shell = 'chromium-headless-shell';
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome.exe',
  'msedge.exe',
  'Google Chrome',
  'Chromium',
];
const folders = foldersOf(
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application'),
);

const playwrightsOwn = () => [chromium.executablePath()].find(runs);

const systemsShell = () => findProgram([shell], folders, runs);
const systems = () => findProgram(names, folders, runs);

/** Only where the lists of packages are there and have it. */
const installShell = () => (isKnownPackage(shell) && installPackages(shell) ? systemsShell() : undefined);

function installPlaywrights() {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js');
  return run(process.execPath, [cli, 'install', '--with-deps', 'chromium']) ? playwrightsOwn() : undefined;
}

const installDebians = () =>
  installPackages(shell) || installPackages('chromium') ? (systemsShell() ?? systems()) : undefined;

const ways = /** @type {const} */ ([
  ['found in Playwright’s cache', playwrightsOwn],
  ['found on this system', systemsShell],
  [`installed with “apt-get install ${shell}”`, installShell],
  ['found on this system', systems],
  ['installed with “playwright install --with-deps chromium”', installPlaywrights],
  ['installed with apt-get', installDebians],
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
