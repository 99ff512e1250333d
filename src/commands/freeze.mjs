// Copies built embeds to public/embed/<id>/v<N>/ in all languages, where no later build touches them, notes that in the
// change log of the chart, and records the files' hashes. Run it after a build.
//   npm run freeze -- <id> [<id> ...]
//   npm run freeze -- --all            every chart and calculator that differs from its latest frozen copy
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isSeq, parseDocument } from 'yaml';

const read = (file) => readFileSync(file, 'utf8');
/** Where the hashes of a figure's frozen copies are kept. */
const recordOf = (id) => `tests/fixtures/frozen/${id}.json`;

/**
 * Makes an embed independent of the address it was built for: links to the site become relative to the frozen copy's own
 * place, which is one folder deeper, and the printed address goes (the embed's script writes it from the link).
 *
 * @param {string} html - a built embed; its canonical link says where it was built for
 * @param {string} prefix - of its language, '' or for example 'de/'
 * @returns {string}
 * @throws when the embed has no canonical link
 */
export function detach(html, prefix) {
  const page = /<link rel="canonical" href="([^"]+?)(?:charts\/[^"/]+\/)?">/.exec(html)?.[1];
  if (!page?.endsWith(`/${prefix}`))
    throw new Error('The embed does not name a page of the site as canonical.');
  return html
    .replace(/(<span data-address[^>]*>)[^<]*(<\/span>)/, '$1$2')
    .replaceAll(page, '../../../')
    .replaceAll(page.slice(0, page.length - prefix.length), `../../../${prefix && '../'}`);
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

/** The highest frozen version in a folder, 0 where there is none. */
const latest = (folder) =>
  existsSync(folder)
    ? Math.max(0, ...readdirSync(folder).map((name) => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0)))
    : 0;

/**
 * Freezes one chart or calculator.
 *
 * @param {string} id
 * @param {object} options
 * @param {string} options.root - folder of the project
 * @param {string} options.dist - folder of the built site
 * @param {string} options.date - today, `2026-11-22`
 * @param {boolean} [options.onlyChanged] - leaves out what equals its latest frozen copy
 * @returns {number} the new version, 0 where nothing was frozen
 * @throws when the embed was not built, or was built from another version of the chart
 */
export function freeze(id, { root, dist, date, onlyChanged = false }) {
  const content = ['charts', 'calculators', '']
    .map((kind) => join(root, 'content', kind, `${id}.yaml`))
    .find(existsSync);
  if (!content)
    throw new Error(
      `There is no chart or calculator "${id}". The ids are the names of the files in content/charts and content/calculators.`,
    );
  const yaml = read(content);
  const version = parseDocument(yaml).get('version');
  const prefixes = ['', 'de/'];
  const built = prefixes.map((prefix) => {
    const file = join(dist, prefix, 'embed', id, 'index.html');
    if (!existsSync(file)) throw new Error(`${file} is missing. Run "npm run build" first.`);
    const html = read(file);
    if (!html.includes(`data-version="${version}"`))
      throw new Error(
        `${file} was built from another version than ${content} holds. Run "npm run build" first.`,
      );
    return { prefix, html: detach(html, prefix) };
  });
  const place = (prefix, number) => join('public', prefix, 'embed', id, `v${number}`, 'index.html');
  const last = latest(join(root, 'public/embed', id));
  const same = last > 0 && built.every(({ prefix, html }) => read(join(root, place(prefix, last))) === html);
  if (same && onlyChanged) return 0;
  if (same) console.warn(`${id}: nothing has changed since v${last}.`);

  const next = last + 1;
  const log = addChange(yaml, {
    version,
    date,
    frozen: next,
    text: { en: `Frozen for embedding as v${next}`, de: `Für Einbettungen eingefroren als v${next}` },
  });
  const record = join(root, recordOf(id));
  const hashes = existsSync(record) ? JSON.parse(read(record)) : {};
  for (const { prefix, html } of built) {
    const file = place(prefix, next);
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), html, { flag: 'wx' });
    hashes[file.replaceAll('\\', '/')] = `sha256-${createHash('sha256').update(html).digest('base64')}`;
  }
  const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, `${JSON.stringify(sorted, null, 2)}\n`);
  writeFileSync(content, log);
  return next;
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
        onlyChanged: values.all,
      });
      console.log(made ? `${id}: public/embed/${id}/v${made}/` : `${id}: unchanged`);
    } catch (error) {
      console.error(`${id}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
