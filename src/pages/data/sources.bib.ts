import type { APIRoute } from 'astro';
import { allSources } from '../../publish/citation/bibliography';
import { loadCatalog } from '../../catalog';

/** All sources as BibTeX. */
export const GET: APIRoute = async () => {
  const { sources } = await loadCatalog();
  return new Response(allSources(sources).bibtex, {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
};
