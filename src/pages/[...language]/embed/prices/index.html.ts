import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { atlasView } from '../../../../components/atlas-view';
import { dataChanges } from '../../../../catalog/data-changes';
import { embedPage } from '../../../../publish/embed/embed-page';
import { loadCatalog, loadInterface } from '../../../../catalog';
import AtlasEmbed from '../../../../components/AtlasEmbed.astro';
import { atlasNames } from '../../../../components/atlas-labels';
import { middleWidth, narrowWidth, wideWidth } from '../../../../components/chart-view';
import { absoluteUrl, languagePaths } from '../../../../i18n/addresses';
import type { Language } from '../../../../i18n/languages';

export const getStaticPaths = languagePaths;

/** The price atlas as an embed: one file that shows any view its address names. */
export const GET: APIRoute = async ({ props }) => {
  const { language } = props as { language: Language };
  const ui = await loadInterface(language);
  const view = atlasView(await loadCatalog(), ui, [narrowWidth, middleWidth, wideWidth]);
  const container = await AstroContainer.create();
  const changed = dataChanges()[0]!.date;
  const body = await container.renderToString(AtlasEmbed, {
    props: { view, ui, names: atlasNames(view.choices, ui), changed },
  });
  const page = await embedPage({
    ...{ id: 'prices', version: 1, language, title: ui.t('atlas.title'), description: ui.t('atlas.alt') },
    ...{
      canonical: absoluteUrl(language, '/prices/'),
      oembed: absoluteUrl(language, '/oembed/prices.json'),
      body,
      script: "import './client/atlas/atlas-embed';",
      sheets: ['atlas'],
    },
  });
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
