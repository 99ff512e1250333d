import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { languages } from './src/schemas/words.ts';
import { chartArchives } from './src/publish/integrations/chart-archive.mjs';
import { contentErrors } from './src/publish/integrations/content-errors.mjs';
import { interfaceTypes } from './src/publish/integrations/interface-types.mjs';
import { precompressed } from './src/publish/integrations/precompressed.mjs';
import { searchIndex } from './src/publish/integrations/search-index.mjs';
import { styleHashes } from './src/publish/integrations/style-hashes.mjs';
import { trial } from './src/publish/integrations/trial.mjs';
import { worksheetDocuments } from './src/publish/integrations/worksheet-documents.mjs';

/** The only script that runs inline: it sets the colours before the first paint. */
const themeScript = readFileSync(new URL('./src/client/theme-early.js', import.meta.url), 'utf8');
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A style sheet of its own would cost every first visit a round trip before anything shows, and saves later ones 9 KB.
    inlineStylesheets: 'always',
    // While one picture is drawn off the main thread, the next page is made.
    concurrency: 2,
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    sitemap({
      // Students' pages are found by the class link alone.
      filter: (page) => !page.includes('/embed/') && !page.includes('/404') && !/\/[cd]\/$/.test(page),
      i18n: {
        defaultLocale: languages[0],
        locales: Object.fromEntries(languages.map((language) => [language, language])),
      },
    }),
    interfaceTypes(),
    contentErrors(),
    chartArchives(),
    searchIndex(),
    worksheetDocuments(),
    styleHashes(),
    // Last, so that every file is there.
    precompressed(),
    trial(),
  ],
  security: {
    csp: {
      // The search runs as WebAssembly; nothing comes from another host.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript)] },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "frame-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, print) {
          // Astro marks each content file with a directive that the bundler does not know; hundreds of lines would hide others.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
