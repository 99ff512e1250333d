// Finds programs of the system and, as root on Debian, installs them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folders of PATH, with further ones. */
export const foldersOf = (/** @type {string[]} */ ...further) => [
  ...(process.env.PATH ?? '').split(delimiter),
  ...further,
];

/** The first file of one of the names in one of the folders that passes. */
export const findProgram = (
  /** @type {string[]} */ names,
  /** @type {string[]} */ folders,
  /** @type {(path: string) => boolean} */ passes = existsSync,
) => folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => passes(path));

/** A file that starts; Ubuntu's `chromium-browser` may be an empty shell. Windows' browsers answer no `--version`. */
export const runs = (/** @type {string} */ path) =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0);

/** Runs a command with its output on stderr, so that stdout stays free for results; true if it succeeds. */
export const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Whether `installPackages` could try it: the lists of packages on this machine have it. */
export const isKnownPackage = (/** @type {string} */ name) =>
  mayInstall() && spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

/** Installs packages, options before them, with apt-get where this may: as root on Debian and its like; true if it did. */
export const installPackages = (/** @type {string[]} */ ...packages) =>
  mayInstall() && run('apt-get', ['update']) && run('apt-get', ['install', '-y', ...packages]);
