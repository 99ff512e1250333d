import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built site lies; `OUT_DIR` names another place, as it does for the build. */
export const folder = resolve(root, process.env['OUT_DIR'] ?? 'dist');

if (!existsSync(join(folder, 'index.html')))
  throw new Error(`${folder} holds no built site. Run "npm run build" first.`);

/** Every file of a folder, as paths from there with `/`. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );

/** The files of all built pages: `practices/index.html`. */
export const pageFiles = filesIn(folder)
  .filter((file) => file.endsWith('.html'))
  .sort();

/**
 * The address of a page's file, from the root of the site.
 *
 * @example addressOf('de/charts/index.html') // '/de/charts/'
 */
export const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The addresses of all built pages. */
export const pages = pageFiles.map(addressOf);

const idsIn = (pattern: RegExp) => pages.flatMap((page) => pattern.exec(page)?.[1] ?? []);
const defined = (kind: string) =>
  readdirSync(join(root, 'content', kind))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5));

/** Ids of the case studies, of all embeds, and of those that are calculators or plain charts. */
export const cases = idsIn(/^\/practices\/([^/]+)\/$/);
export const embeds = idsIn(/^\/embed\/([^/]+)\/$/);
export const calculators = defined('calculators').filter((id) => embeds.includes(id));
export const charts = defined('charts').filter((id) => embeds.includes(id));
