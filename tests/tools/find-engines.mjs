// Finds the browsers of three engines for tests/engines; installs one that is missing where it may (as root on Debian),
// else says in one line that it is left out and how to get it. `node tests/tools/find-engines.mjs` prints what it found.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../src/commands/find-browser.mjs';
import { findProgram, foldersOf, installPackages, runs } from '../../src/commands/system-programs.mjs';

/** Debian's names first: its `firefox-esr` needs no snap. */
const firefox = () =>
  findProgram(
    ['firefox-esr', 'firefox', 'firefox.exe'],
    foldersOf(
      '/Applications/Firefox.app/Contents/MacOS',
      join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox'),
    ),
    runs,
  );

/** WebKitGTK's driver, which brings its browser along, and the X server without a screen that it draws on. */
function webkit() {
  const [driver, display] = ['WebKitWebDriver', 'Xvfb'].map((name) => findProgram([name], foldersOf()));
  return driver && display ? { driver, display } : undefined;
}

/**
 * Something on this machine, else installed, else undefined and said so.
 *
 * @template T
 * @param {string} engine
 * @param {() => T | undefined} find
 * @param {string[]} packages - of Debian
 * @returns {T | undefined}
 */
function findOrInstall(engine, find, packages) {
  const found = find() ?? (installPackages('--no-install-recommends', ...packages) ? find() : undefined);
  if (!found)
    console.error(
      `${engine} is left out: it was not found and could not be installed. On Debian: apt-get install ${packages.join(' ')}`,
    );
  return found;
}

function chromium() {
  try {
    return findBrowser();
  } catch (error) {
    console.error(`Chromium is left out: ${/** @type {Error} */ (error).message}`);
    return undefined;
  }
}

/**
 * Where the browsers of the three engines are; an engine that is left out is undefined.
 *
 * @typedef {{ chromium?: string, firefox?: string, webkit?: { driver: string, display: string } }} Engines
 * @returns {Engines}
 */
export const findEngines = () => ({
  chromium: chromium(),
  firefox: findOrInstall('Firefox', firefox, ['firefox-esr']),
  webkit: findOrInstall('WebKit', webkit, ['webkit2gtk-driver', 'xvfb']),
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findEngines());
