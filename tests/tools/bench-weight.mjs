// What a reader has to load for each kind of page, for bench.mjs.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { weighPage } from './budgets.mjs';

/** Sections with many pages of one kind; every other page is a kind of its own. */
const kinds = /** @type {const} */ ({
  practices: 'case study',
  charts: 'chart or calculator',
  facts: 'facts of a topic',
  embed: 'embed',
  classroom: 'lesson',
});

/** @param {string} page @param {string} html */
function kindOf(page, html) {
  const [section = '', id] = page
    .replace(/^\w\w\//, '')
    .replace(/\/?index\.html$/, '')
    .split('/');
  const kind = id && kinds[/** @type {keyof typeof kinds} */ (section)];
  if (kind === 'embed')
    return html.includes('data-calculator=') ? 'embed of a calculator' : 'embed of a chart';
  return kind || section || 'home';
}

/**
 * The heaviest page of each kind, in bytes after brotli.
 *
 * @param {string} dist - folder of a site built for the root of a host
 * @returns {{ kind: string, page: string, html: number, script: number, fonts: number }[]}
 */
export function weighPages(dist) {
  const heaviest = new Map();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const page = file.replaceAll('\\', '/');
    if (!page.endsWith('index.html')) continue;
    const { html, script, fonts } = weighPage(dist, page);
    const kind = kindOf(page, readFileSync(join(dist, page), 'utf8'));
    const total = html + script;
    if (total > (heaviest.get(kind)?.total ?? 0))
      heaviest.set(kind, {
        kind,
        page: `/${page.replace(/index\.html$/, '')}`,
        total,
        html,
        script,
        fonts,
      });
  }
  return [...heaviest.values()].sort((a, b) => b.total - a.total);
}

/** Size of all files below a folder as they lie there. @param {string} folder */
export const folderBytes = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((total, stat) => total + (stat.isFile() ? stat.size : 0), 0);
