import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isMap, isPair, isScalar, parseDocument, visit, type Document, type Pair, type Scalar } from 'yaml';

/** Same mutations in every run; `SEED=7` tries others. */
export const seed = Number(process.env['SEED'] ?? 20261122);

/** One mistake that somebody could make in a content file. */
export interface Mutation {
  kind: string;
  file: string;
  /** What the file holds then; null where it is gone. */
  text: string | null;
  /** A word that the message must hold: the field, or the id that leads nowhere. */
  names?: string;
}

const rankOf = (text: string) => createHash('sha256').update(`${seed} ${text}`).digest('hex');

/** Picks some of a list, always the same ones: of names, those that stay when others come or their order changes. */
export const pick = <T>(list: readonly T[], count: number): T[] =>
  list.every((one): one is T & string => typeof one === 'string')
    ? list.toSorted((a, b) => rankOf(a).localeCompare(rankOf(b), 'en')).slice(0, count)
    : list.length <= count
      ? [...list]
      : fc.sample(fc.shuffledSubarray([...list], { minLength: count, maxLength: count }), {
          numRuns: 1,
          seed,
        })[0]!;

const withLine = (text: string, index: number, lines: string[]) =>
  text
    .split('\n')
    .toSpliced(index, 1, ...lines)
    .join('\n');

/** Mistakes of writing that no reader of YAML takes; each is made at some places of the file. */
export function slipsIn(file: string, text: string): Mutation[] {
  const lines = text.split('\n');
  const places = (pattern: RegExp) =>
    pick(
      lines.flatMap((line, index) => (pattern.test(line) ? index : [])),
      2,
    );
  return [
    ...places(/^ +\w+: [{[]/).map((index) => ({
      kind: 'file cut off in the middle of a list',
      text: `${lines.slice(0, index).join('\n')}\n${lines[index]!.replace(/([{[])[^{[]*$/, '$1 a')}`,
    })),
    ...places(/^ {2,}\w+: \S/).map((index) => ({
      kind: 'tab instead of spaces',
      text: withLine(text, index, [lines[index]!.replace(/^ +/, '\t')]),
    })),
    ...places(/^\w[\w-]*: \S/).map((index) => ({
      kind: 'line with a space too many',
      text: withLine(text, index, [` ${lines[index]!}`, `${lines[index]!}`]),
    })),
    ...places(/^ *\w[\w-]*: [\w{]/).map((index) => ({
      kind: 'field twice',
      text: withLine(text, index, [lines[index]!, lines[index]!]),
    })),
    ...places(/^ *\w+: [A-Z]\w+ /).map((index) => ({
      kind: 'quotation mark never closed',
      text: withLine(text, index, [lines[index]!.replace(/: /, ': "')]),
    })),
  ].map((slip) => ({ ...slip, file }));
}

interface Leaf {
  path: string;
  key: string;
  node: Scalar;
  pair: Pair;
}

/** Every value that is no list or map itself, with the field it belongs to. */
function leavesOf(document: Document): Leaf[] {
  const leaves: Leaf[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.value)) return;
      const keys = [...ancestors, pair].flatMap((one) =>
        isPair(one) ? String((one.key as Scalar).value) : [],
      );
      leaves.push({ path: keys.join('.'), key: keys.at(-1)!, node: pair.value, pair });
    },
  });
  return leaves;
}

/** The document with one value changed, which is taken back afterwards. */
function changed(document: Document, { node, pair }: Leaf, value: unknown): string {
  pair.value = document.createNode(value);
  const text = document.toString();
  pair.value = node;
  return text;
}

/** Mistakes of meaning: what can be read, but says something that cannot be. */
export function mistakesIn(
  file: string,
  text: string,
  required: readonly string[],
  references: readonly string[],
): Mutation[] {
  const document = parseDocument(text);
  const leaves = leavesOf(document);
  const found: Mutation[] = [];
  const change = (
    kind: string,
    list: Leaf[],
    count: number,
    value: (leaf: Leaf) => unknown,
    names?: (leaf: Leaf) => string,
  ) => {
    for (const leaf of pick(list, count))
      found.push({
        kind,
        file,
        text: changed(document, leaf, value(leaf)),
        names: names ? names(leaf) : leaf.key,
      });
  };
  const textual = leaves.filter(({ node }) => typeof node.value === 'string');
  change(
    'number where a text belongs',
    textual.filter(({ key }) => ['en', 'de', 'unit', 'formula'].includes(key)),
    2,
    () => 5,
  );
  change(
    'text where a number belongs',
    leaves.filter(
      ({ node, key }) =>
        typeof node.value === 'number' && /^(value|low|high|min|max|step|version)$/.test(key),
    ),
    2,
    () => 'many',
  );
  change(
    'map where one value belongs',
    leaves.filter(({ key }) => [...required, ...references].includes(key)),
    2,
    () => ({ surprise: 1 }),
  );
  change(
    'nothing behind a field',
    textual.filter(({ key }) => ['en', 'de', ...required].includes(key)),
    2,
    () => null,
  );
  change(
    'date that does not exist',
    leaves.filter(({ key }) => ['asOf', 'date', 'reviewBy'].includes(key)),
    2,
    () => '2023-02-30',
  );
  change(
    'date as Germans write it',
    leaves.filter(({ key }) => ['asOf', 'date', 'reviewBy'].includes(key)),
    1,
    () => '24.12.2023',
  );
  change(
    'id that leads nowhere',
    textual.filter(({ key }) => references.includes(key)),
    3,
    ({ node }) => `${String(node.value)}x`,
    ({ node }) => `${String(node.value)}x`,
  );
  const steps = leaves.filter(({ path }) => /^steps\.\w+\.formula$/.test(path));
  const stepOf = ({ path }: Leaf) => path.split('.').slice(0, 2).join('.');
  change('wrong unit in a formula', steps, 2, ({ node }) => `(${String(node.value)}) * 1 hour^7`, stepOf);
  change('unknown name in a formula', steps, 2, ({ node }) => `${String(node.value)} + surveis`, stepOf);
  change('formula cut off', steps, 2, ({ node }) => `${String(node.value)} +`, stepOf);

  const pairs: { name: string; take: () => string; add: () => string }[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      // A lens has a name of its own; there, a label is only another one.
      const optional = map.has('lens') ? ['label'] : [];
      for (const pair of map.items) {
        const name = String((pair.key as Scalar).value);
        if (optional.includes(name)) continue;
        const index = map.items.indexOf(pair);
        const take = () => {
          map.items.splice(index, 1);
          const shorter = document.toString();
          map.items.splice(index, 0, pair);
          return shorter;
        };
        const add = () => {
          map.items.push(document.createPair('surprise', 1) as (typeof map.items)[number]);
          const longer = document.toString();
          map.items.pop();
          return longer;
        };
        pairs.push({ name, take, add });
      }
    },
  });
  for (const { name, take } of pick(
    pairs.filter((pair) => required.includes(pair.name)),
    3,
  ))
    found.push({ kind: 'required field left out', file, text: take(), names: name });
  for (const { add } of pick(
    pairs.filter((pair) => required.includes(pair.name)),
    1,
  ))
    found.push({ kind: 'field that nobody knows', file, text: add(), names: 'surprise' });
  const lists = pick(
    pairs.filter(({ name }) => name === 'lenses' || name === 'columns'),
    1,
  );
  for (const { name, take } of lists) found.push({ kind: 'list left out', file, text: take(), names: name });
  return found;
}
