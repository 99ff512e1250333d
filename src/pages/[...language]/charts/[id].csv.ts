import type { APIRoute } from 'astro';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import type { FileProps } from '../../../publish/data-package/chart-files';
import { figuresCsv } from '../../../publish/data-package/figure-table';
import { loadCatalog, loadInterface } from '../../../catalog';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** The numbers of a chart, or a calculator's results, steps and inputs, as CSV. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as FileProps;
  return new Response(figuresCsv([id], await loadCatalog(), await loadInterface(language)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
