import type { APIRoute } from 'astro';
import { csvFormatRows } from 'd3';
import { loadCatalog, loadInterface } from '../../../catalog';
import { chartView } from '../../../components/chart-view';
import { languagePaths } from '../../../i18n/addresses';
import type { Language } from '../../../i18n/languages';

export async function getStaticPaths() {
  const { charts } = await loadCatalog();
  return languagePaths().flatMap(({ params, props }) =>
    [...charts.keys()].map((id) => ({ params: { ...params, id }, props: { ...props, id } })),
  );
}

/** A chart's data table as CSV. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as { id: string; language: Language };
  const { table } = chartView(id, await loadCatalog(), await loadInterface(language));
  return new Response(csvFormatRows([table.columns, ...table.rows]), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
