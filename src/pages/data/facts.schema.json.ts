import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog';
import { factsJsonSchema } from '../../publish/data-package/data-package';

/** The JSON Schema of facts.json. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(factsJsonSchema(await loadCatalog()), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
