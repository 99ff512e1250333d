import type { APIRoute } from 'astro';
import { loadCatalog, loadInterface } from '../catalog';
import { languagePath } from '../i18n/addresses';
import { languages } from '../i18n/languages';
import { factText, isNumeric, outletOf } from '../components/fact-words';
import { quoted } from '../i18n/quotes';
import { titleRecords, type TitleRecord } from '../publish/search-titles';

/**
 * What the step after the build makes the search of, in every language: every fact and source as a record of its own for
 * the index of texts, and what the content adds to the titles. The step removes this file. What stands in `meta` is found
 * as well; excerpts are taken from `content`, so that no title is said twice.
 */
export const GET: APIRoute = async () => {
  const { facts, sources } = await loadCatalog();
  const records = [];
  const titles: Record<string, TitleRecord[]> = {};
  for (const language of languages) {
    const ui = await loadInterface(language);
    titles[language] = await titleRecords(language);
    for (const source of sources.values()) {
      const { id, title, topic, author } = source;
      const authors = (author ?? []).map(
        ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
      );
      const outlet = source['container-title'] ?? source.publisher;
      records.push({
        url: languagePath(language, `/sources/#source-${id}`),
        language,
        content: title,
        meta: { title, outlet: [authors.join(', '), outlet].filter(Boolean).join(' · ') },
        filters: { kind: ['source'], practice: [topic] },
      });
    }
    for (const fact of facts.values()) {
      const outlet = outletOf(fact);
      const title = fact.label[language];
      records.push({
        url: languagePath(language, `/facts/${fact.topic}/#fact-${fact.id}`),
        language,
        content: [fact.quote && quoted(fact.quote, ui.t), fact.note?.[language]].filter(Boolean).join(' '),
        meta: {
          title,
          outlet,
          ...(isNumeric(fact) && { amount: factText(fact, ui) }),
          ...(fact.cited && { source: fact.cited.title }),
        },
        filters: { kind: ['fact'], practice: [fact.topic] },
      });
    }
  }
  return new Response(JSON.stringify({ titles, records }));
};
