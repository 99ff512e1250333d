import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import type { Language } from '../../i18n/languages';

const source = (path: string) => join(process.cwd(), 'src', path);
const scripts = new Map<string, Promise<string>>();
const styles = new Map<string, Promise<string>>();

/** Bundles one classic script; the same parts are bundled once a build. */
function bundle(contents: string): Promise<string> {
  let made = scripts.get(contents);
  if (!made) {
    made = build({
      stdin: { contents, resolveDir: source('.'), loader: 'ts' },
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
      legalComments: 'none',
    }).then(({ outputFiles }) => outputFiles[0]!.text.trim().replace(/<\/script/gi, '<\\/script'));
    scripts.set(contents, made);
  }
  return made;
}

/** The given style sheets, without the rules for things that this embed does not have. */
async function style(files: readonly string[], ...used: string[]): Promise<string> {
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
    safelist: ['html', 'body', 'main', 'data-theme', 'light', 'dark'],
  });
  const { code } = await transform(purged!.css, { loader: 'css', minify: true });
  return code.trim();
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

interface EmbedPage {
  id: string;
  version: number;
  language: Language;
  title: string;
  description: string;
  canonical: string;
  body: string;
  /** Chart type of a calculator's picture; absent for a plain chart, which needs no drawing code. */
  picture?: string;
  /** Import lines of an embed with a script of its own, the price atlas. */
  script?: string;
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
  body,
  picture,
  script: own,
}: EmbedPage): Promise<string> {
  const sheets = [
    'tokens',
    'charts',
    'pictures',
    'figure',
    ...(picture ? ['swatch', 'calculator', 'inputs', 'results'] : []),
    ...(own ? ['atlas'] : []),
    'embed',
  ];
  const script = await bundle(
    own ??
      (picture
        ? `import './client/embed/embed-frame'; import { wakeCalculator } from './client/calculator/calculator-form'; import { draw } from './charts/${picture}/${picture}';
         wakeCalculator(document.querySelector('[data-calculator]'), async () => draw);`
        : `import './client/embed/embed-frame'; import { walkPoints } from './client/chart/keyboard-walk';
         document.querySelectorAll('[data-chart-box]').forEach(walkPoints);`),
  );
  const css = await style(
    sheets,
    `<html class="js" data-theme="dark" data-theme="light"><body>${body}</body></html>`,
    script,
  );
  const policy = `default-src 'none'; style-src ${hash(css)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}" data-id="${escape(id)}" data-version="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} (Datenwert)</title>
<meta name="description" content="${escape(description)}">
<base target="_blank">
<link rel="canonical" href="${escape(canonical)}">
<style>${css}</style>
</head>
<body>
<main>${body}</main>
<script>${script}</script>
</body>
</html>
`;
}
