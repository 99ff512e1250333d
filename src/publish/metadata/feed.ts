import { Feed } from 'feed';
import type { Correction } from '../../catalog/corrections';
import { absoluteUrl, fileUrl } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';
import { escapeMarkup } from '../../models/escape';
import type { PracticeData } from '../../schemas/practice';

/** A case study as the feed tells of it. */
export interface FeedCase {
  id: string;
  data: Pick<PracticeData, 'name' | 'title' | 'description' | 'standfirst' | 'published' | 'updated'>;
}

/** What a feed holds: the case studies and everything corrected since, of the whole site or of one practice. */
export interface FeedContent {
  language: Language;
  t: (key: 'site.name' | 'site.description' | 'practices.read' | 'corrections.entry') => string;
  cases: readonly FeedCase[];
  corrections: readonly Correction[];
  /** Id of the practice whose feed it is; the whole site's where it is missing. */
  practice?: string | undefined;
}

/** Noon in Greenwich is the same day almost everywhere; midnight would be the day before in America. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`;

/** A feed as Atom, with the language of its texts, which the library leaves out; it also calls our plain texts HTML. */
export const atomOf = (feed: Feed): string => {
  const atom = feed
    .atom1()
    .replace('<feed ', `<feed xml:lang="${feed.options.language}" `)
    .replace(/<(title|summary) type="html">/g, '<$1>');
  return `${atom}\n`;
};

/** A feed as JSON Feed 1.1; the library writes version 1.0, which differs in the version line and lacks the language. */
export const jsonOf = (feed: Feed): string => {
  const content = {
    ...(JSON.parse(feed.json1()) as Record<string, unknown>),
    version: 'https://jsonfeed.org/version/1.1',
    language: feed.options.language,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};

/** The feed of the whole site or of one practice. */
export function makeFeed({ language, t, cases, corrections, practice }: FeedContent): Feed {
  const dates = [...cases.map(({ data }) => data.updated), ...corrections.map(({ date }) => date)];
  const page = practice ? `/practices/${practice}/` : '/';
  const [only] = cases;
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
  for (const { id, data } of cases) {
    const link = absoluteUrl(language, `/practices/${id}/`);
    feed.addItem({
      id: link,
      link,
      title: data.title,
      description: data.standfirst,
      // A summary alone is not enough for the JSON Feed standard: an item needs content.
      content: `${paragraph(data.standfirst)}<p><a href="${link}">${escapeMarkup(t('practices.read'))}</a></p>`,
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
      content: paragraph(text),
      published: noon(date),
      date: noon(date),
    });
  }
  return feed;
}
