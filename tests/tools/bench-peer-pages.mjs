// Pages on which other libraries draw the same twelve values, for bench-peers.mjs. The libraries are installed into a
// temporary folder; the project depends on none of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('peers', import.meta.url));
const libraries = {
  '@observablehq/plot': '0.6.17',
  'chart.js': '4.6.1',
  d3: '7.9.2',
  echarts: '6.1.0',
  highcharts: '13.1.1',
  vega: '6.4.0',
  'vega-embed': '7.3.0',
  'vega-lite': '6.5.0',
};
export const peers = ['d3', 'chartjs', 'plot', 'echarts', 'highcharts', 'vega'];

const head =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Peer</title><body>';
const slider = '<input type="range" id="slider" min="0" max="100" value="50">';

/**
 * Installs the libraries and builds a page that draws, and one that also follows a slider, for each; beside them an empty
 * page and a bare slider.
 *
 * @returns {Promise<string>} a temporary folder to serve
 * @throws when a library cannot be installed or bundled
 */
export async function buildPeers() {
  const folder = mkdtempSync(join(tmpdir(), 'datenwert-peers-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: libraries }));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`The libraries to compare with cannot be installed:\n${stderr.slice(-2000)}`);
  symlinkSync(source, join(folder, 'peers'), 'junction');
  const out = join(folder, 'out');
  mkdirSync(out);
  for (const peer of peers) {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { draw } from './peers/${peer}.js';
import { rows } from './peers/rows.js';
const field = document.querySelector('#slider');
Promise.resolve(draw(rows())).then((update) => {
  field?.addEventListener('input', () => update(rows(field.value / 50)));
  document.documentElement.dataset.drawn = '';
});`,
        resolveDir: folder,
      },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      preserveSymlinks: true,
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
      logLevel: 'silent',
    });
    writeFileSync(join(out, `${peer}.js`), outputFiles[0]?.contents ?? '');
    const script = `<script type="module" src="${peer}.js"></script>`;
    writeFileSync(join(out, `${peer}.html`), head + script);
    writeFileSync(join(out, `${peer}-slider.html`), head + slider + script);
  }
  writeFileSync(join(out, 'empty.html'), `${head}<p>Hello`);
  writeFileSync(
    join(out, 'bare-slider.html'),
    `${head}${slider}<p id="out">1</p><script>document.querySelector('#slider').oninput = ({ target }) => (document.querySelector('#out').textContent = target.value);document.documentElement.dataset.drawn = ''</script>`,
  );
  for (const file of readdirSync(out)) compress(join(out, file));
  return folder;
}

/** Lays a compressed twin beside a file, as a host would send it. @param {string} file */
export const compress = (file) => writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
