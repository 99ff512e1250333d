import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, pageFiles, root } from '../e2e/built';

/**
 * Notes what goes wrong in a page, from its first line on: WebKit's driver tells nothing of errors. It stands before the
 * page's own policy, which would refuse it. Two things are no errors: that a chart drawn at its new width changed its
 * height, too (the browser says so and goes on in the next frame), and that Firefox finds nothing to preload in a module
 * that already runs (one that cannot be loaded fails where it is imported).
 */
const watch = `<script>(function () {
  var seen = (window.seenErrors = []), error = console.error;
  addEventListener('error', function (event) {
    var from = event.target;
    if (/^ResizeObserver loop/.test(event.message) || from.rel === 'modulepreload') return;
    seen.push(event.message || 'could not load ' + (from.src || from.href));
  }, true);
  addEventListener('unhandledrejection', function (event) { seen.push(String(event.reason)); });
  addEventListener('securitypolicyviolation', function (event) {
    seen.push(event.violatedDirective + ' forbids ' + event.blockedURI);
  });
  console.error = function () { seen.push([].join.call(arguments, ' ')); error.apply(console, arguments); };
})()</script>`;

/** Copies the built site with the watch in every page; returns the folder. */
export function copyWatched(): string {
  const copy = join(root, 'tests/results/engines/site');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  for (const file of pageFiles) {
    const page = readFileSync(join(folder, file), 'utf8');
    const watched = page.replace(/<meta charset="utf-8"[^>]*>/i, (first) => first + watch);
    if (watched === page) throw new Error(`${file} does not name its character set first.`);
    writeFileSync(join(copy, file), watched);
  }
  return copy;
}

declare global {
  interface Window {
    /** What the watch noted. */
    seenErrors?: string[];
  }
}
