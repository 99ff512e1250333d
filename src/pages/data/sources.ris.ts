import type { APIRoute } from 'astro';
import { allSources } from '../../publish/citation/bibliography';
import { loadCatalog } from '../../catalog';

/** All sources as RIS. */
export const GET: APIRoute = async () => {
  const { sources } = await loadCatalog();
  return new Response(allSources(sources).ris, {
    headers: { 'content-type': 'application/x-research-info-systems; charset=utf-8' },
  });
};
