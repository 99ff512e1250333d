// What a reader has to load, in bytes after brotli, for bench.mjs.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Kinds of pages by their address; the first that fits counts. @type {[string, RegExp][]} */
const kinds = [
  ['home', /^(de\/)?index\.html$/],
  ['case study', /^(de\/)?practices\/[^/]+\/index\.html$/],
  ['list of case studies', /^(de\/)?practices\/index\.html$/],
  ['chart or calculator', /^(de\/)?charts\/[^/]+\/index\.html$/],
  ['list of charts', /^(de\/)?charts\/index\.html$/],
  ['facts of a topic', /^(de\/)?facts\/[^/]+\/index\.html$/],
  ['search', /^(de\/)?search\/index\.html$/],
  ['embed of a calculator', /^(de\/)?embed\/[^/]+\/index\.html$/],
  ['embed of a chart', /^(de\/)?embed\/[^/]+\/index\.html$/],
];
const isCalculator = (/** @type {string} */ html) => html.includes('data-calculator=');

/** @type {Map<string, number>} */
const known = new Map();

/** Size of a file after brotli. Fonts are compressed as they are. @param {string} file */
function weigh(file) {
  const bytes =
    known.get(file) ??
    (file.endsWith('.woff2') ? statSync(file).size : brotliCompressSync(readFileSync(file)).length);
  known.set(file, bytes);
  return bytes;
}

/** Scripts that a script imports at once, theirs included. @param {string} file @param {Set<string>} found */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]*?from)?\s*["'](\.[^"']+)["']/g,
  ))
    withImports(join(dirname(file), from ?? ''), found);
  return found;
}

/** @param {string} dist @param {string} page */
function weighPage(dist, page) {
  const html = readFileSync(join(dist, page), 'utf8');
  const local = (/** @type {RegExp} */ pattern) =>
    [...html.matchAll(pattern)].map(([, path]) => path ?? '').filter((path) => path.startsWith('/'));
  const scripts = new Set(
    local(/<script[^>]+src="([^"]+)"/g).flatMap((path) => [...withImports(join(dist, path))]),
  );
  const sum = (/** @type {Iterable<string>} */ files) =>
    [...files].reduce((total, file) => total + weigh(file), 0);
  return {
    page: `/${posix.dirname(page)}/`.replace('/./', '/'),
    html: weigh(join(dist, page)),
    styles: sum(local(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g).map((path) => join(dist, path))),
    scripts: sum(scripts),
    fonts: sum(local(/<link[^>]+rel="preload"[^>]+href="([^"]+\.woff2)"/g).map((path) => join(dist, path))),
  };
}

/**
 * The heaviest page of each kind: its HTML, the style sheets, scripts and fonts that it loads at once.
 *
 * @param {string} dist - folder of a site built for the root of a host
 */
export function weighPages(dist) {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return kinds.flatMap(([kind, pattern]) => {
    const heaviest = pages
      .filter((page) => pattern.test(page))
      .filter(
        (page) =>
          !kind.startsWith('embed') ||
          kind.endsWith('calculator') === isCalculator(readFileSync(join(dist, page), 'utf8')),
      )
      .map((page) => weighPage(dist, page))
      .sort((a, b) => b.html + b.styles + b.scripts - (a.html + a.styles + a.scripts))[0];
    return heaviest ? [{ kind, ...heaviest }] : [];
  });
}

/** Size of all files below a folder as they lie there. @param {string} folder */
export const folderBytes = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((total, stat) => total + (stat.isFile() ? stat.size : 0), 0);
