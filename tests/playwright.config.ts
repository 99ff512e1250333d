import { defineConfig } from 'playwright/test';
import { browserFlags, findBrowser } from '../src/commands/find-browser.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  snapshotPathTemplate: 'visual/pages/{arg}{ext}',
  fullyParallel: true,
  // A test that needs its second try is counted apart, in the closing lines of `npm test`.
  retries: 1,
  workers: 2,
  // Speed is measured by `npm run bench`; a test that waits for a busy machine has not failed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: process.env['CI'] ? [['dot'], ['github']] : [['dot']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1100, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    trace: 'off',
    // Cleared between tests, not made anew: what a test needs fresh it asks for by its options.
    reuseContext: true,
    launchOptions: {
      executablePath: findBrowser(),
      args: browserFlags,
      // Most readers' computers show scrollbars, which take width from a frame.
      ignoreDefaultArgs: ['--hide-scrollbars'],
    },
  },
});
