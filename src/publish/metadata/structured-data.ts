import type { Interface } from '../../catalog';
import { absoluteUrl } from '../../i18n/addresses';

/** A schema.org item, or a part of one. */
export type StructuredData = Record<string, unknown>;

const context = 'https://schema.org';

/** The licence of texts, charts and data. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The site as publisher, with the pages that say how it works and how it corrects itself. */
export const publisher = ({ language, t }: Interface): StructuredData => ({
  '@type': 'NewsMediaOrganization',
  name: t('site.name'),
  url: absoluteUrl(language, '/'),
  publishingPrinciples: absoluteUrl(language, '/methodology/'),
  correctionsPolicy: absoluteUrl(language, '/corrections/'),
});

/**
 * Where an inner page stands, as a BreadcrumbList; undefined on the home page and for pages that are in no list.
 *
 * @param path - language-free path such as `/practices/samples/`
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumb(
  { language, dictionary, text }: Interface,
  path: string,
  title: string,
): StructuredData | undefined {
  const [section, ...rest] = path.split('/').filter(Boolean);
  if (!section || !path.endsWith('/') || section === '404') return undefined;
  const between =
    rest.length && `nav.${section}` in dictionary ? [[text(`nav.${section}`), `/${section}/`] as const] : [];
  const steps = [[text('nav.home'), '/'] as const, ...between, [title, path] as const];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    url: absoluteUrl(language, path),
    itemListElement: steps.map(([name, step], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(language, step),
    })),
  };
}

/** A collection of data as schema.org sees it. */
export const dataset = (
  ui: Interface,
  path: string,
  name: string,
  description: string,
  more: StructuredData = {},
): StructuredData => ({
  '@context': context,
  '@type': 'Dataset',
  name,
  description,
  url: absoluteUrl(ui.language, path),
  inLanguage: ui.language,
  license: licence,
  isAccessibleForFree: true,
  creator: publisher(ui),
  publisher: publisher(ui),
  ...more,
});
