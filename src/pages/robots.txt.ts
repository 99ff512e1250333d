import type { APIRoute } from 'astro';
import { fileUrl, localPath } from '../i18n/addresses';
import { languages } from '../i18n/languages';

/** Lets every crawler in; embeds are copies of charts that have a page of their own. */
export const GET: APIRoute = () => {
  const embeds = languages.map((language) => `Disallow: ${localPath(language, '/embed/')}`);
  const lines = ['User-agent: *', ...embeds, '', `Sitemap: ${fileUrl('/sitemap-index.xml')}`, ''];
  return new Response(lines.join('\n'));
};
