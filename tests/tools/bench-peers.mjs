// Our embeds and calculators beside the same twelve values drawn with the libraries that newsrooms use, for bench.mjs:
//   node tests/tools/bench-peers.mjs          needs a built site; OUT_DIR names another folder
// All pages of a table are opened in turn in one browser, so that whatever else the machine does strikes all of them
// alike: only ratios within one run count.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../src/commands/find-browser.mjs';
import { serve } from '../../src/commands/serve.mjs';
import { buildPeers, compress, peers } from './bench-peer-pages.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {{ name: string, address: string }} Candidate */

const slowdown = 4;
const inputs = 14;

const sorted = (/** @type {(number | undefined)[]} */ values) =>
  values.filter((value) => value !== undefined).sort((a, b) => a - b);
const middle = (/** @type {(number | undefined)[]} */ values) => {
  const all = sorted(values);
  return all[Math.floor(all.length / 2)] ?? NaN;
};
const least = (/** @type {(number | undefined)[]} */ values) => sorted(values)[0] ?? NaN;

/**
 * First and largest paint, layout shift, work and bytes of pages on a phone with slow 4G and a processor slowed four times.
 *
 * @param {Browser} browser
 * @param {Candidate[]} candidates
 * @param {number} runs - how often each page is opened; the first time is not counted
 */
export async function measurePaint(browser, candidates, runs = 9) {
  /** @type {Map<string, { fcp?: number, lcp: number, cls: number, bytes: number, task: number }[]>} */
  const seen = new Map(candidates.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run += 1)
    for (const { name, address } of candidates) {
      const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      await client.send('Network.enable');
      await client.send('Performance.enable');
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1024 * 1024) / 8,
        uploadThroughput: (750 * 1024) / 8,
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      let bytes = 0;
      client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.addInitScript(() => {
        const noted = { lcp: 0, cls: 0 };
        Object.assign(window, { noted });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) noted.lcp = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            noted.cls += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(150);
      const noted = await page.evaluate(() => ({
        fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        .../** @type {typeof window & { noted: { lcp: number, cls: number } }} */ (window).noted,
      }));
      const { metrics } = await client.send('Performance.getMetrics');
      const task = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
      if (run > 0) seen.get(name)?.push({ ...noted, bytes, task });
      await context.close();
    }
  return candidates.map(({ name }) => {
    const all = seen.get(name) ?? [];
    const of = (/** @type {'fcp' | 'lcp' | 'cls' | 'bytes' | 'task'} */ what) => all.map((one) => one[what]);
    return {
      name,
      paint: middle(of('fcp')),
      least: least(of('fcp')),
      largest: middle(of('lcp')),
      shift: Math.max(...all.map(({ cls }) => cls)),
      bytes: middle(of('bytes')),
      work: middle(of('task')),
    };
  });
}

/**
 * From an input to the painted frame, and how long the main thread is busy with it, on a processor slowed four times.
 *
 * @param {Browser} browser
 * @param {(Candidate & { slider: string })[]} candidates
 */
export async function measureInput(browser, candidates, rounds = 3) {
  /** @type {Map<string, { repaint: number, busy: number }[]>} */
  const seen = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, address, slider: selector } of candidates) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(address);
      const skip = page.locator('[data-own-skip]').first();
      if ((await skip.count()) > 0) {
        await skip.scrollIntoViewIfNeeded();
        await page.locator('[data-calculator][data-awake]').first().waitFor();
        await skip.click();
      } else await page.locator('[data-drawn]').waitFor({ state: 'attached' });
      const field = page.locator(selector).first();
      await field.evaluate((element) => {
        for (
          let fold = element.closest('details');
          fold;
          fold = fold.parentElement?.closest('details') ?? null
        )
          fold.open = true;
        element.scrollIntoView({ block: 'center' });
      });
      await page.waitForTimeout(600);
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await client.send('Performance.enable');
      const work = async () => {
        const { metrics } = await client.send('Performance.getMetrics');
        return 1000 * (metrics.find(({ name: metric }) => metric === 'TaskDuration')?.value ?? NaN);
      };
      for (let step = 0; step < inputs; step += 1) {
        const before = await work();
        const repaint = await field.evaluate(
          (element, part) =>
            new Promise((/** @type {(time: number) => void} */ done) => {
              const range = /** @type {HTMLInputElement} */ (element);
              const [low, high] = [Number(range.min), Number(range.max)];
              const start = performance.now();
              range.value = String(low + (high - low) * part);
              range.dispatchEvent(new Event('input', { bubbles: true }));
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => done(performance.now() - start);
                port2.postMessage(null);
              });
            }),
          0.2 + 0.04 * step,
        );
        await page.waitForTimeout(60);
        // The first two warm up what is compiled on use.
        if (step > 1) seen.get(name)?.push({ repaint, busy: (await work()) - before });
      }
      await context.close();
    }
  return candidates.map(({ name }) => {
    const all = seen.get(name) ?? [];
    const repaints = all.map(({ repaint }) => repaint);
    return {
      name,
      repaint: middle(repaints),
      least: least(repaints),
      busy: middle(all.map(({ busy }) => busy)),
    };
  });
}

