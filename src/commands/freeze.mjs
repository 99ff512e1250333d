// Copies built embeds of version N to public/embed/<id>/v<N>/ in all languages, where no later build touches them, notes
// that in the change log of the chart, and records the files' hashes. Run it after a build for the site's own SITE_URL.
//   npm run freeze -- <id> [<id> ...]
//   npm run freeze -- --all            every chart and calculator whose present version is not frozen yet
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isSeq, parse, parseDocument } from 'yaml';

const read = (file) => readFileSync(file, 'utf8');
/** Where the hashes of a figure's frozen copies are kept. */
const recordOf = (id) => `tests/fixtures/frozen/${id}.json`;

/** A text in the ASCII of embeds. @type {(text: string) => string} */
const asAscii = (text) => text.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);

/**
 * Makes a built embed a copy for good, which says on which day it was frozen: later corrections it cannot know. Its
 * addresses are full ones, so that the copy leads to its page and to the list of changes from wherever it was saved to.
 *
 * @param {string} html - a built embed
 * @param {object} options
 * @param {string} options.date - today, `2026-11-22`
 * @param {(language: string) => string} options.words - "frozen on {date}" in a language
 * @returns {string}
 * @throws when the embed says no day at its foot, or was built for no address but that of this machine
 */
export function frozenCopy(html, { date, words }) {
  const language = /<html lang="([^"]+)"/.exec(html)?.[1] ?? 'en';
  const page = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
  if (!page || !URL.canParse(page)) throw new Error('The embed does not name its page as canonical.');
  if (/^(localhost|127\.|\[::1\])/.test(new URL(page).hostname))
    throw new Error(
      'The embed was built for this machine alone. Set SITE_URL (and BASE_PATH) to the place where the site will live, and build again.',
    );
  const dated = /(<span data-dated[^>]*>)[^<]*(<\/span>)/;
  if (!dated.test(html)) throw new Error('The embed says no day at its foot.');
  // As on pages: src/i18n/languages.ts.
  const locale = language === 'en' ? 'en-GB' : language;
  const day = new Date(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return html.replace(dated, `$1${asAscii(words(language).replace('{date}', day))}$2`);
}

/** @typedef {{ version: number, date: string, frozen?: number, text: Record<string, string> }} Change */

/** A line of a change log as YAML. @type {(change: Change, indent: number) => string} */
function lineOf({ version, date, frozen, text }, indent) {
  const words = Object.entries(text).map(([language, value]) => `${language}: ${JSON.stringify(value)}`);
  return `${' '.repeat(indent)}- { version: ${version}, date: ${date}, ${frozen ? `frozen: ${frozen}, ` : ''}text: { ${words.join(', ')} } }`;
}

/**
 * Adds a line to the change log of a chart's or calculator's YAML and leaves the rest of the file as it is. The first
 * line of all says that it was published.
 *
 * @param {string} yaml
 * @param {Change} change
 * @returns {string}
 */
export function addChange(yaml, change) {
  const changes = parseDocument(yaml).get('changes', true);
  if (!isSeq(changes) || !changes.items.length) {
    const { version, date } = change;
    const first = { version, date, text: { en: 'First published', de: 'Erstveröffentlichung' } };
    const rest = yaml.replace(/^changes:.*\n?/m, '').trimEnd();
    return `${rest}\nchanges:\n${[first, change].map((one) => lineOf(one, 2)).join('\n')}\n`;
  }
  if (changes.flow) throw new Error('has its `changes` in one line: write each on a line of its own');
  const [start, end] = changes.items.at(-1).range;
  const dash = yaml.lastIndexOf('-', start);
  const indent = dash - (yaml.lastIndexOf('\n', dash) + 1);
  return `${yaml.slice(0, end).trimEnd()}\n${lineOf(change, indent)}\n${yaml.slice(end).trimStart()}`;
}

/**
 * Freezes the present version of one chart or calculator under the number of that version.
 *
 * @param {string} id
 * @param {object} options
 * @param {string} options.root - folder of the project
 * @param {string} options.dist - folder of the built site
 * @param {string} options.date - today, `2026-11-22`
 * @param {boolean} [options.onlyNew] - leaves out what is frozen already in its present version
 * @returns {number} the version, 0 where nothing was frozen
 * @throws when the version is frozen already, or the embed was not built, or was built from another version
 */
export function freeze(id, { root, dist, date, onlyNew = false }) {
  const content = ['charts', 'calculators', '']
    .map((kind) => join(root, 'content', kind, `${id}.yaml`))
    .find(existsSync);
  if (!content)
    throw new Error(
      `There is no chart or calculator "${id}". The ids are the names of the files in content/charts and content/calculators.`,
    );
  const yaml = read(content);
  const version = parseDocument(yaml).get('version');
  const place = (prefix) => join('public', prefix, 'embed', id, `v${version}`, 'index.html');
  if (existsSync(join(root, place('')))) {
    if (onlyNew) return 0;
    throw new Error(
      `Version ${version} is frozen already, and stays as it is. Raise \`version\` in ${content} where what it says has changed; better looks get no new copy.`,
    );
  }
  const words = (language) =>
    parse(read(join(root, 'content/interface', `${language}.yaml`)))['embed.frozen'];
  const built = ['', 'de/'].map((prefix) => {
    const file = join(dist, prefix, 'embed', id, 'index.html');
    if (!existsSync(file)) throw new Error(`${file} is missing. Run "npm run build" first.`);
    const html = read(file);
    if (!html.includes(`data-version="${version}"`))
      throw new Error(
        `${file} was built from another version than ${content} holds. Run "npm run build" first.`,
      );
    return { file: place(prefix), html: frozenCopy(html, { date, words }) };
  });
  const log = addChange(yaml, {
    version,
    date,
    frozen: version,
    text: { en: `Frozen for embedding as v${version}`, de: `Für Einbettungen eingefroren als v${version}` },
  });
  const record = join(root, recordOf(id));
  const hashes = existsSync(record) ? JSON.parse(read(record)) : {};
  for (const { file, html } of built) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), html, { flag: 'wx' });
    hashes[file.replaceAll('\\', '/')] = `sha256-${createHash('sha256').update(html).digest('base64')}`;
  }
  const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, `${JSON.stringify(sorted, null, 2)}\n`);
  writeFileSync(content, log);
  return version;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, dir: { type: 'string', default: process.env.OUT_DIR ?? 'dist' } },
  });
  const root = process.cwd();
  const dist = resolve(values.dir);
  const built = existsSync(join(dist, 'oembed'))
    ? readdirSync(join(dist, 'oembed'))
        .map((name) => basename(name, '.json'))
        .filter((name) => name !== 'prices')
    : [];
  const ids = values.all ? built : positionals;
  if (!ids.length)
    console.error(
      'Usage: npm run freeze -- <id> [<id> ...]   or   npm run freeze -- --all   (after npm run build)',
    );
  process.exitCode = ids.length ? 0 : 1;
  for (const id of ids) {
    try {
      const made = freeze(id, {
        root,
        dist,
        date: new Date().toISOString().slice(0, 10),
        onlyNew: values.all,
      });
      console.log(made ? `${id}: public/embed/${id}/v${made}/` : `${id}: frozen already`);
    } catch (error) {
      console.error(`${id}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
