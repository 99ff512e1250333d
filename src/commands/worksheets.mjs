// Prints every worksheet with its solutions and cards of the built site as tagged A4 PDF into public/worksheets, and into the build:
//   npm run build && npm run worksheets
// Links into the site are kept only where SITE_URL says where it lives, since paper cannot follow a move. The hashes of
// the printed words lie beside the files; a test compares them with the pages.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from './find-browser.mjs';
import { serve } from './serve.mjs';
import { pdfName, sheetHash, sheetText } from './sheet-hash.mjs';

const target = 'public/worksheets';
const dist = resolve(process.env.OUT_DIR ?? 'dist');
const home = process.env.SITE_URL ?? null;

const site = await serve({ dir: dist });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const page = await browser.newPage();
mkdirSync(target, { recursive: true });
mkdirSync(join(dist, 'worksheets'), { recursive: true });

/** @type {Record<string, string>} */
const hashes = {};
for (const [language, prefix] of [
  ['en', ''],
  ['de', 'de/'],
]) {
  const lessons = readdirSync('content/lessons').sort();
  for (const lesson of lessons)
    for (const sheet of ['worksheet', 'solutions', 'cards']) {
      await page.goto(`${site.address}${prefix}classroom/${lesson}/${sheet}/`);
      const name = pdfName(lesson, sheet, /** @type {string} */ (language));
      hashes[name] = sheetHash(await page.evaluate(sheetText));
      await page.evaluate((address) => {
        if (!address)
          for (const one of document.querySelectorAll('[data-address], .sheet-links')) one.remove();
        for (const link of document.querySelectorAll('a[href^="/"]')) {
          const path = link.getAttribute('href') ?? '';
          if (address) link.setAttribute('href', new URL(path, address).href);
          else link.removeAttribute('href');
        }
      }, home);
      await page.pdf({
        path: join(target, name),
        format: 'A4',
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
      });
      copyFileSync(join(target, name), join(dist, 'worksheets', name));
    }
}
writeFileSync(join(target, 'printed.json'), `${JSON.stringify(hashes, null, 2)}\n`);
console.log(`${Object.keys(hashes).length} sheets printed into ${target}`);
await browser.close();
await site.close();
