import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { filesIn } from './source-files';

const schema = resolve('src/schemas/chart.ts');

/** The project as the compiler sees it, with a chart type "pie" in its schema that no other file knows. */
function withNewType(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: { extends: string; compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: filesIn('src', ['.ts']) },
    ts.sys,
    dirname(resolve('tsconfig.json')),
  );
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = read(file);
    if (resolve(file) !== schema || text === undefined) return text;
    const changed = text
      .replace(
        'const types = [',
        "const pie = z.strictObject({ ...common, type: z.literal('pie'), slices: z.array(id) });\n\n$&",
      )
      .replace('overview, picture] as', 'overview, picture, pie] as');
    if (changed.length < text.length + 90) throw new Error('src/schemas/chart.ts reads otherwise by now.');
    return changed;
  };
  return ts.createProgram(
    filesIn('src', ['.ts']).map((file) => resolve(file)),
    options,
    host,
  );
}

/** What the compiler says of files whose types Astro makes while it builds, and what follows from a missing line elsewhere. */
const beside = new Set([2307, 2503, 7006, 7031, 2536]);

it('a new chart type in the schema is an error of the compiler in every place that must know it', () => {
  const errors = ts.getPreEmitDiagnostics(withNewType()).filter(({ code }) => !beside.has(code));
  const files = [...new Set(errors.map(({ file }) => relative('.', file?.fileName ?? '')))];
  expect(files.sort()).toEqual([
    'src/catalog/fact-use.ts',
    'src/charts/registry.ts',
    'src/charts/thumbnail/thumbnail.ts',
    'src/components/chart-data.ts',
    'src/components/gallery.ts',
    'src/publish/data-package/figure-rows.ts',
  ]);
  // The README lists them for whoever adds one.
  const section = /### Add a chart\n[^]*?(?=\n### )/.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
  expect(files.filter((file) => !section.includes(file))).toEqual([]);
}, 120_000);
