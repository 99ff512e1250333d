import type { APIRoute } from 'astro';
import { seriesCsv } from '../../publish/data-package/data-package';
import { loadCatalog } from '../../catalog';

export async function getStaticPaths() {
  const { series } = await loadCatalog();
  return [...series.keys()].map((id) => ({ params: { series: id } }));
}

/** A series as CSV. */
export const GET: APIRoute = async ({ params }) => {
  const { series } = await loadCatalog();
  return new Response(seriesCsv(series.get(params['series']!)!), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
