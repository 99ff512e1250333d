import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/visual/**/*.test.ts'],
    // Speed is measured by `npm run bench`; a test that waits for a busy machine has not failed.
    testTimeout: 60_000,
  },
});
