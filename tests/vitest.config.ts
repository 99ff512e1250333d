import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Whole folders are read in some tests: a busy machine takes its time.
  test: {
    testTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/visual/**/*.test.ts'],
  },
});
