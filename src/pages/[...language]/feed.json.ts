import type { APIRoute } from 'astro';
import { makeFeed } from '../../publish/metadata/feed';
import { languagePaths } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';

export const getStaticPaths = languagePaths;

/**
 * The case studies and their corrections as a JSON Feed 1.1; the library writes version 1.0, which differs in the
 * version line and lacks the language.
 */
export const GET: APIRoute = async ({ props }) => {
  const language = props['language'] as Language;
  const feed = JSON.parse((await makeFeed(language)).json1()) as Record<string, unknown>;
  const body = { ...feed, version: 'https://jsonfeed.org/version/1.1', language };
  return new Response(JSON.stringify(body, null, 2), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};
