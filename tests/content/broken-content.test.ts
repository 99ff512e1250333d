import { readFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/publish/integrations/content-errors.mjs';
import { checkAskedPrices } from '../../src/catalog/asked-prices';
import { checkDeals } from '../../src/catalog/deals';
import { checkArticles, checkHeads, checkTranslations } from '../../src/catalog/articles';
import { termsById } from '../../src/catalog/glossary';
import { joinContent } from '../../src/catalog/join';
import { checkNames } from '../../src/catalog/references';
import type { RawContent } from '../../src/catalog/types';
import { joinLessons } from '../../src/catalog/lessons';
import { calculatorSchema } from '../../src/schemas/calculator';
import { chartSchema } from '../../src/schemas/chart';
import { ContentError } from '../../src/schemas/content-error';
import { factsSchema } from '../../src/schemas/fact';
import { termSchema } from '../../src/schemas/glossary';
import { interfaceSchema } from '../../src/schemas/interface';
import { lessonSchema, sheetSchema } from '../../src/schemas/lesson';
import { pageSchema } from '../../src/schemas/page';
import { practiceSchema } from '../../src/schemas/practice';
import { seriesSchema } from '../../src/schemas/series';
import { sourcesSchema } from '../../src/schemas/source';
import { textFolders } from '../../src/schemas/words';
import { mistakesIn, pick, seed, slipsIn, type Mutation } from './mutations';
import { readContent, root } from './read-content';

const schemas = {
  ...{ facts: factsSchema, sources: sourcesSchema, series: seriesSchema, calculators: calculatorSchema },
  ...{ charts: chartSchema, interface: interfaceSchema, practices: practiceSchema, pages: pageSchema },
  ...{
    glossary: termSchema,
    lessons: lessonSchema,
    worksheets: sheetSchema,
    solutions: sheetSchema,
    cards: sheetSchema,
  },
};
const collections = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, { schema }]));

