import { loadCatalog, loadInterface, loadPractices, type Catalog, type Interface } from '../catalog';
import { loadLeads } from '../catalog/search-leads';
import { outletOf } from '../components/fact-words';
import { headAmount } from '../components/receipt/receipt-lines';
import { languagePath } from '../i18n/addresses';
import type { Language } from '../i18n/languages';
import { ContentError } from '../schemas/content-error';
import type { HeadFigure } from '../schemas/practice';
import type { SearchAnswer } from '../models/search-titles';

/** What the search knows of an address beside the title and description of its page. */
export interface TitleRecord {
  /** Address from the root of the site, with language. */
  url: string;
  /** What to call the place in a message to those who write content, where the address comes from there. */
  origin?: string;
  /** An entry of the glossary is no page of its own: it brings its own title and text. */
  title?: string;
  text?: string;
  also?: string[];
  ask?: string[];
  answer?: SearchAnswer;
}

function answerOf(
  { text, ...figure }: HeadFigure & { text: string },
  origin: string,
  catalog: Catalog,
  ui: Interface,
): SearchAnswer {
  const { fact: id, calculator } = figure;
  if (!id && !calculator) return { text };
  const fact = id ? catalog.facts.get(id) : undefined;
  if (id && !fact)
    throw new ContentError(
      origin,
      'answer.fact',
      `names the unknown fact "${id}"`,
      'Name one of content/facts.',
    );
  if (calculator && !catalog.calculators.has(calculator))
    throw new ContentError(
      origin,
      'answer.calculator',
      `names the unknown "${calculator}"`,
      'Name one of content/calculators.',
    );
  const amount = headAmount(figure, catalog, ui);
  return {
    text,
    ...(amount && { amount: [amount.text, amount.per].filter(Boolean).join(' ') }),
    ...(fact
      ? {
          source: [outletOf(fact), ui.format.date(fact.asOf ?? null)].filter(Boolean).join(', '),
          href: languagePath(ui.language, `/facts/${fact.topic}/#fact-${fact.id}`),
        }
      : {
          source: ui.t('search.computed', { title: catalog.figures.get(calculator!)!.title[ui.language] }),
          href: languagePath(ui.language, `/charts/${calculator}/`),
        }),
  };
}

/**
 * What the search knows beside the pages themselves: terms, the number that each case answers with, and the questions and
 * other words of `content/search`.
 *
 * @throws ContentError where an answer names a fact or calculator that is not there
 */
export async function titleRecords(language: Language): Promise<TitleRecord[]> {
  const catalog = await loadCatalog();
  const ui = await loadInterface(language);
  const url = (path: string) => languagePath(language, path);
  const terms = [...catalog.glossary].map(([id, versions]): TitleRecord => {
    const { term, also, definition } = versions[language]!;
    return { url: url(`/glossary/#${id}`), title: term, text: definition, also };
  });
  const practices = (await loadPractices(language)).map(({ id, data }): TitleRecord => {
    const { name, kicker, number } = data;
    return {
      url: url(`/practices/${id}/`),
      also: [name, kicker],
      answer: answerOf(number, `content/practices/${id}/${language}.mdx`, catalog, ui),
    };
  });
  const leads = (await loadLeads()).map(({ file, name, page, ask, also, answer }): TitleRecord => ({
    url: url(page),
    origin: `${file}: ${name}.page`,
    ask: ask[language],
    ...(also && { also: also[language] }),
    ...(answer && { answer: answerOf({ ...answer, text: answer.text[language] }, file, catalog, ui) }),
  }));
  return [...terms, ...practices, ...leads];
}

/** The five questions that an empty field suggests, in their order. */
export async function suggestedQuestions(language: Language): Promise<{ ask: string; path: string }[]> {
  return (await loadLeads())
    .filter(({ suggest }) => suggest !== undefined)
    .sort((a, b) => a.suggest! - b.suggest!)
    .map(({ ask, page }) => ({ ask: ask[language][0]!, path: page }));
}
