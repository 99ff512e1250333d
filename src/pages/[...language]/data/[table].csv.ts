import type { APIRoute } from 'astro';
import { factsCsv, seriesCsv } from '../../../publish/data-package/data-package';
import { figuresCsv } from '../../../publish/data-package/figure-table';
import { loadCatalog, loadInterface } from '../../../catalog';
import { languagePaths } from '../../../i18n/addresses';
import type { Language } from '../../../i18n/languages';

export async function getStaticPaths() {
  const { series } = await loadCatalog();
  return languagePaths().flatMap(({ params, props }) =>
    ['facts', 'charts', ...series.keys()].map((table) => ({
      params: { ...params, table },
      props: { ...props, table },
    })),
  );
}

/** All facts, the data of all charts, or a series as CSV, in the manner of the language. */
export const GET: APIRoute = async ({ props }) => {
  const { language, table } = props as { language: Language; table: string };
  const catalog = await loadCatalog();
  const series = catalog.series.get(table);
  const csv = series
    ? seriesCsv(series, language)
    : table === 'facts'
      ? factsCsv(catalog, language)
      : figuresCsv([...catalog.figures.keys()], catalog, await loadInterface(language));
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
