import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { chartPaths } from '../../../../publish/data-package/chart-paths';
import { embedPage } from '../../../../publish/embed/embed-page';
import { loadCatalog, loadInterface } from '../../../../catalog';
import { chartView } from '../../../../components/chart-view';
import CalculatorEmbed from '../../../../components/CalculatorEmbed.astro';
import ChartEmbed from '../../../../components/ChartEmbed.astro';
import { absoluteUrl } from '../../../../i18n/addresses';
import type { Language } from '../../../../i18n/languages';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

let container: Promise<AstroContainer> | undefined;

/** The live embed of a chart or calculator: one self-contained HTML file. */
export const GET: APIRoute = async ({ props }) => {
  const { language, id } = props as { language: Language; id: string };
  const catalog = await loadCatalog();
  const ui = await loadInterface(language);
  const { renderToString } = await (container ??= AstroContainer.create()).then((made) => ({
    renderToString: made.renderToString.bind(made),
  }));
  const figure = catalog.figures.get(id)!;
  const body =
    figure.kind === 'calculator'
      ? await renderToString(CalculatorEmbed, { props: { figure, facts: catalog.facts, ui } })
      : await renderToString(ChartEmbed, { props: { view: chartView(id, catalog, ui), ui } });
  return html(
    await embedPage({
      id,
      version: figure.version,
      language,
      title: figure.title[language],
      // The line below the title, which the page holds anyway.
      description: figure.subtitle[language],
      canonical: absoluteUrl(language, `/charts/${id}/`),
      oembed: absoluteUrl(language, `/oembed/${id}.json`),
      body,
      ...(figure.kind === 'calculator' && { picture: figure.calculator.definition.picture.type }),
    }),
  );
};

const html = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
