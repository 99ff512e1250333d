import type { APIRoute } from 'astro';
import { factsJson } from '../../publish/data-package/data-package';
import { loadCatalog } from '../../catalog';

/** All facts as JSON. */
export const GET: APIRoute = async () =>
  new Response(factsJson(await loadCatalog()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
