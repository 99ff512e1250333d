import { factsIn } from '../i18n/fact-slots';
import { nearest } from '../models/nearest';
import type { ChartDefinition } from '../schemas/chart';
import { ContentError } from '../schemas/content-error';
import { placeOf, type Path } from './line-of';
import type { Calculator, Catalog, Series } from './types';

/** Ids that something may name: a collection, or a plain list. */
type Known = readonly string[] | ReadonlyMap<string, unknown>;

const idsOf = (known: Known): string[] =>
  [...('keys' in known && !Array.isArray(known) ? known.keys() : known)] as string[];

/**
 * Throws unless an id is known.
 *
 * @param file - that names it, from the root of the project
 * @param path - where in the file
 * @param owner - what lacks the id, for the message: `content/facts`
 * @throws ContentError with file, line, field and the nearest ids
 */
export function need(file: string, path: Path, id: string, owner: string, known: Known): void {
  const ids = idsOf(known);
  if (ids.includes(id)) return;
  throw new ContentError(
    placeOf(file, path),
    path.join('.'),
    `names "${id}", which ${owner} does not have`,
    ids.length
      ? `Did you mean ${nearest(id, ids).join(', ')}?`
      : `There are none yet: add it, or remove this line.`,
  );
}

/** Fields that name something of a collection wherever they stand, so that no new type of chart can be forgotten. */
const fields = {
  fact: 'facts',
  calculator: 'calculators',
  chart: 'charts',
  figure: 'figures',
  picture: 'charts',
} as const;

interface Named {
  path: Path;
  id: string;
  collection: (typeof fields)[keyof typeof fields];
}

/** Every id that data names by one of these fields. */
function namesIn(value: unknown, path: Path = []): Named[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]): Named[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    // Under `facts` stand names of a formula's own, each with its `fact`.
    const owner = path.at(-1);
    const collection = fields[key as keyof typeof fields];
    return typeof inner === 'string' && collection && owner !== 'labels'
      ? [{ path: here, id: inner, collection }]
      : namesIn(inner, here);
  });
}

/** Every step that data takes from a calculator it names beside it. */
function stepsIn(value: unknown, path: Path = []): { path: Path; calculator: string; step: string }[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  const { calculator, step } = value as { calculator?: unknown; step?: unknown };
  const own =
    typeof calculator === 'string' && typeof step === 'string'
      ? [{ path: [...path, 'step'], calculator, step }]
      : [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    stepsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inner];
}

/** Checks every fact, calculator, chart and figure that the data of a file names, and the steps of those calculators. */
export function checkNamed(file: string, data: unknown, catalog: Catalog): void {
  for (const { path, id, collection } of namesIn(data))
    need(file, path, id, `content/${collection === 'figures' ? 'charts' : collection}`, catalog[collection]);
  for (const { path, calculator, step } of stepsIn(data))
    need(file, path, step, `the calculator ${calculator}`, stepsOf(catalog.calculators.get(calculator)!));
}

/** A fact that a picture draws as one number must have one: nothing is drawn as zero. */
function needNumber(file: string, path: Path, id: string, { facts }: Catalog): void {
  const fact = facts.get(id)!;
  if (fact.value === undefined)
    throw new ContentError(
      placeOf(file, path),
      path.join('.'),
      `names "${id}", which has no single value to draw`,
      'Name a fact with a `value`, or leave the line out.',
    );
}

const inputsOf = ({ model }: Calculator) => model.inputs.map(({ name }) => name);
const stepsOf = ({ model }: Calculator) => model.steps.map(({ name }) => name);

/** Checks what the picture of a calculator draws: inputs, steps and the numbers it is compared with. */
function checkPicture(calculator: Calculator, catalog: Catalog): void {
  const { picture } = calculator.definition;
  const owner = 'the calculator';
  const file = `content/calculators/${calculator.id}.yaml`;
  if (picture.type === 'lens-strip') return;
  need(file, ['picture', 'over'], picture.over, owner, inputsOf(calculator));
  if (picture.type === 'lines') {
    picture.steps.forEach((step, index) =>
      need(file, ['picture', 'steps', index], step, owner, stepsOf(calculator)),
    );
    return;
  }
  need(file, ['picture', 'step'], picture.step, owner, stepsOf(calculator));
  if (picture.off) need(file, ['picture', 'off', 'input'], picture.off.input, owner, inputsOf(calculator));
  picture.checks.forEach(({ fact, y }, index) => {
    if (fact && y === undefined) needNumber(file, ['picture', 'checks', index, 'fact'], fact, catalog);
  });
}

