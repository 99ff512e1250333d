// Runs Astro with its telemetry off, on every system alike: `node src/commands/astro.mjs build`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const require = createRequire(import.meta.url);
await import(new URL('bin/astro.mjs', pathToFileURL(require.resolve('astro/package.json'))).href);
