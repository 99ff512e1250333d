import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { termsById } from '../../src/catalog/glossary';
import { joinContent } from '../../src/catalog/join';
import type { Catalog, RawContent } from '../../src/catalog/types';
import { calculatorSchema } from '../../src/schemas/calculator';
import { chartSchema } from '../../src/schemas/chart';
import { factsSchema } from '../../src/schemas/fact';
import { termSchema, type TermData } from '../../src/schemas/glossary';
import { interfaceSchema } from '../../src/schemas/interface';
import { lessonSchema, sheetSchema, type LessonData, type SheetData } from '../../src/schemas/lesson';
import { pageSchema } from '../../src/schemas/page';
import { practiceSchema, type PracticeData } from '../../src/schemas/practice';
import { seriesSchema } from '../../src/schemas/series';
import { sourcesSchema } from '../../src/schemas/source';

/** The folder of the whole project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One MDX file: its head, its text, and the line at which the text begins. */
export interface Article<Head> {
  id: string;
  language: string;
  file: string;
  head: Head;
  text: string;
  /** The file as it is, head and all. */
  whole: string;
  firstLine: number;
}

/** Everything in content/, as far as it can be read. */
export interface Content extends RawContent {
  interface: Record<string, Record<string, string>>;
  cases: Article<PracticeData>[];
  pages: Article<{ title: string; description: string }>[];
  terms: Article<TermData>[];
  lessons: Article<LessonData>[];
  worksheets: Article<SheetData>[];
  solutions: Article<SheetData>[];
  cards: Article<SheetData>[];
  /** Facts, sources, calculators and so on with every id resolved; what is broken is left out. */
  catalog: Catalog | undefined;
  /** Every file that does not fit, as "file: field: message". */
  problems: string[];
}

function list(folder: string, ending: string): string[] {
  const path = join(root, 'content', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(path, file));
}

/** A file's address from the root of the project. */
export const shortName = (file: string): string => relative(root, file);

const read = (file: string) => readFileSync(file, 'utf8');
const idOf = (file: string) => basename(file).replace(/\.\w+$/, '');
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Checks data against a schema; tells problems as file, field and message. */
function check<T>(file: string, data: unknown, schema: ZodType<T>, problems: string[]): T | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    problems.push(`${shortName(file)}: ${path.join('.') || '(whole file)'}: ${message}`);
  return undefined;
}

/** Every file of a folder by its way below it, without its ending. */
function readFolder<T>(
  folder: string,
  ending: string,
  schema: ZodType<T>,
  problems: string[],
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const file of list(folder, ending)) {
    try {
      const data: unknown = ending === '.json' ? JSON.parse(read(file)) : parse(read(file));
      const checked = check(file, data, schema, problems);
      if (checked !== undefined)
        found[relative(join(root, 'content', folder), file).slice(0, -ending.length)] = checked;
    } catch (error) {
      problems.push(`${shortName(file)}: (whole file): ${messageOf(error)}`);
    }
  }
  return found;
}

function readArticles<T>(folder: string, schema: ZodType<T>, problems: string[]): Article<T>[] {
  const found: Article<T>[] = [];
  for (const file of list(folder, '.mdx')) {
    const [id = '', name = ''] = relative(join(root, 'content', folder), file).split('/');
    const whole = read(file);
    const match = /^---\n([\s\S]*?)\n---\n/.exec(whole);
    if (!match) {
      problems.push(`${shortName(file)}: (whole file): Begin with a head between two lines of ---.`);
      continue;
    }
    try {
      const head = check(file, parse(match[1]!), schema, problems);
      const text = whole.slice(match[0].length);
      const firstLine = match[0].split('\n').length;
      if (head !== undefined)
        found.push({ id, language: idOf(name), file: shortName(file), head, text, whole, firstLine });
    } catch (error) {
      problems.push(`${shortName(file)}: (head): ${messageOf(error)}`);
    }
  }
  return found;
}

/** Each description of a series with its table; a table alone is a problem, too. */
function readSeries(problems: string[]): RawContent['series'] {
  const definitions = readFolder('series', '.yaml', seriesSchema, problems);
  const files = new Map(list('series', '.csv').map((file) => [idOf(file), file]));
  for (const [id, file] of files)
    if (!(id in definitions))
      problems.push(`${shortName(file)}: (whole file): Describe the table in ${id}.yaml.`);
  return Object.fromEntries(
    Object.entries(definitions).map(([id, definition]) => {
      const file = files.get(id);
      if (!file) problems.push(`content/series/${id}.yaml: (whole file): Add the table ${id}.csv.`);
      return [id, { definition, csv: file ? read(file) : '' }];
    }),
  );
}

/** Joins what fits together; calculators and charts that do not are told and left out. */
function joinAll(raw: RawContent, problems: string[]): Catalog | undefined {
  const attempt = (content: RawContent) => {
    try {
      return joinContent(content);
    } catch (error) {
      problems.push(messageOf(error));
      return undefined;
    }
  };
  const bare = { ...raw, calculators: {}, charts: {} };
  if (!attempt(bare)) return undefined;
  const alone = <Name extends 'calculators' | 'charts'>(content: RawContent, name: Name): RawContent => ({
    ...content,
    [name]: Object.fromEntries(
      Object.entries(raw[name]).filter(([id, one]) => attempt({ ...content, [name]: { [id]: one } })),
    ),
  });
  return attempt(alone(alone(bare, 'calculators'), 'charts'));
}

/** Glossary entries by id; none where one lacks a language. */
function readTerms(terms: Article<TermData>[], problems: string[]): RawContent['glossary'] {
  try {
    return termsById(terms.map(({ id, language, head }) => ({ id: `${id}/${language}`, data: head })));
  } catch (error) {
    problems.push(messageOf(error));
    return {};
  }
}

function load(): Content {
  const problems: string[] = [];
  const terms = readArticles('glossary', termSchema, problems);
  const cases = readArticles('practices', practiceSchema, problems);
  const raw: RawContent = {
    facts: readFolder('facts', '.yaml', factsSchema, problems),
    sources: readFolder('sources', '.json', sourcesSchema, problems),
    series: readSeries(problems),
    calculators: readFolder('calculators', '.yaml', calculatorSchema, problems),
    charts: readFolder('charts', '.yaml', chartSchema, problems),
    glossary: readTerms(terms, problems),
    practices: cases
      .filter(({ language }) => language === 'en')
      .sort((a, b) => a.head.order - b.head.order)
      .map(({ id }) => id),
  };
  return {
    ...raw,
    interface: readFolder('interface', '.yaml', interfaceSchema, problems),
    cases,
    pages: readArticles('pages', pageSchema, problems),
    terms,
    lessons: readArticles('lessons', lessonSchema, problems),
    worksheets: readArticles('worksheets', sheetSchema, problems),
    solutions: readArticles('solutions', sheetSchema, problems),
    cards: readArticles('cards', sheetSchema, problems),
    catalog: joinAll(raw, problems),
    problems,
  };
}

let loaded: Content | undefined;

/**
 * Reads and checks all of content/ once a test file.
 *
 * @example const { catalog } = readContent();
 */
export function readContent(): Content {
  return (loaded ??= load());
}
