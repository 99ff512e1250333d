import type { APIRoute } from 'astro';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import type { FileProps } from '../../../publish/data-package/chart-files';
import { chartJson } from '../../../publish/data-package/chart-json';
import { loadCatalog, loadInterface } from '../../../catalog';
import { absoluteUrl } from '../../../i18n/addresses';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** A chart or calculator as data, with the facts and sources it rests on. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as FileProps;
  const data = chartJson(
    id,
    await loadCatalog(),
    await loadInterface(language),
    absoluteUrl(language, `/charts/${id}/`),
  );
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
