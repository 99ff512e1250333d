import type { APIRoute } from 'astro';
import { fileUrl, filePath } from '../i18n/addresses';

/** Lets every crawler in; embeds are copies of charts that have a page of their own. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow: ${filePath('/embed/')}\n\nSitemap: ${fileUrl('/sitemap-index.xml')}\n`,
  );
