import type { APIRoute } from 'astro';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import { imageSvg } from '../../../publish/data-package/chart-files';
import { oembed } from '../../../publish/embed/oembed';
import { loadCatalog, loadInterface } from '../../../catalog';
import { chartView } from '../../../components/chart-view';
import { calculatorEmbedHeight } from '../../../components/embed-height';
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
  const calculator = catalog.calculators.get(id);
  const { title, subtitle } = (calculator?.definition ?? catalog.charts.get(id))!;
  const texts = { title: title[language], subtitle: subtitle[language] };
  const answer = oembed({
    title: texts.title,
    page,
    embed: absoluteUrl(language, `/embed/${id}/`),
    height: calculator ? calculatorEmbedHeight(texts, calculator.model) : chartView(id, catalog, ui).height,
    home: absoluteUrl(language, '/'),
    picture: { url: absoluteUrl(language, `/charts/${id}.png`), width, height },
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json+oembed' } });
};
