import { embedCode } from '../client/embed/embed-code';
import { absoluteUrl, fileUrl } from '../i18n/addresses';
import type { Language } from '../i18n/languages';

/**
 * The code a newsroom pastes to embed the live version of a chart or calculator.
 *
 * @param height - in CSS pixels, of the static content at 600 px width
 */
export const embedSnippet = (language: Language, id: string, title: string, height: number): string =>
  embedCode({
    address: absoluteUrl(language, `/embed/${id}/`),
    title,
    height,
    script: fileUrl('/embed.v1.js'),
  });
