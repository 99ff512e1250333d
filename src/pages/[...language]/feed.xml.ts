import type { APIRoute } from 'astro';
import { atomOf, makeFeed } from '../../publish/metadata/feed';
import { languagePaths } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

export const getStaticPaths = languagePaths;

/** The case studies and their corrections as an Atom feed. */
export const GET: APIRoute = async ({ props }) => {
  const feed = await makeFeed(props['language'] as Language);
  return new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
