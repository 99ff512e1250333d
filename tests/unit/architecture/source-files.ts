import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the whole project. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** One import line of a file. */
export interface Import {
  /** As written: `./tree`, `d3-array`, `astro:content`. */
  from: string;
  /** Erased by the compiler: `import type`, or braces with nothing but types in them. */
  typeOnly: boolean;
}

/** The scripts of an Astro component: what is between the fences, and each `<script>`. */
const scriptsOf = (text: string): string =>
  [
    /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
    ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]),
  ].join('\n');

/** Tells whether the compiler erases an import. */
function isErased(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (!clause) return false;
  if (ts.isExportDeclaration(clause) ? clause.isTypeOnly : clause.phaseModifier === ts.SyntaxKind.TypeKeyword)
    return true;
  if (ts.isImportClause(clause) && clause.name) return false;
  const names = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  const listed = names && (ts.isNamedImports(names) || ts.isNamedExports(names)) ? [...names.elements] : [];
  return listed.length > 0 && listed.every(({ isTypeOnly }) => isTypeOnly);
}

/**
 * Lists what a file imports, dynamic imports included.
 *
 * @param file - its name tells how to read it
 * @example importsOf('tree.ts', "import type { Tree } from './tree';") // [{ from: './tree', typeOnly: true }]
 */
export function importsOf(file: string, text = read(file)): Import[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({ from: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly: isErased(node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteral(from)) found.push({ from: from.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** Every file below a folder of the project whose name ends in one of the endings, from the project's root. */
export function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && statSync(join(root, file)).isFile())
    .sort();
}

/** The text of a file of the project. */
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const sources = filesIn('src', ['.ts', '.astro', '.mjs', '.js', '.css']);

/**
 * The file of the project that an import names; undefined for packages.
 *
 * @throws when a relative import leads nowhere
 */
export function resolveImport(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const path = relative(root, join(root, dirname(file), from.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  if (/\.(woff2|css)$/.test(path)) return path;
  const found = ['', '.ts', '/index.ts', '.mjs']
    .map((ending) => path + ending)
    .find((name) => sources.includes(name));
  if (!found) throw new Error(`${file} imports ${from}, which is not there.`);
  return found;
}

/** Everything that runs when a file is loaded: project files and packages, imports of imports included. */
export function reachableFrom(entry: string, found = new Set<string>()): Set<string> {
  for (const { from, typeOnly } of importsOf(entry)) {
    if (typeOnly) continue;
    const file = resolveImport(entry, from);
    if (found.has(file ?? from)) continue;
    found.add(file ?? from);
    if (file && /\.(ts|mjs|js|astro)$/.test(file)) reachableFrom(file, found);
  }
  return found;
}
