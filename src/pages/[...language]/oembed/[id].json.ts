import type { APIRoute } from 'astro';
import { chartPaths } from '../../../publish/data-package/chart-paths';
import { imageSvg, pngScale } from '../../../publish/data-package/chart-files';
import { oembed, type OembedParts } from '../../../publish/embed/oembed';
import { loadCatalog, loadInterface, type Catalog, type Interface } from '../../../catalog';
import { atlasEmbedHeight, dealsEmbedHeight } from '../../../components/embed-height';
import { figureView } from '../../../components/figure-view';
import { absoluteUrl, fileUrl, languagePaths } from '../../../i18n/addresses';
import type { Language } from '../../../i18n/languages';

/** The price atlas and the five deals are embedded as well, though they are no charts of the gallery. */
export const getStaticPaths = async () => [
  ...chartPaths(await loadCatalog()),
  ...['prices', 'five-deals'].flatMap((id) =>
    languagePaths().map(({ params, props }) => ({ params: { ...params, id }, props: { ...props, id } })),
  ),
];

/** The oEmbed answer of a chart or calculator, which its page names in the head. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language } = props as { id: string; language: Language };
  const catalog = await loadCatalog();
  const ui = await loadInterface(language);
  const answer = oembed({
    ...(own[id]?.(language, ui) ?? figureParts(id, language, catalog, ui)),
    embed: absoluteUrl(language, `/embed/${id}/`),
    home: absoluteUrl(language, '/'),
  });
  return new Response(`${JSON.stringify(answer)}\n`, {
    headers: { 'content-type': 'application/json+oembed' },
  });
};

type Own = Omit<OembedParts, 'embed' | 'home'>;

const atlas = (language: Language, { t }: Interface): Own => ({
  title: t('atlas.title'),
  page: absoluteUrl(language, '/prices/'),
  height: atlasEmbedHeight,
  picture: { url: fileUrl(`/cards/${language}/home.png`), width: 1200, height: 630 },
});

const deals = (language: Language, { t }: Interface): Own => ({
  title: t('home.question'),
  page: absoluteUrl(language, '/'),
  height: dealsEmbedHeight,
  picture: { url: fileUrl(`/cards/${language}/home.png`), width: 1200, height: 630 },
});

/** What is embedded without being a figure. */
const own: Record<string, typeof deals> = { prices: atlas, 'five-deals': deals };

function figureParts(id: string, language: Language, catalog: Catalog, ui: Interface): Own {
  const page = absoluteUrl(language, `/charts/${id}/`);
  const size = / width="(\d+)" height="(\d+)"/.exec(imageSvg(id, 'light', catalog, ui, page))!;
  const [width = 0, height = 0] = size.slice(1).map((side) => Number(side) * pngScale);
  const { title, height: embedHeight } = figureView(id, catalog, ui);
  const picture = { url: absoluteUrl(language, `/charts/${id}.png`), width, height };
  return { title, page, height: embedHeight, picture };
}
