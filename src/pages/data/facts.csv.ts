import type { APIRoute } from 'astro';
import { factsCsv } from '../../publish/data-package/data-package';
import { loadCatalog } from '../../catalog';

/** All facts as CSV. */
export const GET: APIRoute = async () =>
  new Response(factsCsv(await loadCatalog()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
