// Times in the browser, for bench.mjs.

/** @typedef {import('playwright').Browser} Browser */

const rounds = 30;
/** How much slower than this machine's the processor is made. */
const slowdown = 4;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Moves the first slider of each calculator back and forth: time until the change is painted, and time the main thread
 * is busy with it.
 *
 * @param {Browser} browser
 * @param {string} address - of the site, with a slash at the end
 */
export async function measureInputs(browser, address) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await page.goto(`${address}charts/`);
  const links = await page
    .locator('main a[href*="/charts/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const results = [];
  for (const path of new Set(links)) {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(new URL(path, address).href);
    if ((await page.locator('[data-calculator]').count()) === 0) continue;
    const skip = page.locator('[data-own-skip]');
    if (await skip.isVisible()) await skip.click();
    await page.waitForTimeout(300);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const repaints = [];
    const works = [];
    for (let round = -3; round < rounds; round += 1) {
      const before = await busy();
      const repaint = await page.evaluate(moveSlider, round % 2 === 0);
      // What the measuring itself costs: the same without an input.
      const between = await busy();
      await page.evaluate(moveSlider, null);
      const after = await busy();
      if (round < 0) continue;
      repaints.push(repaint);
      works.push(Math.max(0, between - before - (after - between)));
    }
    results.push({
      calculator: path.split('/').at(-2) ?? path,
      work: median(works),
      repaint: median(repaints),
    });
  }
  await page.close();
  return results;
}

/** Runs in the page: sets the first slider high or low (null: leaves it) and waits for the picture to be painted. */
function moveSlider(/** @type {boolean | null} */ high) {
  return new Promise((/** @type {(time: number) => void} */ done) => {
    const slider = /** @type {HTMLInputElement} */ (document.querySelector('[data-slider]'));
    const span = Number(slider.max) - Number(slider.min);
    const start = performance.now();
    if (high !== null) {
      slider.value = String(Number(slider.min) + span * (high ? 0.75 : 0.25));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    // The message comes after the frame in which the calculator answers has been drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage(null);
    });
  });
}

/**
 * Searches for words of the case studies in both languages.
 *
 * @param {Browser} browser
 * @param {string} address - of the site, with a slash at the end
 * @returns time and bytes of the first query, median time of those after it, in milliseconds
 */
export async function measureSearch(browser, address) {
  const page = await browser.newPage();
  let bytes = 0;
  page.on('response', async (response) => {
    if (!response.url().includes('/pagefind/')) return;
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(`${address}search/`);
  const words = [
    'three euros',
    'location',
    'voucher',
    'price',
    'court',
    'reviews',
    'household',
    'discount',
    'survey',
    'fine',
  ];
  const times = await page.evaluate(
    async ({ path, words }) => {
      const pagefind = await import(path);
      const all = [];
      for (const word of words) {
        const start = performance.now();
        const { results } = await pagefind.search(word);
        await Promise.all(
          results.slice(0, 5).map((/** @type {{ data: () => Promise<unknown> }} */ result) => result.data()),
        );
        all.push(performance.now() - start);
        if (all.length === 1) await new Promise((done) => setTimeout(done, 300));
      }
      return all;
    },
    { path: `${new URL(address).pathname}pagefind/pagefind.js`, words },
  );
  await page.close();
  return { first: { time: times[0] ?? NaN, bytes }, query: median(times.slice(1)) };
}