/** Checks what a chart takes from series and calculators beyond their ids. */
function checkChart(file: string, chart: ChartDefinition, catalog: Catalog): void {
  const { calculators, series } = catalog;
  const ownerOf = (id: string) => `the calculator ${id}`;
  if (chart.type === 'lines') {
    chart.series?.forEach(({ id, column }, index) => {
      need(file, ['series', index, 'id'], id, 'content/series', series);
      if (column === undefined) return;
      const names = series
        .get(id)!
        .definition.columns.slice(1)
        .map(({ name }) => name);
      need(file, ['series', index, 'column'], column, `content/series/${id}.yaml`, names);
    });
    if (chart.calculator) {
      const calculator = calculators.get(chart.calculator)!;
      need(file, ['over'], chart.over!, ownerOf(calculator.id), inputsOf(calculator));
      chart.steps!.forEach((step, index) =>
        need(file, ['steps', index], step, ownerOf(calculator.id), stepsOf(calculator)),
      );
    }
  }
  if (chart.type === 'curve') {
    const calculator = calculators.get(chart.calculator)!;
    need(file, ['over'], chart.over, ownerOf(calculator.id), inputsOf(calculator));
    chart.checks.forEach(({ fact }, index) => needNumber(file, ['checks', index, 'fact'], fact, catalog));
  }
  if (chart.type === 'overview')
    chart.rows.forEach(({ practice }, row) =>
      need(file, ['rows', row, 'practice'], practice, 'content/practices', catalog.topics),
    );
}

/** Checks a table against its description: the columns it has, and that its numbers are numbers. */
function checkSeries({ id, definition, rows, facts }: Series, catalog: Catalog): void {
  const table = `content/series/${id}.csv`;
  for (const fact of facts) need(table, ['fact'], fact, 'content/facts', catalog.facts);
  const [time] = definition.columns;
  rows.forEach((row, index) => {
    // The first line holds the names of the columns.
    const place = `${table}:${index + 2}`;
    definition.columns.forEach(({ name, type }, column) => {
      const text = row[name];
      if (text === undefined)
        need(`content/series/${id}.yaml`, ['columns', column, 'name'], name, table, Object.keys(row));
      if (type === 'number' && text && !Number.isFinite(Number(text)))
        throw new ContentError(
          place,
          name,
          `says "${text}"`,
          'Write a number with a point, or leave the cell empty.',
        );
    });
    if (time && !row[time.name])
      throw new ContentError(place, time.name, 'is empty', 'Say of what time the row is.');
  });
}

/**
 * Checks every reference between facts, series, calculators, charts and glossary entries.
 *
 * @throws ContentError with file, line where it can be told, field and remedy at the first that leads nowhere
 */
export function checkReferences(catalog: Catalog): void {
  const { calculators, charts, facts, figures, glossary, series, topics } = catalog;
  for (const { id, file, practice } of facts.values())
    need(file, [id, 'practice'], practice, 'content/practices', [...topics, 'general']);
  for (const one of series.values()) {
    checkNamed(`content/series/${one.id}.yaml`, one.definition, catalog);
    checkSeries(one, catalog);
  }
  for (const calculator of calculators.values()) {
    checkNamed(`content/calculators/${calculator.id}.yaml`, calculator.definition, catalog);
    checkPicture(calculator, catalog);
  }
  for (const [id, chart] of charts) {
    const file = `content/charts/${id}.yaml`;
    checkNamed(file, chart, catalog);
    checkChart(file, chart, catalog);
  }
  for (const { id, kind, practice, version, changes } of figures.values()) {
    const file = `content/${kind}s/${id}.yaml`;
    need(file, ['practice'], practice, 'content/practices', topics);
    const versions = changes.map((change) => change.version);
    if ((versions.at(-1) ?? 1) !== version || versions.some((one, index) => one < (versions[index - 1] ?? 0)))
      throw new ContentError(
        placeOf(file, ['version']),
        'version',
        `is ${version}, but the last of its changes is of version ${versions.at(-1) ?? 'none'}`,
        'Add a line to `changes` for each new version, the latest last.',
      );
    const frozen = changes.findIndex((change) => change.frozen && change.frozen !== change.version);
    if (frozen >= 0)
      throw new ContentError(
        placeOf(file, ['changes', frozen, 'frozen']),
        `changes.${frozen}.frozen`,
        `is ${changes[frozen]!.frozen}, but the version is ${changes[frozen]!.version}`,
        'A frozen copy has the number of its version.',
      );
  }
  for (const [id, versions] of glossary)
    for (const [language, { see }] of Object.entries(versions))
      see.forEach((other, index) =>
        need(`content/glossary/${id}/${language}.mdx`, ['see', index], other, 'content/glossary', glossary),
      );
}

/**
 * Checks that places and topics have a name in every language, and that the facts which interface texts print exist.
 *
 * @param texts - the interface texts by language
 * @throws ContentError naming the fact or case study that needs the name, or the text
 */
export function checkNames(
  { facts, topics }: Catalog,
  texts: Readonly<Record<string, Record<string, string>>>,
): void {
  for (const [language, known] of Object.entries(texts)) {
    const named = (prefix: string) =>
      Object.keys(known).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
    const [places, names] = [named('place.'), named('topic.')];
    const owner = `content/interface/${language}.yaml`;
    for (const [key, text] of Object.entries(known))
      for (const id of factsIn([text])) need(owner, [key], id, 'content/facts', facts);
    for (const { id, file, place } of facts.values())
      need(file, [id, 'place'], place, `${owner} (place.…)`, places);
    for (const topic of topics)
      if (!names.includes(topic))
        throw new ContentError(
          owner,
          `topic.${topic}`,
          'is missing',
          `Say how content/practices/${topic} is called.`,
        );
  }
}
