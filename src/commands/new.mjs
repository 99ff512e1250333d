// Writes the files of a new case study, chart or calculator with comments on what goes where; never overwrites:
//   npm run new -- practice <id>
//   npm run new -- chart <id> --practice <id> --type price-ladder
//   npm run new -- calculator <id> --practice <id>
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { schemaLine } from './schemas.mjs';

const templates = new URL('templates/', import.meta.url);

/** The chart types with a template; an overview spans all case studies, and each has its own picture. */
export const chartTypes = readdirSync(templates)
  .flatMap((name) => /^chart-(.+)\.yaml$/.exec(name)?.[1] ?? [])
  .sort();

const usage = `Usage:
  npm run new -- practice <id>                                  a case study: texts, facts, sources
  npm run new -- chart <id> --practice <id> --type <type>       a chart of it
  npm run new -- calculator <id> --practice <id>                a calculator of it

  <id>           small letters, digits and hyphens, for example loyalty-card; it becomes part of addresses
  --type         ${chartTypes.join(', ')}
  --calculator   the calculator that a lens-strip, lines or curve draws; else the first one of the case study`;

const read = (file) => readFileSync(file, 'utf8');
const template = (name) => read(new URL(name, templates));

/** Puts values in the place of `{{name}}`. @type {(text: string, values: Record<string, unknown>) => string} */
const fill = (text, values) => text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));

/** The names of a folder's files without their endings, of those with one ending if it is given. */
const idsIn = (folder, ending = '') =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => basename(name, ending))
    : [];

/** The topic of what concerns all case studies alike. */
const literature = 'valuation';

/** What facts, charts and calculators belong to: the case studies, and the literature. */
const topicsOf = (root) => [...idsIn(join(root, 'content/practices')), literature];

