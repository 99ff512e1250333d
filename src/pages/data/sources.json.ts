import type { APIRoute } from 'astro';
import { allSources } from '../../publish/citation/bibliography';
import { loadCatalog } from '../../catalog';

/** All sources as CSL-JSON. */
export const GET: APIRoute = async () => {
  const { sources } = await loadCatalog();
  return new Response(allSources(sources).csl, {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
};
