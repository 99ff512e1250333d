import type { APIRoute } from 'astro';
import { writeCsv } from '../../../models/csv';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import { loadCatalog, loadInterface } from '../../../catalog';
import { figureView } from '../../../components/figure-view';
import type { Language } from '../../../i18n/languages';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** The data table of a chart, or a calculator's results, steps and inputs, as CSV. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as { id: string; language: Language };
  const catalog = await loadCatalog();
  const ui = await loadInterface(language);
  const { table } = figureView(id, catalog, ui);
  return new Response(writeCsv([table.columns, ...table.rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
