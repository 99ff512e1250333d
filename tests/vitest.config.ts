import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 22)
  throw new Error(
    `This is Node ${process.versions.node}; the tests need 22 or newer. Run them with "npm run test:unit -- <file>", which takes the Node that npm ci installed.`,
  );

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
