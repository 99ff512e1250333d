import type { APIRoute } from 'astro';
import { factsJsonSchema } from '../../publish/data-package/data-package';

/** The JSON Schema of facts.json. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(factsJsonSchema(), null, 1), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
