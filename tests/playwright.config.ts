import { defineConfig } from 'playwright/test';
import { browserFlags, findBrowser } from './tools/find-browser.mjs';

/**
 * Not part of `npm test` yet, each for a reason given in the README under "Open tests"; `npm run test:e2e` runs them all.
 */
const open =
  /axe finds nothing in either theme from|fits the height of its code|twenty embeds|shows every card whole|keeps the state; with several|finds the case with the keyboard alone|no page scrolls sideways|valid: other pages|a reader goes from the front page|links to other sites|structured-data\.spec|without-script\.spec|search\.spec|sub-path|atlas\.spec|value\.spec|embed-hosts\.spec|calculators\.spec|glossary\.spec/;

export default defineConfig({
  ...(process.env['GATE'] && { grepInvert: open }),
  testDir: 'e2e',
  outputDir: 'results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  forbidOnly: !!process.env['CI'],
  reporter: process.env['CI'] ? [['dot'], ['github']] : [['dot']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1100, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
});