/** Throws unless an id is well formed and free. */
function checkId(id, taken) {
  if (!id) throw new Error(`An id is missing.\n\n${usage}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new Error(
      `"${id}" cannot be an id. Write it in small letters, digits and hyphens, a letter first, for example loyalty-card.`,
    );
  const where = taken.find(([ids]) => ids.includes(id))?.[1];
  if (where) throw new Error(`The id "${id}" is taken by ${where}. Choose another one.`);
}

/** Throws unless a practice is named and exists. */
function checkPractice(root, practice) {
  const topics = topicsOf(root);
  if (!topics.includes(practice))
    throw new Error(
      `${practice ? `There is no case study "${practice}".` : 'Name the case study.'} Add --practice with one of: ${topics.join(', ')}. A new one is made by: npm run new -- practice <id>`,
    );
}

/** A case study's files, and its name in the interface texts. */
function newPractice(id, { root, today }) {
  const folders = [['practices'], ['facts'], ['sources', '.json']];
  checkId(id, [
    [[literature, 'general'], 'what concerns all case studies'],
    ...folders.map(([name, ending]) => [idsIn(join(root, 'content', name), ending), `content/${name}`]),
  ]);
  const languages = idsIn(join(root, 'content/interface'), '.yaml');
  const name = id[0].toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const order = idsIn(join(root, 'content/practices')).length + 1;
  const dateParts = today.split('-').map(Number).join(', ');
  const values = { id, name, order, today, dateParts, schema: schemaLine('facts') };
  const files = [
    ...languages.map((code) => [
      `content/practices/${id}/${code}.mdx`,
      existsSync(new URL(`templates/practice/${code}.mdx`, import.meta.url)) ? `${code}.mdx` : 'en.mdx',
    ]),
    [`content/facts/${id}/reward.yaml`, 'facts.yaml'],
    [`content/sources/${id}.json`, 'sources.json'],
    [`content/charts/${id}-picture.yaml`, 'picture.yaml'],
  ].map(([file, source]) => [file, fill(template(`practice/${source}`), values)]);
  const texts = languages.map((code) => {
    const file = `content/interface/${code}.yaml`;
    const line = `topic.${id}: "FILL IN: ${name}"\n`;
    return [file, read(join(root, file)).replace(new RegExp(`^topic\\.${literature}:`, 'm'), `${line}$&`)];
  });
  return {
    files,
    changes: texts,
    next: [
      `content/interface: give topic.${id} its name in each language`,
      `content/sources/${id}.json and content/facts/${id}/reward.yaml: your first source and fact, then all others, each kind of fact in a file named after it`,
      `content/practices/${id}: the text; when finished, 1,100 to 1,600 words stand unfolded, it rests on 25 facts or more, and uses 10 terms of the glossary or more`,
      `content/charts/${id}-picture.yaml: its one picture`,
      `npm run new -- chart <id> --practice ${id} --type price-ladder, and npm run new -- calculator <id> --practice ${id}`,
    ],
    page: `/practices/${id}/`,
  };
}

/** The first fact of a practice that a chart type can start from. */
function exampleFact(root, practice, type) {
  const folder = `content/facts/${practice}`;
  // The name of a file gives the kind of its facts.
  const wanted = type === 'timeline' ? /./ : /^(reward|market-price)\b/;
  const facts = idsIn(join(root, folder), '.yaml')
    .filter((name) => wanted.test(name))
    .flatMap((name) => Object.entries(parse(read(join(root, folder, `${name}.yaml`))) ?? {}));
  const fits = ({ unit, asOf, verified, value, low, high }) =>
    type === 'timeline'
      ? asOf !== undefined
      : /^[A-Z]{3}(\/(one-time|month|year|person|item))?$/.test(unit) &&
        (value ?? low ?? high) !== undefined &&
        verified !== 'recall';
  const found = facts.find(([, fact]) => fits(fact));
  if (!found)
    throw new Error(
      `${folder} has no ${type === 'timeline' ? 'fact with a date' : 'price or reward in money'} that a ${type} can start from. Add one first: README, "Add a fact".`,
    );
  const [fact, { unit, lens = 'reward' }] = found;
  return { fact, unit: unit?.replace('/one-time', ''), lens };
}

/** The calculator that a chart draws, one of its inputs, and one of its steps. */
function exampleCalculator(root, practice, type, wanted) {
  const folder = join(root, 'content/calculators');
  const all = idsIn(folder, '.yaml').map((id) => ({ id, ...parse(read(join(folder, `${id}.yaml`))) }));
  if (wanted && !all.some(({ id }) => id === wanted))
    throw new Error(`There is no calculator "${wanted}". Use one of: ${all.map(({ id }) => id).join(', ')}.`);
  const percent = ([, { unit }]) => type !== 'curve' || unit === 'percent';
  const found = all
    .filter(({ id, practice: owner }) => (wanted ? id === wanted : owner === practice))
    .map(({ id, inputs, steps }) => ({
      calculator: id,
      step: Object.entries(steps).find(percent)?.[0],
      over: Object.entries(inputs).find(([, { kind, max }]) => !kind && max !== undefined)?.[0],
    }))
    .find(({ step, over }) => step && over);
  if (!found)
    throw new Error(
      `${wanted ? `The calculator "${wanted}" has` : `The case study "${practice}" has no calculator with`} ${wanted ? 'no' : 'an'} input on a scale and a step${type === 'curve' ? ' in percent' : ''} that a ${type} can draw. Make one first: npm run new -- calculator <id> --practice ${practice}`,
    );
  return found;
}

/** The file of a chart or a calculator. */
function newPicture(kind, id, { root, today, practice, type, calculator }) {
  checkId(id, [
    [[literature, 'general'], 'what concerns all case studies'],
    [idsIn(join(root, 'content/charts'), '.yaml'), `content/charts/${id}.yaml`],
    [idsIn(join(root, 'content/calculators'), '.yaml'), `content/calculators/${id}.yaml`],
    [['prices'], 'the price atlas'],
  ]);
  checkPractice(root, practice);
  const values = { id, practice, type, today, schema: schemaLine(kind) };
  if (kind === 'chart') {
    if (!chartTypes.includes(type))
      throw new Error(
        `${type ? `There is no template for charts of type "${type}".` : 'Name the type of chart.'} Add --type with one of: ${chartTypes.join(', ')}.`,
      );
    if (['price-ladder', 'timeline'].includes(type)) Object.assign(values, exampleFact(root, practice, type));
    if (['lens-strip', 'lines', 'curve'].includes(type))
      Object.assign(values, exampleCalculator(root, practice, type, calculator));
    values.body = fill(template(`chart-${type}.yaml`), values).trimEnd();
  }
  const file = `content/${kind}s/${id}.yaml`;
  const tag = kind === 'chart' ? 'Chart' : 'Calculator';
  return {
    files: [[file, fill(template(`${kind}.yaml`), values)]],
    changes: [],
    next: [
      `${file}: write what stands after FILL IN`,
      `show it in content/practices/${practice}/*.mdx with <${tag} id="${id}" />`,
      `when it is finished: npm run snapshots, look at the pictures in tests/visual/charts, and commit them`,
    ],
    page: `/charts/${id}/`,
  };
}

/**
 * Writes the files of something new into a project.
 *
 * @param {string} kind - practice, chart or calculator
 * @param {string} id - its id, not yet taken
 * @param {object} options
 * @param {string} options.root - folder of the project
 * @param {string} options.today - `2026-11-22`
 * @param {string} [options.practice] - of a chart or calculator
 * @param {string} [options.type] - of a chart
 * @param {string} [options.calculator] - that a chart draws
 * @returns {{ files: [string, string][], changes: [string, string][], next: string[], page: string }} files written and
 *   changed, each with its text, what is left to do, and the address of the page
 * @throws when something is missing, unknown or taken; nothing is written then
 */
export function create(kind, id, options) {
  if (!['practice', 'chart', 'calculator'].includes(kind))
    throw new Error(`${kind ? `"${kind}" is nothing to make.` : 'Say what to make.'}\n\n${usage}`);
  const made = kind === 'practice' ? newPractice(id, options) : newPicture(kind, id, options);
  for (const [file, text] of made.files) {
    mkdirSync(dirname(join(options.root, file)), { recursive: true });
    writeFileSync(join(options.root, file), text, { flag: 'wx' });
  }
  for (const [file, text] of made.changes) writeFileSync(join(options.root, file), text);
  return made;
}

/**
 * Does what words on the command line ask for.
 *
 * @param {string[]} words
 * @param {{ root: string, today: string }} options - folder of the project; today as 2026-12-31
 * @returns {string} what was made and what is left to do, or the usage where it was asked for
 * @throws when something is missing, unknown or taken; nothing is written then
 */
export function answer(words, options) {
  const text = { type: /** @type {const} */ ('string') };
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { help: { type: 'boolean' }, practice: text, type: text, calculator: text },
  });
  if (values.help) return usage;
  const [kind, id] = positionals;
  const { files, changes, next, page } = create(kind, id, { ...values, ...options });
  return [
    ...files.map(([file]) => `made     ${file}`),
    ...changes.map(([file]) => `changed  ${file}`),
    '\nNext:',
    ...next.map((one, index) => `${index + 1}. ${one}`),
    `\nLook at it with "npm run dev" under ${page} (start it anew if it runs). The build names what is left to fill in.`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const today = new Date().toISOString().slice(0, 10);
    console.log(answer(process.argv.slice(2), { root: process.cwd(), today }));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
