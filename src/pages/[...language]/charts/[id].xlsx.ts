import type { APIRoute } from 'astro';
import type { FileProps } from '../../../publish/data-package/chart-files';
import { calculatorSheet } from '../../../publish/spreadsheet/spreadsheet';
import { loadCatalog, loadInterface } from '../../../catalog';
import { absoluteUrl, languagePaths } from '../../../i18n/addresses';

export async function getStaticPaths() {
  const { calculators } = await loadCatalog();
  return languagePaths().flatMap(({ params, props }) =>
    [...calculators.keys()].map((id) => ({ params: { ...params, id }, props: { ...props, id } })),
  );
}

/** A calculator as a spreadsheet with live formulas. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as FileProps;
  const { calculators, facts } = await loadCatalog();
  const sheet = await calculatorSheet(
    calculators.get(id)!,
    facts,
    await loadInterface(language),
    absoluteUrl(language, `/charts/${id}/`),
  );
  return new Response(sheet, {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};
