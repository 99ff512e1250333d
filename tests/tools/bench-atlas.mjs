// Fills the built price atlas with 10,000 synthetic points and measures how long the page takes from a change of a
// filter to the next painted frame. Needs a built site; `OUT_DIR` names another folder, `POINTS` another number.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../src/commands/find-browser.mjs';
import { serve } from '../../src/commands/serve.mjs';

const points = Number(process.env.POINTS ?? 10_000);

/** The same stream of numbers between 0 and 1 in every run (Numerical Recipes' generator, whose products stay exact). */
export function* steady() {
  for (let state = 42; ; state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) yield state / 2 ** 32;
}

/** Repeats the rows of the page with other amounts and years until there are enough. */
function inflate(/** @type {string} */ html) {
  const random = steady();
  const next = () => /** @type {number} */ (random.next().value);
  const pattern = /(<script type="application\/json" data-atlas-payload>)([\s\S]*?)(<\/script>)/;
  const [, open = '', json = '', close = ''] = pattern.exec(html) ?? [];
  const data = JSON.parse(json);
  const lines = new Map(
    [...html.matchAll(/<tr data-row="([^"]+)">[\s\S]*?<\/tr>/g)].map(([line, id]) => [id, line]),
  );
  const { columns, words } = data.payload;
  const month = words.per.indexOf('month');
  const count = columns.id.length;
  const table = [];
  for (let index = count; index < points; index += 1) {
    const from = index % count;
    const scale = 10 ** (next() * 4 - 2);
    const id = `${columns.id[from]}-${index}`;
    for (const column of Object.values(columns)) column.push(column[from]);
    columns.id[index] = id;
    columns.year[index] ??= 2020;
    for (const name of ['value', 'low', 'high'])
      if (columns[name][index] !== null) columns[name][index] *= scale;
    // Half of them share the default time unit, the heaviest view that a reader sees at first.
    if (index % 2) columns.per[index] = month;
    table.push((lines.get(columns.id[from]) ?? '').replaceAll(`"${columns.id[from]}"`, `"${id}"`));
  }
  const text = JSON.stringify(data).replace(/</g, '\\u003c');
  return html
    .replace(pattern, () => open + text + close)
    .replace(/<\/tbody>/, () => `${table.join('')}</tbody>`);
}

/** What a reader does, as the fields of the form. */
const actions = [
  ['all units', 'per', 'all'],
  ['one year', 'per', 'user-year'],
  ['all units again', 'per', 'all'],
  ['prices of 2025', 'money', '2025'],
  ['first letter', 'text', 'p'],
  ['second letter', 'text', 'pr'],
  ['third letter', 'text', 'pri'],
  ['no text', 'text', ''],
  ['one place', 'place', 'US'],
  ['all places', 'place', 'all'],
  ['grade A', 'grade', 'A'],
  ['all grades', 'grade', 'all'],
  ['rate of the year', 'money', 'own'],
];

/**
 * Measures the atlas of a built site.
 *
 * @param {{ slower?: number }} [options] how many times the processor is slowed down
 * @returns {Promise<{ action: string, shown: number, picture: number, whole: number }[]>} milliseconds until the picture is
 *   painted, and until the table below is too; the middle of five runs each
 */
export async function benchAtlas({ slower = 1 } = {}) {
  const site = await serve({ dir: process.env.OUT_DIR ?? 'dist' });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/prices/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: inflate(await response.text()) });
    });
    await page.goto(new URL('prices/', site.address).href, { timeout: 120_000 });
    await page.locator('.atlas-box').scrollIntoViewIfNeeded();
    await page.locator('.atlas-box.awake canvas').waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const runs = [];
    for (let run = 0; run < 5; run += 1)
      runs.push(
        await page.evaluate(async (steps) => {
          // The message comes after the frame has been painted.
          const painted = () =>
            new Promise((/** @type {(value?: unknown) => void} */ done) =>
              requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = done;
                port2.postMessage(null);
              }),
            );
          const results = [];
          for (const [action, name, value] of steps) {
            await painted();
            await painted();
            const field = /** @type {HTMLInputElement} */ (
              document.querySelector(`[data-atlas-field][name="${name}"]`)
            );
            field.value = value ?? '';
            const start = performance.now();
            field.dispatchEvent(new Event('input', { bubbles: true }));
            // The page draws in the next frame, and writes the table in the one after.
            await painted();
            const picture = performance.now() - start;
            await painted();
            const whole = performance.now() - start;
            const shown = Number(
              /\d[\d,.]*/
                .exec(document.querySelector('[data-atlas-status]')?.textContent ?? '')?.[0]
                .replace(/\D/g, '') ?? 0,
            );
            results.push({ action: action ?? '', shown, picture, whole });
          }
          return results;
        }, actions),
      );
    const middle = (/** @type {number[]} */ all) =>
      all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
    const of = (/** @type {number} */ index, /** @type {'picture' | 'whole'} */ what) =>
      Math.round(middle(runs.map((run) => run[index]?.[what] ?? NaN)));
    return actions.map(([action = ''], index) => ({
      action,
      shown: runs[0]?.[index]?.shown ?? 0,
      picture: of(index, 'picture'),
      whole: of(index, 'whole'),
    }));
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const usual = await benchAtlas();
  const slow = await benchAtlas({ slower: 4 });
  console.log(
    `Price atlas with ${points} points: milliseconds from a change until the picture is painted, and until the table is too (with the processor slowed four times)`,
  );
  for (const [index, { action, shown, picture, whole }] of usual.entries())
    console.log(
      `${action.padEnd(20)} ${String(shown).padStart(6)} shown ${String(picture).padStart(5)} ${String(whole).padStart(5)} ms (${slow[index]?.picture} ${slow[index]?.whole} ms)`,
    );
}
