import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { loadInterface, loadPractices } from '../../catalog';
import { absoluteUrl, fileUrl, languagePaths } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

export const getStaticPaths = languagePaths;

/** The case studies and their corrections as an Atom feed. */
export const GET: APIRoute = async ({ props }) => {
  const language = props['language'] as Language;
  const { t } = await loadInterface(language);
  const practices = await loadPractices(language);
  const updated = practices.map(({ data }) => data.updated).sort().at(-1) ?? '2026-01-01';
  const feed = new Feed({
    id: absoluteUrl(language, '/'),
    link: absoluteUrl(language, '/'),
    title: t('site.name'),
    description: t('site.description'),
    language,
    updated: new Date(`${updated}T00:00:00Z`),
    favicon: fileUrl('/favicon.svg'),
    copyright: 'CC BY 4.0',
    feedLinks: { atom: absoluteUrl(language, '/feed.xml') },
  });
  for (const { id, data } of practices) {
    const link = absoluteUrl(language, `/practices/${id}/`);
    feed.addItem({
      id: link,
      link,
      title: data.title,
      description: data.standfirst,
      published: new Date(`${data.published}T00:00:00Z`),
      date: new Date(`${data.updated}T00:00:00Z`),
    });
    for (const correction of data.corrections)
      feed.addItem({
        id: `${link}#correction-${correction.date}`,
        link: `${link}#corrections`,
        title: `${t('article.corrections')}: ${data.title}`,
        description: correction.text,
        date: new Date(`${correction.date}T00:00:00Z`),
      });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
