// Runs Astro with its telemetry off, on every system alike: `node src/commands/astro.mjs build`. A build of which nothing has
// changed is left as it is; `npm run build -- --force` builds it anew.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keptBuild } from './kept-build.mjs';
import { schemasChanged } from './schemas-changed.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const [command = '', ...flags] = process.argv.slice(2);
if (command === 'build') {
  const out = resolve(process.env.OUT_DIR ?? 'dist');
  const { stands, keep } = keptBuild(process.cwd(), out);
  if (stands && flags.length === 0) {
    console.log(`Nothing has changed since ${out} was built. To build it anew: npm run build -- --force`);
    process.exit();
  }
  process.on('exit', (code) => {
    if (code === 0) keep();
  });
}
// What was checked by an older schema is checked anew.
if (['build', 'dev'].includes(command) && schemasChanged(process.cwd())) process.argv.push('--force');
const require = createRequire(import.meta.url);
await import(new URL('bin/astro.mjs', pathToFileURL(require.resolve('astro/package.json'))).href);
