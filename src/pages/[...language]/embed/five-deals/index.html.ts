import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadCatalog, loadInterface, loadPractices } from '../../../../catalog';
import { loadDealSet } from '../../../../catalog/deal-set';
import { publishedOn } from '../../../../catalog/figures';
import { dealViews } from '../../../../components/deals/deal-view';
import DealsEmbed from '../../../../components/deals/DealsEmbed.astro';
import { absoluteUrl, languagePaths } from '../../../../i18n/addresses';
import type { Language } from '../../../../i18n/languages';
import { embedPage } from '../../../../publish/embed/embed-page';

export const getStaticPaths = languagePaths;

/** The five deals as an embed: one file. */
export const GET: APIRoute = async ({ props }) => {
  const { language } = props as { language: Language };
  const ui = await loadInterface(language);
  const set = await loadDealSet();
  const deals = dealViews(await loadPractices(language), await loadCatalog(), ui, true);
  const container = await AstroContainer.create();
  const body = await container.renderToString(DealsEmbed, {
    props: { deals, version: set.version, published: publishedOn(set), ui },
  });
  const page = await embedPage({
    ...{ id: 'five-deals', version: set.version, language },
    ...{ title: ui.t('home.question'), description: ui.t('site.description') },
    canonical: absoluteUrl(language, '/'),
    oembed: absoluteUrl(language, '/oembed/five-deals.json'),
    body,
    script: "import './client/deals/deals-embed';",
    sheets: ['receipt', 'deals', 'deal'],
  });
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
