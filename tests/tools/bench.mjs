// Measures and prints tables: bytes of each kind of page, our pages beside those of other libraries, time from an input to
// its repaint, build time and size, search. It fails on no figure: what may not grow has a budget in bytes.
//   npm run bench            builds the site with 5 and with 50 case studies
//   npm run bench -- --full  also with 500, which takes half an hour
// The search is also measured with the list of titles that 1,000 would have.
// The copies of case studies are made in a temporary folder, which is removed at the end.
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../src/commands/find-browser.mjs';
import { benchPeers } from './bench-peers.mjs';
import { print } from './bench-table.mjs';
import { buildSite, copyProject, practiceIds, setPractices } from './bench-builds.mjs';
import { measureInputs, measureSearch } from './bench-browser.mjs';
import { lengthenTitles } from './bench-titles.mjs';
import { folderBytes, weighPages } from './bench-weight.mjs';
import { serve } from '../../src/commands/serve.mjs';
import { compressFolder } from '../../src/publish/integrations/precompressed.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
/** Case studies of which only the titles are made up: building so many would take an hour. */
const manyTitles = 1000;
const sizes = values.full ? [5, 50, 500] : [5, 50];

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
const milliseconds = (/** @type {number} */ time) => time.toFixed(1);
const seconds = (/** @type {number} */ time) => (time / 1000).toFixed(1);

const project = copyProject();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const known = practiceIds(project).length;
  const builds = [];
  /** @type {Record<string, string>[]} */
  const searches = [];
  const measureSearchOf = async (/** @type {string} */ dist, /** @type {string} */ size) => {
    const texts = folderBytes(join(dist, 'pagefind'));
    for (const part of ['search', '_astro', 'pagefind']) await compressFolder(join(dist, part));
    const site = await serve({ dir: dist, host: 'localhost' });
    try {
      const { first: load, key, nearlyAll } = await measureSearch(browser, site.address);
      searches.push({
        'case studies': size,
        'texts, KB': kilobytes(texts),
        'loaded by the first query, KB': kilobytes(load.bytes),
        'first query, ms': milliseconds(load.time),
        'a key press, ms': milliseconds(key),
        '19 of 20 below, ms': milliseconds(nearlyAll),
      });
    } finally {
      await site.close();
    }
  };
  for (const size of sizes.map((wanted) => Math.max(wanted, known))) {
    setPractices(project, size);
    console.error(`Building with ${size} case studies ...`);
    const { time, pages, dist } = buildSite(project);
    console.error(`  ${pages} pages in ${seconds(time)} s`);
    const isFirst = builds.length === 0;
    builds.push({ size, time, pages, bytes: folderBytes(dist) });
    if (isFirst) {
      const unchanged = buildSite(project, { anew: false });
      console.error(`  ${seconds(unchanged.time)} s once more, nothing changed`);
      appendFileSync(join(project, 'content/practices', practiceIds(project)[0] ?? '', 'en.mdx'), '\n');
      const changed = buildSite(project, { anew: false });
      console.error(`  ${seconds(changed.time)} s once more, one text changed`);
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
      const site = await serve({ dir: dist, host: 'localhost' });
      const inputs = await measureInputs(browser, site.address).finally(() => site.close());
      print(
        'An input of a calculator on a processor slowed four times, ms (median of 30)',
        inputs.map(({ calculator, work, repaint }) => ({
          calculator,
          'work on the main thread': milliseconds(work),
          'input to repaint': milliseconds(repaint),
        })),
      );
    }
    await measureSearchOf(dist, String(size));
    if (isFirst) {
      lengthenTitles(dist, manyTitles);
      await measureSearchOf(dist, `${manyTitles}, titles alone`);
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
