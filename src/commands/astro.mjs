// Runs Astro with its telemetry off, on every system alike: `node src/commands/astro.mjs build`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { schemasChanged } from './schemas-changed.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// What was checked by an older schema is checked anew.
if (['build', 'dev'].includes(process.argv[2] ?? '') && schemasChanged(process.cwd()))
  process.argv.push('--force');
const require = createRequire(import.meta.url);
await import(new URL('bin/astro.mjs', pathToFileURL(require.resolve('astro/package.json'))).href);
