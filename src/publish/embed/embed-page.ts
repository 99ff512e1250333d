import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { build } from 'rolldown';
import type { Language } from '../../i18n/languages';
import { lensNames } from '../../schemas/words';
import { escapeMarkup as escape } from '../../models/escape';

const source = (path: string) => join(process.cwd(), 'src', path);
const lightD3 = source('client/embed/light-d3.ts');
const scripts = new Map<string, Promise<string>>();
const styles = new Map<string, Promise<string>>();

/** Letters beyond ASCII as escapes of JavaScript and JSON; the bundler leaves those of regular expressions. */
const escaped = (script: string) =>
  script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What makes the data of a calculator's picture; the others of `charts/calculator` stay out. */
const dataOf = { 'lens-strip': 'lensStripOf', lines: 'linesOf', curve: 'curveOf' } as const;

/** Bundles one classic script; the same parts are bundled once a build. */
function bundle(contents: string): Promise<string> {
  let made = scripts.get(contents);
  if (!made) {
    const entry = source('embed.ts');
    made = build({
      input: entry,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : undefined),
          load: (id) => (id === entry ? { code: contents, moduleType: 'ts' } : undefined),
        },
      ],
      resolve: { alias: { 'd3-selection': lightD3, 'd3-shape': lightD3, 'd3-array': lightD3 } },
      // Frames stand in other people's pages, before readers with whatever browser those have.
      transform: {
        target: 'es2019',
        // Fields of classes as plain assignments.
        assumptions: { setPublicClassFields: true, noDocumentAll: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      },
      tsconfig: false,
      output: { format: 'iife', minify: true, comments: false },
      write: false,
    }).then(({ output }) => escaped(output[0].code.trim()).replace(/<\/script/gi, '<\\/script'));
    scripts.set(contents, made);
  }
  return made;
}

/**
 * The given style sheets, without the rules for things that this embed does not have.
 *
 * @param read - names of properties that the script reads
 */
async function style(files: readonly string[], read: readonly string[], ...used: string[]): Promise<string> {
  const key = files.join();
  let all = styles.get(key);
  if (!all) {
    all = Promise.all(files.map((file) => readFile(source(`styles/${file}.css`), 'utf8'))).then((texts) =>
      texts.join('\n'),
    );
    styles.set(key, all);
  }
  const [purged] = await new PurgeCSS().purge({
    content: used.map((raw) => ({ raw, extension: 'html' })),
    css: [{ raw: await all }],
    variables: true,
    safelist: {
      standard: ['html', 'body', 'main', 'data-theme', 'light', 'dark', 'alone', 'measuring'],
      variables: read.map((name) => new RegExp(`^${name}$`)),
    },
  });
  const { code } = await transform(purged!.css, { loader: 'css', minify: true });
  return code.trim();
}

/** Before anything is drawn: the question or, where the address brings a state, the answer; nothing moves later. */
const early =
  "var d=document.documentElement;d.className='js';/[?&](?!theme|secret|childId)\\w+=/.test(location.search)&&(d.className+=' linked')";

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The same page in ASCII, so that it reads and its hashes hold whatever charset a server's header claims: letters beyond it
 * as references in HTML, as escapes in JSON.
 */
const inAscii = (html: string): string =>
  html
    .split(/(<script[^]*?<\/script>)/)
    .map((part) =>
      part.startsWith('<script')
        ? escaped(part)
        : part.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`),
    )
    .join('');

interface EmbedPage {
  id: string;
  version: number;
  language: Language;
  title: string;
  description: string;
  canonical: string;
  /** Full address of the oEmbed answer, for a host into which somebody pastes the embed's own address. */
  oembed: string;
  body: string;
  /** Chart type of a calculator's picture; absent for a plain chart, which needs no drawing code. */
  picture?: keyof typeof dataOf;
  /** Import lines of an embed with a script of its own: the price atlas, the five deals. */
  script?: string;
  /** Style sheets of an embed with a script of its own. */
  sheets?: readonly string[];
}

/**
 * Makes an embed: one HTML file with everything in it and a policy that forbids any request. It runs in a sandbox with an
 * opaque origin, so its one script is a classic one.
 */
export async function embedPage({
  id,
  version,
  language,
  title,
  description,
  canonical,
  oembed,
  body,
  picture,
  script: own,
  sheets: styled = [],
}: EmbedPage): Promise<string> {
  const sheets = [
    'tokens',
    'charts',
    'figure',
    ...(picture ? ['calculator', 'inputs', 'results'] : ['pictures']),
    ...styled,
    'embed',
  ];
  const script = await bundle(
    `import './client/embed/embed-frame'; ${
      own ??
      (picture
        ? `import { startEmbed } from './client/calculator/calculator-embed'; import { draw } from './charts/${picture}/${picture}';
         import { ${dataOf[picture]} as dataOf } from './charts/calculator/calculator-chart'; ${
           // Without a question, not its code either.
           body.includes('data-own-input')
             ? "import { wakeQuestion } from './client/calculator/question'; startEmbed({ draw, dataOf }, wakeQuestion);"
             : 'startEmbed({ draw, dataOf });'
         }`
        : `import { walkPoints } from './client/chart/keyboard-walk';
         document.querySelectorAll('[data-chart-box]').forEach(walkPoints);`)
    }`,
  );
  // Words of a payload are no classes.
  const markup = body.replace(/<script[^]*?<\/script>/g, '');
  const css = await style(
    sheets,
    script.match(/--[a-z][\w-]+/g) ?? [],
    `<html class="js linked" data-theme="dark" data-theme="light"><body>${markup}</body></html>`,
    // Classes that the script gives: words of its strings; what it calls and looks for, and keys of texts, are none.
    (script.match(/`[^`]*`|"[^"]*"/g) ?? []).join(' ').replace(/[\w-]*\.[\w-]+/g, ''),
    // Classes that it puts together: the colours of the yardsticks that the payload names.
    lensNames
      .filter((lens) => body.includes(`"lens":"${lens}"`))
      .map((lens) => `series-${lens}`)
      .join(' '),
  );
  /** A plain chart looks the same with script and without. */
  const moving = picture ?? own;
  const policy = `default-src 'none'; style-src ${hash(css)}; script-src ${moving ? `${hash(early)} ` : ''}${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return inAscii(`<!doctype html>
<html lang="${language}" data-theme="light" data-id="${escape(id)}" data-version="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} (Datenwert)</title>
<meta name="description" content="${escape(description)}">
<base target="_blank">
<link rel="canonical" href="${escape(canonical)}">
<link rel="alternate" type="application/json+oembed" href="${escape(oembed)}" title="${escape(title)}">
<style>${css}</style>
${moving ? `<script>${early}</script>\n` : ''}</head>
<body>
<main>${body}</main>
<script>${script}</script>
</body>
</html>
`);
}
