import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveHosts } from '../e2e/hosts';
import { findEngines, type Engines } from '../tools/find-engines.mjs';
import { serve } from '../../src/commands/serve.mjs';
import { copyWatched } from './watched-site';

/** Before all engines: finds them and serves the built site, and on another origin pages that embed it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('engines', findEngines());
  const copy = copyWatched();
  const site = await serve({ dir: copy });
  const hosts = await serveHosts();
  project.provide('site', site.address);
  project.provide('plainHost', hosts.page('plain'));
  return async () => {
    await site.close();
    await hosts.close();
    rmSync(copy, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    engines: Engines;
    /** Address of the built site. */
    site: string;
    /** Address of a page that embeds what its parameter `code` holds. */
    plainHost: string;
  }
}
