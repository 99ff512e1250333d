// Runs Lighthouse as on a phone over the built site, served with compression, and prints the scores of each kind of page
// and every audit below 100 with its reason:
//   npm run lighthouse                     after npm run build
//   npm run lighthouse -- /prices/ /de/    only these pages
// Lighthouse itself is no dependency, since it brings a client that reports errors to its makers: npm fetches it for the
// run, in the version named below, and that client stays off. Times hold for an idle machine alone. An embed may fetch nothing: Lighthouse, which fetches robots.txt and llms.txt from
// within the page, then calls both invalid.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright';
import { compressFolder } from '../../src/publish/integrations/precompressed.mjs';
import { browserFlags, findBrowser } from '../../src/commands/find-browser.mjs';
import { serve } from '../../src/commands/serve.mjs';

const lighthouse = 'lighthouse@13.5.0';

const { positionals } = parseArgs({ allowPositionals: true });
const pages = positionals.length
  ? positionals
  : [
      '/',
      '/practices/shopper-panel/',
      '/calculator/',
      '/charts/three-euros/',
      '/charts/shopper-panel-ladder/',
      '/prices/',
      '/sources/',
      '/embed/three-euros/',
    ];
/** @typedef {{ score: number | null, auditRefs: { id: string, weight: number }[] }} Category */
/** @typedef {{ node?: { snippet?: string }, url?: string, description?: string }} Item */
/** @typedef {{ id: string, score: number | null, title: string, displayValue?: string, details?: { items?: Item[] } }} Audit */

const built = resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(join(built, 'index.html'))) {
  console.error(`${built} holds no built site. Run "npm run build" first.`);
  process.exit(1);
}

/** A port that is free now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * What Lighthouse finds of a page, opened in the browser that listens on a port.
 *
 * @param {string} address
 * @param {number} port
 */
async function look(address, port) {
  const report = join(folder, 'lighthouse.json');
  rmSync(report, { force: true });
  const options = [
    `--port=${port}`,
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
    '--no-enable-error-reporting',
  ];
  await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', address, ...options],
    {
      shell: process.platform === 'win32',
    },
  );
  return JSON.parse(readFileSync(report, 'utf8'));
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
cpSync(built, folder, { recursive: true });
await compressFolder(folder);
const site = await serve({ dir: folder });
const port = await freePort();
console.log(`Takes ${lighthouse} from npm for this run, if it is not in npm's cache.`);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags, `--remote-debugging-port=${port}`],
});
let below = 0;
try {
  for (const [index, page] of pages.entries()) {
    /** @type {{ categories: Record<string, Category>, audits: Record<string, Audit> }} */
    const { categories, audits } = await look(new URL(page.slice(1), site.address).href, port);
    const names = Object.keys(categories);
    if (index === 0) console.log(['page'.padEnd(30), ...names].join('  '));
    const scores = names.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    console.log(
      [page.padEnd(30), ...scores.map((score, i) => String(score).padStart(names[i]?.length ?? 0))].join(
        '  ',
      ),
    );
    below += scores.filter((score) => score < 100).length;
    const weighed = new Set(
      Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.flatMap(({ id, weight }) => (weight ? id : [])),
      ),
    );
    for (const { id, score, title, displayValue, details } of Object.values(audits)) {
      if (score === null || score >= 1 || !weighed.has(id)) continue;
      const items = details?.items ?? [];
      const reasons = items
        .slice(0, 3)
        .map(({ node, url, description }) => node?.snippet ?? url ?? description ?? '');
      console.log(
        `    ${Math.round(score * 100)} ${id}: ${title} ${displayValue ?? ''} ${reasons.join(' | ').slice(0, 300)}`,
      );
    }
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(below ? `${below} scores below 100` : 'All scores are 100');
