import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/visual/**/*.test.ts'],
    // One instance of the content and of the charts for all files: what takes longest is loading them. No test leaves traces.
    isolate: false,
    // Speed is measured by `npm run bench`; a test that waits for a busy machine has not failed.
    testTimeout: 60_000,
  },
});
