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
  const calculator = catalog.calculators.get(id);
  const canonical = absoluteUrl(language, `/charts/${id}/`);
  if (calculator) {
    const { definition } = calculator;
    const body = await renderToString(CalculatorEmbed, { props: { calculator, facts: catalog.facts, ui } });
    return html(
      await embedPage({
        id,
        version: definition.version,
        language,
        title: definition.title[language],
        description: definition.alt[language],
        canonical,
        body,
        picture: definition.picture.type,
      }),
    );
  }
  const view = chartView(id, catalog, ui);
  const body = await renderToString(ChartEmbed, { props: { view, ui } });
  return html(
    await embedPage({
      id,
      version: view.version,
      language,
      title: view.title,
      description: view.alt,
      canonical,
      body,
    }),
  );
};

const html = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
