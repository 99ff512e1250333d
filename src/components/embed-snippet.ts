import { absoluteUrl, fileUrl } from '../i18n/addresses';
import type { Language } from '../i18n/languages';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * The code a newsroom pastes to embed a chart or calculator; it works without the script too, at the given height.
 *
 * @param height - in CSS pixels, of the static content at 600 px width
 */
export function embedSnippet(language: Language, id: string, title: string, height: number): string {
  return `<iframe src="${absoluteUrl(language, `/embed/${id}/`)}" title="${escape(title)}" width="100%" height="${height}"
 style="border:0;color-scheme:light dark" loading="lazy" referrerpolicy="no-referrer"
 sandbox="allow-scripts allow-popups allow-downloads"></iframe>
<script src="${fileUrl('/embed.v1.js')}" async></script>`;
}
