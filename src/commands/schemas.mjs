// Writes JSON Schemas of the YAML files in content/ for editors, made from the zod schemas, and names them in the first line
// of each file, so that an editor with YAML support completes fields and marks mistakes while you write:
//   npm run schemas
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Each kind of YAML file: its place below content/, how deep below it the files lie, the file in src/schemas, and the
 * schema's name there.
 */
const kinds = {
  calculator: { place: 'calculators', from: 'calculator', schema: 'calculatorSchema' },
  chart: { place: 'charts', from: 'chart', schema: 'chartSchema' },
  'deal-set': { place: 'five-deals.yaml', from: 'deal-set', schema: 'dealSetSchema' },
  exercises: { place: 'exercises.yaml', from: 'exercises', schema: 'exercisesSchema' },
  facts: { place: 'facts', depth: 2, from: 'fact', schema: 'factsSchema' },
  interface: { place: 'interface', from: 'interface', schema: 'interfaceSchema' },
  operator: { place: 'operator.yaml', from: 'operator', schema: 'operatorSchema' },
  search: { place: 'search', from: 'search', schema: 'searchSchema' },
  series: { place: 'series', from: 'series', schema: 'seriesSchema' },
};

/** Folder of the JSON Schemas below content/. */
export const schemaFolder = '.schemas';

/**
 * The YAML files that have a schema, each with the first line that names it.
 *
 * @param {string} root - folder of the project
 * @returns {{ file: string, kind: string, line: string }[]} files from the root of the project
 */
export function contentFiles(root) {
  return Object.entries(kinds).flatMap(([kind, { place, depth = 1 }]) => {
    const single = place.endsWith('.yaml');
    const names = single
      ? [place]
      : readdirSync(join(root, 'content', place), { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .filter((name) => name.endsWith('.yaml') && name.split('/').length === depth)
          .sort()
          .map((name) => `${place}/${name}`);
    return names.map((name) => ({ file: `content/${name}`, kind, line: schemaLine(kind) }));
  });
}

/**
 * The first line of a YAML file of a kind, as the YAML language server reads it.
 *
 * @param {string} kind
 * @example schemaLine('chart') // '# yaml-language-server: $schema=../.schemas/chart.json'
 */
export function schemaLine(kind) {
  const { place, depth = 1 } = kinds[kind];
  const way = place.endsWith('.yaml') ? './' : '../'.repeat(depth);
  return `# yaml-language-server: $schema=${way}${schemaFolder}/${kind}.json`;
}

/**
 * Turns the zod schemas into JSON Schemas in draft 7, which editors know. What only code can check (a quote's length, names
 * in formulas) is left to the build.
 *
 * @param {string} root - folder of the project
 * @returns {Promise<Record<string, string>>} the text of each file by kind
 */
export async function jsonSchemas(root) {
  const lines = Object.values(kinds).map(
    ({ from, schema }) => `export { ${schema} } from './src/schemas/${from}';`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `export { z } from 'zod';\n${lines.join('\n')}`, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { z, ...schemas } = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { schema }]) => {
      const made = z.toJSONSchema(schemas[schema], {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
        reused: 'ref',
        override: ({ zodSchema: { _zod }, jsonSchema }) => {
          // What is made ready before it is checked may be an empty line, which YAML reads as null, or a year, a number.
          if (_zod.def.type === 'pipe' && _zod.def.in._zod.def.type === 'transform')
            jsonSchema.type = [jsonSchema.type, 'integer', 'null'];
        },
      });
      return [kind, `${JSON.stringify(made, null, 2)}\n`];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  mkdirSync(join(root, 'content', schemaFolder), { recursive: true });
  const schemas = await jsonSchemas(root);
  for (const [kind, text] of Object.entries(schemas))
    writeFileSync(join(root, 'content', schemaFolder, `${kind}.json`), text);
  const bare = contentFiles(root).filter(({ file, line }) => {
    const text = readFileSync(join(root, file), 'utf8');
    if (text.startsWith(`${line}\n`)) return false;
    writeFileSync(join(root, file), `${line}\n${text.replace(/^# yaml-language-server:.*\n/, '')}`);
    return true;
  });
  console.log(
    `${Object.keys(schemas).length} schemas in content/${schemaFolder}; ${bare.length} files named theirs anew.`,
  );
}
