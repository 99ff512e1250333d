import type { APIRoute } from 'astro';
import { atomOf } from '../../publish/metadata/feed';
import { loadFeed } from '../../publish/metadata/load-feed';
import { languagePaths } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

export const getStaticPaths = languagePaths;

/** The case studies and their corrections as an Atom feed. */
export const GET: APIRoute = async ({ props }) => {
  const feed = await loadFeed(props['language'] as Language);
  return new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
