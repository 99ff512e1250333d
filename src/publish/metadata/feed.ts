import { Feed } from 'feed';
import { loadCatalog, loadInterface, loadPractices } from '../../catalog';
import { findCorrections } from '../../catalog/corrections';
import { absoluteUrl, fileUrl } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

/** Noon in Greenwich is the same day almost everywhere; midnight would be the day before in America. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A feed as Atom, with the language of its texts, which the library leaves out. */
export const atomOf = (feed: Feed): string =>
  feed.atom1().replace('<feed ', `<feed xml:lang="${feed.options.language}" `);

/**
 * The case studies and everything corrected since as a feed, of the whole site or of one practice.
 *
 * @param practice - id of a practice; all of them where it is missing
 */
export async function makeFeed(language: Language, practice?: string): Promise<Feed> {
  const { t } = await loadInterface(language);
  const all = await loadPractices(language);
  const practices = all.filter(({ id }) => !practice || id === practice);
  const corrections = findCorrections(language, all, await loadCatalog()).filter(
    (correction) => !practice || correction.practice === practice,
  );
  const dates = [...practices.map(({ data }) => data.updated), ...corrections.map(({ date }) => date)];
  const page = practice ? `/practices/${practice}/` : '/';
  const [only] = practices;
  const feed = new Feed({
    id: absoluteUrl(language, page),
    link: absoluteUrl(language, page),
    title: practice && only ? `${t('site.name')}: ${only.data.name}` : t('site.name'),
    description: practice && only ? only.data.description : t('site.description'),
    language,
    updated: noon(dates.sort().at(-1) ?? '2026-01-01'),
    favicon: fileUrl('/favicon.svg'),
    copyright: 'CC BY 4.0',
    author: { name: t('site.name'), link: absoluteUrl(language, '/') },
    feedLinks: practice
      ? { atom: absoluteUrl(language, `${page}feed.xml`) }
      : { atom: absoluteUrl(language, '/feed.xml'), json: absoluteUrl(language, '/feed.json') },
  });
  for (const { id, data } of practices) {
    const link = absoluteUrl(language, `/practices/${id}/`);
    feed.addItem({
      id: link,
      link,
      title: data.title,
      description: data.standfirst,
      // A summary alone is not enough for the JSON Feed standard: an item needs content.
      content: `<p>${escapeHtml(data.standfirst)}</p><p><a href="${link}">${escapeHtml(t('practices.read'))}</a></p>`,
      published: noon(data.published),
      date: noon(data.updated),
    });
  }
  for (const { date, text, title, path, kind, version } of corrections) {
    const link = absoluteUrl(language, path);
    feed.addItem({
      id: `${link}#correction-${version ? `${version}-` : ''}${date}`,
      link: kind === 'case' ? `${link}#corrections` : link,
      title: `${t('corrections.entry')}: ${title}`,
      description: text,
      content: `<p>${escapeHtml(text)}</p>`,
      published: noon(date),
      date: noon(date),
    });
  }
  return feed;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
