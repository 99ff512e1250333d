import { getCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { createPageFormats, type PageFormats, type TextLookup } from '../i18n/formats';
import { defaultLanguage, type Language } from '../i18n/languages';
import { createText } from '../i18n/text';
import { ContentError } from '../schemas/content-error';
import type { SeriesDefinition } from '../schemas/series';
import { literature } from '../schemas/shared';
import { textFolders } from '../schemas/words';
import { checkAskedPrices } from './asked-prices';
import { checkArticles, checkHeads, checkTranslations } from './articles';
import { checkDeals } from './deals';
import { joinExercises } from './exercises';
import { termsById } from './glossary';
import { joinContent } from './join';
import { joinLessons } from './lessons';
import { checkNames } from './references';
import type { Catalog, RawContent } from './types';
import { checkFinished } from './unfinished';

export type { CalculatorFigure, Calculator, Catalog, ChartFigure, Fact, Figure } from './types';

type Keyed<T> = Record<string, T>;

async function collect<T>(
  name: 'facts' | 'sources' | 'series' | 'calculators' | 'charts',
): Promise<Keyed<T>> {
  const entries = await getCollection(name);
  return Object.fromEntries(entries.map((entry) => [entry.id, entry.data as T]));
}

/** Everything that is data, not text. */
const collectAll = async () =>
  (
    await Promise.all(
      (['interface', 'sources', 'facts', 'series', 'calculators', 'charts'] as const).map(
        (name) => getCollection(name) as Promise<{ id: string; filePath?: string; data: unknown }[]>,
      ),
    )
  ).flat();

/** The table of a series. */
function readTable(id: string): string {
  const file = `content/series/${id}.csv`;
  if (!existsSync(file))
    throw new ContentError(
      file,
      'the file',
      'is missing',
      `Add the table, or remove content/series/${id}.yaml.`,
    );
  return readFileSync(file, 'utf8');
}

async function load(): Promise<Catalog> {
  const raw: RawContent = {
    facts: await collect('facts'),
    sources: await collect('sources'),
    series: Object.fromEntries(
      Object.entries(await collect<SeriesDefinition>('series')).map(([id, definition]) => [
        id,
        { definition, csv: readTable(id) },
      ]),
    ),
    calculators: await collect('calculators'),
    charts: await collect('charts'),
    glossary: termsById(await getCollection('glossary')),
    practices: (await loadPractices(defaultLanguage)).map(({ id }) => id),
  };
  const catalog = joinContent(raw);
  const words = await getCollection('interface');
  checkNames(catalog, Object.fromEntries(words.map(({ id, data }) => [id, data])));
  const texts: { id: string; filePath?: string; data: unknown; body?: string }[] = [];
  for (const folder of textFolders) {
    const entries = await getCollection(folder);
    checkTranslations(folder, entries);
    texts.push(...entries);
  }
  const practices = await getCollection('practices');
  checkHeads(practices, catalog);
  checkAskedPrices(practices, catalog);
  checkDeals(practices, catalog);
  checkArticles(texts, catalog);
  // While writing, an unfinished page is worth looking at.
  if (!import.meta.env.DEV) checkFinished([...(await collectAll()), ...texts]);
  return catalog;
}

let loaded: Promise<Catalog> | undefined;

/** The joined content; read once a build, anew for each request while writing. */
export function loadCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

/** The interface of one language. */
export interface Interface {
  language: Language;
  dictionary: Record<string, string>;
  /** Looks up a text; keys are checked by the compiler (see src/publish/integrations/interface-types.mjs). */
  t: (key: Datenwert.InterfaceKey, values?: Record<string, string | number>) => string;
  /** The same look-up for keys that are put together, such as the place of a fact. */
  text: TextLookup;
  format: PageFormats;
  /** What the site is sorted by: the case studies in their order, then the literature. */
  topics: readonly string[];
}

const interfaces = new Map<Language, Interface>();

/** Loads the interface texts and formats of a language. */
export async function loadInterface(language: Language): Promise<Interface> {
  const known = interfaces.get(language);
  if (known && !import.meta.env.DEV) return known;
  const entries = await getCollection('interface');
  const dictionary = entries.find((entry) => entry.id === language)?.data ?? {};
  const text = createText(language, dictionary);
  const topics = [...(await loadPractices(language)).map(({ id }) => id), literature];
  const format = createPageFormats(language, text);
  const made: Interface = { language, dictionary, t: text, text, format, topics };
  interfaces.set(language, made);
  return made;
}

/** The case studies of a language in their order. */
export async function loadPractices(language: Language) {
  const entries = await getCollection('practices', (entry) => entry.id.endsWith(`/${language}`));
  return entries
    .map((entry) => ({ id: entry.id.split('/')[0]!, entry, data: entry.data }))
    .sort((a, b) => a.data.order - b.data.order);
}

/** The lessons of a language in their order, each with its worksheet, solutions and cards. */
export async function loadLessons(language: Language) {
  const parts = {
    worksheet: await getCollection('worksheets'),
    solutions: await getCollection('solutions'),
    cards: await getCollection('cards'),
  };
  const practices = (await loadPractices(language)).map(({ id }) => id);
  return joinLessons(language, await getCollection('lessons'), parts, await loadCatalog(), practices);
}

/**
 * The two exercises with the facts they name.
 *
 * @throws ContentError when content/exercises.yaml does not exist, or names what is not there
 */
export async function loadExercises() {
  const data = (await getCollection('exercises'))[0]?.data;
  if (!data) throw new ContentError('content/exercises.yaml', 'the file', 'is missing', 'Restore it.');
  return joinExercises(data, await loadCatalog());
}
