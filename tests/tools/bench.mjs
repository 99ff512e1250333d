// Measures and prints tables: bytes of each kind of page, our pages beside those of other libraries, time from an input to
// its repaint, build time and size, search. It fails on no figure: what may not grow has a budget in bytes.
//   npm run bench            builds the site with 5 and with 50 case studies
//   npm run bench -- --full  also with 500 and 1,000, which takes a while
// The copies of case studies are made in a temporary folder, which is removed at the end.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../src/commands/find-browser.mjs';
import { benchPeers } from './bench-peers.mjs';
import { print } from './bench-table.mjs';
import { buildSite, copyProject, practiceIds, setPractices } from './bench-builds.mjs';
import { measureInputs, measureSearch } from './bench-browser.mjs';
import { folderBytes, weighPages } from './bench-weight.mjs';
import { serve } from '../../src/commands/serve.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
const sizes = values.full ? [5, 50, 500, 1000] : [5, 50];

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
const milliseconds = (/** @type {number} */ time) => time.toFixed(1);
const seconds = (/** @type {number} */ time) => (time / 1000).toFixed(1);

const project = copyProject();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const known = practiceIds(project).length;
  const builds = [];
  const searches = [];
  for (const size of sizes.map((wanted) => Math.max(wanted, known))) {
    setPractices(project, size);
    console.error(`Building with ${size} case studies ...`);
    const { time, pages, dist } = buildSite(project);
    console.error(`  ${pages} pages in ${seconds(time)} s`);
    const first = builds[0];
    builds.push({ size, time, pages, bytes: folderBytes(dist) });
    if (!first) {
      const again = buildSite(project, { anew: false });
      console.error(`  ${seconds(again.time)} s once more, nothing changed`);
    }
    const site = await serve({ dir: dist, host: 'localhost' });
    try {
      if (!first) {
        print(
          'Bytes to load a page, KB after brotli (the heaviest of its kind)',
          weighPages(dist).map(({ kind, page, html, script, fonts }) => ({
            kind,
            page,
            html: kilobytes(html),
            script: kilobytes(script),
            fonts: kilobytes(fonts),
            'without fonts': kilobytes(html + script),
          })),
        );
        for (const { title, rows } of await benchPeers(browser, dist)) print(title, rows);
        const inputs = await measureInputs(browser, site.address);
        print(
          'An input of a calculator on a processor slowed four times, ms (median of 30)',
          inputs.map(({ calculator, work, repaint }) => ({
            calculator,
            'work on the main thread': milliseconds(work),
            'input to repaint': milliseconds(repaint),
          })),
        );
      }
      const { first: load, key, nearlyAll } = await measureSearch(browser, site.address);
      searches.push({
        'case studies': size,
        'index, KB': kilobytes(folderBytes(`${dist}/pagefind`)),
        'loaded by the first query, KB': kilobytes(load.bytes),
        'first query, ms': milliseconds(load.time),
        'a key press, ms': milliseconds(key),
        '19 of 20 below, ms': milliseconds(nearlyAll),
      });
    } finally {
      await site.close();
    }
  }
  print(
    'Build',
    builds.map(({ size, time, pages, bytes }, index) => {
      const before = builds[index - 1];
      /** What each case study costs that came since the row above. */
      const each = (/** @type {'time' | 'bytes'} */ what) =>
        before ? ({ time, bytes }[what] - before[what]) / (size - before.size) : NaN;
      return {
        'case studies': size,
        pages,
        'time, s': seconds(time),
        'size, MB': (bytes / 2 ** 20).toFixed(0),
        'each further case, s': before ? (each('time') / 1000).toFixed(2) : '',
        'each further case, MB': before ? (each('bytes') / 2 ** 20).toFixed(2) : '',
      };
    }),
  );
  print('Search', searches);
} finally {
  await browser.close();
  rmSync(project, { recursive: true, force: true });
}
