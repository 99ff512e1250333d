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
 * Opens the search on a page and types words of the case studies, letter by letter: time from a key to the painted results
 * of titles, terms and questions. The texts are looked through when the typing pauses, beside the keys.
 *
 * @param {Browser} browser
 * @param {string} address - of the site, with a slash at the end
 * @returns time of the first answer and all bytes of the search until then, as they travel; of the later ones the middle, and what 19 of 20 stay below, in milliseconds
 */
export async function measureSearch(browser, address) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await page.goto(`${address}practices/`);
  await page.waitForLoadState('networkidle');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => customElements.get('site-search'));
  const words = ['three euros', 'location', 'voucher', 'price', 'court', 'reviews', 'household', 'discount'];
  const type = (/** @type {string[]} */ queries) =>
    page.evaluate(async (asked) => {
      const search = /** @type {HTMLElement & { search(): Promise<void> }} */ (
        document.querySelector('dialog site-search')
      );
      const field = /** @type {HTMLInputElement} */ (search.querySelector('[data-query]'));
      const times = [];
      for (const query of asked) {
        field.value = query;
        const start = performance.now();
        await search.search();
        await new Promise((/** @type {(value?: unknown) => void} */ done) =>
          requestAnimationFrame(() => setTimeout(done)),
        );
        times.push(performance.now() - start);
        // A quick typist's pause.
        await new Promise((done) => setTimeout(done, 100));
      }
      return times;
    }, queries);
  const [first = NaN] = await type(['three']);
  await page.waitForLoadState('networkidle');
  const load = { time: first, bytes };
  const times = await type(
    words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, index) => word.slice(0, index + 2))),
  );
  await page.close();
  const nearlyAll = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
  return { first: load, key: median(times), nearlyAll };
}
