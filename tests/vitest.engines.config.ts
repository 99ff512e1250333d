import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/engines/*.test.ts'],
    globalSetup: 'tests/engines/setup.ts',
    maxWorkers: 2,
    // Speed is measured by `npm run bench`; a test that waits for a busy machine has not failed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
    // Browsers that are driven from outside lose a message now and then.
    retry: 1,
  },
});
