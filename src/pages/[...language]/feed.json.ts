import type { APIRoute } from 'astro';
import { jsonOf } from '../../publish/metadata/feed';
import { loadFeed } from '../../publish/metadata/load-feed';
import { languagePaths } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

export const getStaticPaths = languagePaths;

/** The case studies and their corrections as a JSON Feed 1.1. */
export const GET: APIRoute = async ({ props }) => {
  const feed = await loadFeed(props['language'] as Language);
  return new Response(jsonOf(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
