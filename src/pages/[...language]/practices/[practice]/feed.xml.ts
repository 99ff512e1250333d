import type { APIRoute } from 'astro';
import { atomOf } from '../../../../publish/metadata/feed';
import { loadFeed } from '../../../../publish/metadata/load-feed';
import { loadPractices } from '../../../../catalog';
import { languagePaths } from '../../../../i18n/addresses';
import type { Language } from '../../../../i18n/languages';

export async function getStaticPaths() {
  const paths = [];
  for (const { params, props } of languagePaths())
    for (const { id } of await loadPractices(props.language))
      paths.push({ params: { ...params, practice: id }, props: { ...props, practice: id } });
  return paths;
}

/** One case study and everything corrected in it and its charts as an Atom feed. */
export const GET: APIRoute = async ({ props }) => {
  const feed = await loadFeed(props['language'] as Language, props['practice'] as string);
  return new Response(atomOf(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
