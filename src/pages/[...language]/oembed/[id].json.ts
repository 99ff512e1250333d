import type { APIRoute } from 'astro';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import { imageSvg } from '../../../publish/data-package/chart-files';
import { oembed } from '../../../publish/embed/oembed';
import { loadCatalog, loadInterface } from '../../../catalog';
import { figureView } from '../../../components/figure-view';
import { absoluteUrl } from '../../../i18n/addresses';
import type { Language } from '../../../i18n/languages';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** The oEmbed answer of a chart or calculator, which its page names in the head. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as { id: string; language: Language };
  const catalog = await loadCatalog();
  const ui = await loadInterface(language);
  const page = absoluteUrl(language, `/charts/${id}/`);
  const [, width = 0, height = 0] = (
    / width="(\d+)" height="(\d+)"/.exec(imageSvg(id, 'light', catalog, ui, page)) ?? []
  ).map(Number);
  const { title, height: embedHeight } = figureView(id, catalog, ui);
  const answer = oembed({
    title,
    page,
    embed: absoluteUrl(language, `/embed/${id}/`),
    height: embedHeight,
    home: absoluteUrl(language, '/'),
    picture: { url: absoluteUrl(language, `/charts/${id}.png`), width, height },
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json+oembed' } });
};
