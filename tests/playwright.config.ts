import { defineConfig } from 'playwright/test';
import { browserFlags, findBrowser } from './tools/find-browser.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  snapshotPathTemplate: 'visual/pages/{arg}{ext}',
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
