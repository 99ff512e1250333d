import type { APIRoute } from 'astro';
import { loadCatalog, loadInterface } from '../catalog';
import { languagePath } from '../i18n/addresses';
import { languages } from '../i18n/languages';
import { quoted } from '../i18n/quotes';
import { factText, isNumeric, outletOf } from '../components/fact-words';

/**
 * Every fact, source and glossary entry as a record of its own for the search, in every language; the build removes this
 * file after indexing. What stands in `meta` is found as well; excerpts are taken from `content`, so that no title is said
 * twice.
 */
export const GET: APIRoute = async () => {
  const { facts, glossary, sources } = await loadCatalog();
  const records = [];
  for (const language of languages) {
    const ui = await loadInterface(language);
    for (const [id, versions] of glossary) {
      const { term, also, definition } = versions[language]!;
      records.push({
        url: languagePath(language, `/glossary/#${id}`),
        language,
        content: definition,
        meta: { title: term, ...(also.length > 0 && { also: also.join(', ') }) },
        filters: { kind: ['term'] },
      });
    }
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
  return new Response(JSON.stringify(records));
};