/** What of ours stands beside the peers. */
const ours = {
  paint: {
    'chart embed': 'embed/shopper-panel-ladder/',
    'picture embed': 'embed/o2-mobility-picture/',
    'overview embed': 'embed/overview/',
    'calculator embed': 'embed/three-euros/',
    'deals embed': 'embed/five-deals/',
    'atlas embed': 'embed/prices/',
  },
  input: {
    'chart page': ['charts/three-euros/', '[data-slider=surveys]'],
    'calculator embed': ['embed/three-euros/', '[data-slider=surveys]'],
    article: ['practices/shopper-panel/', '[data-slider=surveys]'],
    'value calculator': ['calculator/', '[data-slider=months]'],
  },
};

/**
 * Measures a built site beside the peers and returns two tables for bench.mjs.
 *
 * @param {Browser} browser
 * @param {string} dist - folder of a site built for the root of a host
 * @returns {Promise<{ title: string, rows: Record<string, string>[] }[]>}
 */
export async function benchPeers(browser, dist) {
  const folder = await buildPeers();
  for (const path of Object.values(ours.paint)) compress(join(dist, path, 'index.html'));
  const there = await serve({ dir: join(folder, 'out') });
  const here = await serve({ dir: dist });
  const peer = (/** @type {string} */ file) => new URL(`${file}.html`, there.address).href;
  const own = (/** @type {string} */ path) => new URL(path, here.address).href;
  try {
    const paints = await measurePaint(browser, [
      { name: 'empty page', address: peer('empty') },
      ...Object.entries(ours.paint).map(([name, path]) => ({ name, address: own(path) })),
      ...peers.map((name) => ({ name, address: peer(name) })),
    ]);
    const repaints = await measureInput(browser, [
      { name: 'bare slider', address: peer('bare-slider'), slider: '#slider' },
      ...Object.entries(ours.input).map(([name, [path = '', field = '']]) => ({
        name,
        address: own(path),
        slider: field,
      })),
      ...peers.map((name) => ({ name, address: peer(`${name}-slider`), slider: '#slider' })),
    ]);
    const empty = paints[0];
    const byHand = repaints.find(({ name }) => name === 'd3');
    return [
      {
        title: 'First paint on slow 4G, processor slowed four times, beside an empty page',
        rows: paints.map(({ name, paint, least: fastest, largest, shift, bytes, work }) => ({
          page: name,
          KB: (bytes / 1024).toFixed(1),
          'first paint, ms': paint.toFixed(0),
          least: fastest.toFixed(0),
          'times empty': (paint / (empty?.paint ?? NaN)).toFixed(2),
          'least, times': (fastest / (empty?.least ?? NaN)).toFixed(2),
          'largest, ms': largest.toFixed(0),
          shift: shift.toFixed(4),
          'work, ms': work.toFixed(0),
        })),
      },
      {
        title: 'From an input to its painted frame, processor slowed four times, beside D3 by hand',
        rows: repaints.map(({ name, repaint, least: fastest, busy }) => ({
          page: name,
          'to paint, ms': repaint.toFixed(1),
          least: fastest.toFixed(1),
          'times D3': (repaint / (byHand?.repaint ?? NaN)).toFixed(2),
          'busy, ms': busy.toFixed(1),
        })),
      },
    ];
  } finally {
    await here.close();
    await there.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { print } = await import('./bench-table.mjs');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    for (const { title, rows } of await benchPeers(browser, process.env.OUT_DIR ?? 'dist'))
      print(title, rows);
  } finally {
    await browser.close();
  }
}
