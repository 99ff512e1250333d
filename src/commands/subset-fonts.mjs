// Cuts the two variable typefaces to the characters and weights the site uses. Run `npm run fonts` after changing
// either list; the results in src/styles/fonts are kept in the repository (SIL Open Font Licence 1.1).
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const latin = Array.from({ length: 0x100 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
const signs = '\u2009\u200a\u2010\u2011\u2012–—‘’‚“”„†‡•…\u202f‹›€−×÷≈≤≥←→↗½';

const fonts = [
  [
    '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    'newsreader.woff2',
    [400, 700],
  ],
  [
    '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
    'newsreader-italic.woff2',
    [400, 400],
  ],
  [
    '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
    'plex-sans.woff2',
    [400, 600],
  ],
];

for (const [source, target, [min, max]] of fonts) {
  const font = await readFile(require.resolve(source));
  const wght = min === max ? min : { min, max };
  const small = await subsetFont(font, latin + signs, { targetFormat: 'woff2', variationAxes: { wght } });
  await writeFile(new URL(`../../src/styles/fonts/${target}`, import.meta.url), small);
  console.log(target, font.length, '->', small.length);
}