const whole = readContent();
const texts = { ...whole, glossary: whole.terms, practices: whole.cases };
const raw: RawContent = whole;
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesOf = (folder: string, ending: string) =>
  readdirSync(join(root, 'content', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => `content/${folder}/${file.replaceAll('\\', '/')}`);
const scratch = mkdtempSync(join(tmpdir(), 'broken-'));

/** What the build says of the content with one file changed or gone: schemas first, then what src/catalog checks. */
function complaint({ file, text }: Mutation): string {
  const [, folder = '', ...path] = file.split('/');
  if (text !== null) {
    // The loader of Astro takes an empty file for an empty map.
    const problem = problemsOf(file, text === '' && file.endsWith('.yaml') ? '{}' : text, collections);
    if (problem) return problem;
  }
  const content = { ...raw, [folder]: { ...raw[folder as keyof RawContent] } } as unknown as Record<
    string,
    Record<string, unknown>
  >;
  const id = path.join('/').replace(/\.\w+$/, '');
  if (!file.endsWith('.mdx')) {
    delete content[folder]![id];
    if (text !== null) content[folder]![id] = schemas[folder as 'facts'].parse(parse(text) ?? {});
  }
  try {
    const articles = textFolders.map((name) => ({
      name,
      entries: texts[name]
        .filter((one) => text !== null || one.file !== file)
        .map((one) => {
          const entry = {
            id: `${one.id}/${one.language}`,
            filePath: join(root, one.file),
            data: one.head,
            body: one.text,
          };
          if (one.file !== file || text === null) return entry;
          const filePath = join(scratch, file.replaceAll('/', '~'));
          writeFileSync(filePath, text);
          const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
          return { ...entry, filePath, data: schemas[name].parse(parse(head)) as typeof one.head, body };
        }),
    }));
    const entries = <Name extends (typeof textFolders)[number]>(name: Name) =>
      articles.find((one) => one.name === name)!.entries as {
        id: string;
        data: (typeof texts)[Name][number]['head'];
        body: string;
      }[];
    const joined = { ...content, glossary: termsById(entries('glossary')) } as unknown as RawContent;
    // What an article says changes nothing in the facts: they are joined already.
    const catalog = file.endsWith('.mdx') && folder !== 'glossary' ? whole.catalog! : joinContent(joined);
    for (const { name, entries } of articles) {
      checkTranslations(name, entries);
      checkArticles(entries, catalog);
    }
    checkHeads(entries('practices'), catalog);
    checkDeals(entries('practices'), catalog);
    checkNames(catalog, whole.interface);
    checkAskedPrices(entries('practices'), catalog);
    const sheets = {
      worksheet: entries('worksheets'),
      solutions: entries('solutions'),
      cards: entries('cards'),
    };
    const practices = [...new Set(entries('practices').map((one) => one.id.split('/')[0]!))];
    for (const language of ['en', 'de'])
      joinLessons(language, entries('lessons'), sheets, catalog, practices);
  } catch (error) {
    if (error instanceof ContentError) return error.message.replaceAll('~', '/');
    return `not readable: ${String((error as Error).stack)}`;
  }
  return 'no complaint';
}

const fields: Record<string, { required: string[]; references: string[] }> = {
  facts: { required: ['label', 'place', 'verified', 'dataType'], references: ['source'] },
  calculators: {
    required: ['version', 'title', 'label', 'formula', 'steps', 'lenses'],
    references: ['fact'],
  },
  charts: { required: ['type', 'practice', 'version', 'title', 'alt'], references: ['fact', 'calculator'] },
  series: { required: ['title', 'columns', 'type'], references: [] },
};

/** Long ones hold more of the same and take much longer. */
const short = (files: string[]) => files.filter((file) => read(file).length < 20_000);

const yaml = Object.keys(fields).flatMap((folder) =>
  pick(
    folder === 'facts' ? short(filesOf(folder, '.yaml')) : filesOf(folder, '.yaml'),
    folder === 'facts' ? 4 : 6,
  ).flatMap((file) => {
    const text = read(file);
    return [
      ...slipsIn(file, text),
      ...mistakesIn(file, text, fields[folder]!.required, fields[folder]!.references),
    ];
  }),
);

const articles = textFolders.flatMap((folder) =>
  pick(filesOf(folder, '.mdx'), 4).flatMap((file): Mutation[] => {
    const text = read(file);
    const tags = pick([...text.matchAll(/<(Fact|Cite|Quote|Term|Chart|Calculator) id="([\w-]+)"/g)], 4);
    const title = /^(title|name|term|lead): .*$/m.exec(text)!;
    return [
      { kind: 'head never closed', file, text: text.replace(/\n---\n/, '\n') },
      { kind: 'head gone', file, text: text.replace(/^---\n[\s\S]*?\n---\n/, '') },
      { kind: 'empty file', file, text: '\n' },
      { kind: 'required field left out', file, text: text.replace(`${title[0]}\n`, ''), names: title[1]! },
      {
        kind: 'list where a text belongs',
        file,
        text: text.replace(title[0], `${title[1]}: [1]`),
        names: title[1]!,
      },
      { kind: 'tab in the head', file, text: text.replace(title[0], `a:\n\t${title[0]}`) },
      ...tags.map(([tag, , id]) => ({
        kind: 'reference that leads nowhere',
        file,
        text: text.replace(tag, tag.replace(/"$/, 'x"')),
        names: `${id}x`,
      })),
      ...tags.slice(0, 1).map(([tag, name]) => ({
        kind: 'tag that names nothing',
        file,
        text: text.replace(tag, `<${name}`),
        names: name!,
      })),
      { kind: 'language missing', file, text: null },
    ];
  }),
);

const receipts = filesOf('practices', '.mdx').flatMap((file): Mutation[] => {
  const text = read(file);
  return pick([...text.matchAll(/^ +(?:- .*)?\b(?:fact|calculator): ([\w-]+)$/gm)], 2).map(([line, id]) => ({
    kind: 'receipt that names nothing',
    file,
    text: text.replace(line, `${line}x`),
    names: `${id}x`,
  }));
});

/** A file may hold one source alone. */
const sources = pick(filesOf('sources', '.json'), 4).flatMap((file): Mutation[] => {
  const text = read(file);
  const items = JSON.parse(text) as Record<string, unknown>[];
  const with_ = (more: object) => JSON.stringify(items.with(-1, { ...items.at(-1), ...more }));
  return [
    { kind: 'file cut off', file, text: text.slice(0, text.length / 2) },
    { kind: 'id twice', file, text: JSON.stringify([...items, items[0]]), names: String(items[0]!['id']) },
    { kind: 'id with capitals', file, text: with_({ id: 'ABC' }), names: 'id' },
    { kind: 'no title', file, text: with_({ title: '' }), names: 'title' },
    { kind: 'address that is none', file, text: with_({ URL: 'javascript:alert(1)' }), names: 'URL' },
    { kind: 'date as text', file, text: with_({ issued: '2023' }), names: 'issued' },
    { kind: 'map instead of list', file, text: '{}' },
  ];
});

/** Every word of the files that name facts. */
const cited = new Set(
  [...textFolders, 'charts', 'calculators', 'series']
    .flatMap((folder) => filesOf(folder, ''))
    .filter((file) => /\.\w+$/.test(file))
    .flatMap((file) => read(file).match(/[a-z0-9-]+/g) ?? []),
);
/** Files whose facts nothing cites could be taken away without harm. */
const citedFacts = filesOf('facts', '.yaml').filter((file) =>
  Object.keys(raw.facts[file.slice('content/facts/'.length, -'.yaml'.length)]!).some((id) => cited.has(id)),
);
/** Nor are sources that no fact names missed. */
const named = new Set(
  Object.values(raw.facts).flatMap((facts) => Object.values(facts).map(({ source }) => source)),
);
const citedSources = filesOf('sources', '.json').filter((file) =>
  (JSON.parse(read(file)) as { id: string }[]).some(({ id }) => named.has(id)),
);
const gone = [...pick(citedFacts, 12), ...pick(citedSources, 6)].map((file): Mutation => ({
  kind: 'file gone',
  file,
  text: null,
}));
const emptied = ['facts', 'calculators', 'charts', 'series'].flatMap((folder) =>
  pick(folder === 'facts' ? citedFacts : filesOf(folder, '.yaml'), 3).map((file): Mutation => ({
    kind: 'empty file',
    file,
    text: '',
  })),
);
const renamed = pick(filesOf('facts', '.yaml'), 3).map((file): Mutation => ({
  kind: 'file named after no kind of fact',
  file: file.replace(/[\w.-]+\.yaml$/, 'prices.yaml'),
  text: read(file),
  names: 'prices.yaml',
}));
const twice = pick(Object.keys(raw.facts), 2).map((entry): Mutation => {
  const [id, fact] = Object.entries(raw.facts[Object.keys(raw.facts).find((one) => one !== entry)!]!)[0]!;
  const file = `content/facts/${entry}.yaml`;
  return {
    kind: 'id of another file',
    file,
    text: `${read(file)}\n${JSON.stringify(id)}: ${JSON.stringify(fact)}\n`,
    names: id,
  };
});

/*
 * Every mutation above breaks something by its making: a required field, a reference, the form of the file. Changes that
 * leave sound content (another wording, a fact less that nobody cites) are no mistakes and are not made.
 */

/** What a programmer would want to know, and an author could do nothing with. */
const unreadable =
  /not readable|TypeError|RangeError|ENOENT|Cannot read|is not a function|\[object|\bundefined\b|\n\s+at /;

const mutations = [...yaml, ...articles, ...receipts, ...sources, ...gone, ...emptied, ...renamed, ...twice];
const kinds = Map.groupBy(mutations, ({ kind }) => kind);

describe(`content with one mistake (seed ${seed})`, { timeout: 120_000 }, () => {
  it('is tried in hundreds of ways', () => expect(mutations.length).toBeGreaterThan(400));

  it.each([...kinds.keys()])('never passes, and the message helps: %s', (kind) => {
    const poor = kinds.get(kind)!.flatMap((mutation) => {
      const message = complaint(mutation);
      const reasons = [
        message === 'no complaint' && 'passes',
        unreadable.test(message) && 'unreadable',
        !/content\/\w+\/[\w/.-]+\.(yaml|json|mdx|csv)/.test(message) && 'names no file',
        mutation.names && !message.includes(mutation.names) && `does not name ${mutation.names}`,
      ].filter(Boolean);
      return reasons.length ? [`${mutation.file}: ${reasons.join(', ')}: ${message.slice(0, 300)}`] : [];
    });
    expect(poor.slice(0, 5), `${poor.length} of ${kinds.get(kind)!.length}`).toEqual([]);
  });
});
