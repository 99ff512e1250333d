import type { APIRoute } from 'astro';
import type { Catalog } from '../../catalog';
import { absoluteUrl } from '../../i18n/addresses';
import type { Language } from '../../i18n/languages';
import { citeChart, type Citation } from './citation';

/** The citation of a chart or calculator in one language. */
export function citationOf(id: string, language: Language, { figures }: Catalog): Citation {
  const { title, version, published } = figures.get(id)!;
  return citeChart({
    id,
    title: title[language],
    url: absoluteUrl(language, `/charts/${id}/`),
    version,
    date: published,
    language,
  });
}

/**
 * A route that gives the citation of a chart or calculator in one form.
 *
 * @param type - media type of the answer
 */
export const citationRoute =
  (form: keyof Citation, type: string, load: () => Promise<Catalog>): APIRoute =>
  async ({ props }) => {
    const { id, language } = props as { id: string; language: Language };
    return new Response(citationOf(id, language, await load())[form], {
      headers: { 'content-type': `${type}; charset=utf-8` },
    });
  };
