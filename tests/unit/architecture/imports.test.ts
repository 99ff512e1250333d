import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, reachableFrom, read, resolveImport } from './source-files';

type Layer =
  | 'schemas'
  | 'models'
  | 'i18n'
  | 'charts'
  | 'catalog'
  | 'client'
  | 'components'
  | 'layouts'
  | 'publish'
  | 'commands'
  | 'pages'
  | 'styles';

/** Lists that all layers share, without a schema. */
const words = 'src/schemas/words.ts';

/** Whom a layer may import, itself included; `types` only as types. */
const mayImport: Record<Layer, { layers: Layer[]; types?: Layer[]; files?: string[] }> = {
  schemas: { layers: ['schemas'] },
  models: { layers: ['models'], types: ['schemas'], files: ['src/schemas/content-error.ts', words] },
  i18n: { layers: ['i18n'], files: ['src/schemas/content-error.ts', words] },
  charts: { layers: ['charts', 'models', 'i18n'], types: ['schemas'], files: [words] },
  catalog: { layers: ['catalog', 'schemas', 'models', 'i18n'] },
  client: {
    layers: ['client', 'models', 'charts', 'i18n'],
    types: ['components', 'schemas'],
    files: [words],
  },
  // Components get their data as props. What a chart or a result rests on is worked out from that data alone. The receipt,
  // the deals and the cards of sources go wherever they are shown with their own style.
  components: {
    layers: ['components', 'charts', 'models', 'i18n', 'schemas', 'client'],
    types: ['catalog'],
    files: [
      'src/catalog/deal-units.ts',
      'src/catalog/fact-use.ts',
      'src/catalog/lens-facts.ts',
      'src/catalog/workings.ts',
      'src/styles/deal.css',
      'src/styles/deals.css',
      'src/styles/receipt.css',
      'src/styles/source-card.css',
    ],
  },
  layouts: {
    layers: ['layouts', 'components', 'publish', 'i18n', 'client', 'styles'],
    types: ['catalog', 'schemas'],
  },
  publish: { layers: ['publish', 'catalog', 'components', 'charts', 'models', 'i18n', 'schemas'] },
  pages: {
    layers: [
      'pages',
      'layouts',
      'components',
      'catalog',
      'charts',
      'models',
      'i18n',
      'schemas',
      'client',
      'publish',
      'styles',
    ],
  },
  // Run by npm; what they need of the site, they read as files.
  commands: { layers: ['commands'] },
  styles: { layers: ['styles'] },
};

const layerOf = (file: string) => file.split('/')[1] as Layer;
const code = filesIn('src', ['.ts', '.astro', '.mjs']).filter((file) => file.split('/').length > 2);

/** Says what is wrong with an import, or nothing. */
function complaint(
  file: string,
  { from, typeOnly }: { from: string; typeOnly: boolean },
): string | undefined {
  const target = resolveImport(file, from);
  if (!target) return undefined;
  const { layers, types = [], files = [] } = mayImport[layerOf(file)];
  const layer = layerOf(target);
  const callsCatalog = file.startsWith('src/components/mdx/') && layer === 'catalog';
  if (layers.includes(layer) || files.includes(target) || callsCatalog) return undefined;
  if (types.includes(layer)) return typeOnly ? undefined : `${file} may import only types from ${target}`;
  return `${file} may not import ${target}`;
}

describe('who imports whom', () => {
  it('finds code in every layer', () => {
    expect(new Set(code.map(layerOf))).toEqual(
      new Set((Object.keys(mayImport) as Layer[]).filter((layer) => layer !== 'styles')),
    );
  });

  it('flows one way: each layer imports only those below it', () => {
    const complaints = code.flatMap((file) => importsOf(file).flatMap((one) => complaint(file, one) ?? []));
    expect(complaints).toEqual([]);
  });

  it('goes in no circle, types included', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const follow = (file: string, way: readonly string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...way.slice(way.indexOf(file)), file].join(' > '));
        return;
      }
      state.set(file, 'open');
      for (const { from } of importsOf(file)) {
        const target = resolveImport(file, from);
        if (target && code.includes(target)) follow(target, [...way, file]);
      }
      state.set(file, 'done');
    };
    for (const file of code) follow(file, []);
    expect(circles).toEqual([]);
  });

  it('complains of a chart that imports a component, and of a component that calls the catalog', () => {
    expect(
      complaint('src/charts/curve/curve.ts', { from: '../../components/chart-view', typeOnly: true }),
    ).toContain('may not import');
    expect(
      complaint('src/components/receipt/Receipt.astro', { from: '../../catalog', typeOnly: false }),
    ).toContain('only types');
    expect(
      complaint('src/components/receipt/Receipt.astro', { from: '../../catalog', typeOnly: true }),
    ).toBeUndefined();
    expect(
      complaint('src/components/mdx/Fact.astro', { from: '../../catalog', typeOnly: false }),
    ).toBeUndefined();
  });

  it('is drawn in the README as it is allowed, every layer once or more', () => {
    const picture = /```mermaid\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
    const names = (text: string) => text.split('&').map((name) => name.trim().replace(/\[.*/, ''));
    const arrows = picture.split('\n').flatMap((line) => {
      const [from, to] = line.split(/-->(?:\|\w+\|)?|-\. types \.->/);
      const way = line.includes('types') ? ('types' as const) : ('layers' as const);
      return to ? names(from!).flatMap((a) => names(to).map((b) => ({ from: a, to: b, way }))) : [];
    });
    const forbidden = arrows.filter(({ from, to, way }) => {
      if (from === 'mdx') return !['catalog', 'components'].includes(to);
      return to !== 'content' && !mayImport[from as Layer]?.[way]?.includes(to as Layer);
    });
    expect(forbidden).toEqual([]);
    const drawn = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    expect(
      Object.keys(mayImport).filter((layer) => !['styles', 'commands'].includes(layer) && !drawn.has(layer)),
    ).toEqual([]);
  });

  it('reads astro:content in the catalog, the collections and the pages alone', () => {
    const readers = code.filter((file) => importsOf(file).some(({ from }) => from === 'astro:content'));
    expect(readers.filter((file) => !/^src\/(catalog|pages)\//.test(file))).toEqual([]);
    expect(readers).toContain('src/catalog/index.ts');
  });

  it('keeps prose free of imports', () => {
    const articles = filesIn('content', ['.mdx']);
    expect(articles.length).toBeGreaterThan(1);
    expect(articles.filter((file) => /^(import|export)\s/m.test(read(file)))).toEqual([]);
  });
});

describe('the code that ships to the browser', () => {
  const client = filesIn('src/client', ['.ts', '.js']);

  it('reaches only the packages it draws with, none of those that build the site', () => {
    const packages = new Set(
      client.flatMap((file) => [...reachableFrom(file)]).filter((name) => !name.startsWith('src/')),
    );
    expect(packages).toContain('d3-selection');
    // The last three come only when somebody asks for them: a QR code, the camera, a workbook.
    const drawing = ['chart.js', 'd3-array', 'd3-selection', 'd3-shape', 'minisearch'];
    const allowed = [...drawing, 'qr', 'qr/dom.js', 'hucre/xlsx'];
    expect([...packages].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('reaches every chart type', () => {
    const files = reachableFrom('src/client/chart/chart.ts');
    expect(files).toContain('src/charts/registry.ts');
    expect(files).toContain('src/charts/lens-strip/lens-strip.ts');
  });

  it('would be found out if it reached the parser or the DOM of the build', () => {
    expect(reachableFrom('src/models/compile.ts')).toContain('mathjs');
    expect(reachableFrom('src/charts/kit/static.ts')).toContain('happy-dom');
  });

  it('takes D3 in parts, never as a whole', () => {
    const whole = ['src/charts', 'src/client', 'src/models', 'src/i18n']
      .flatMap((folder) => filesIn(folder, ['.ts']))
      .filter((file) => importsOf(file).some(({ from }) => from === 'd3'));
    expect(whole).toEqual([]);
  });
});

describe('reading import lines', () => {
  it.each([
    ["import { a } from './a';", [{ from: './a', typeOnly: false }]],
    ["import a, {\n  type B,\n  c,\n} from './a';", [{ from: './a', typeOnly: false }]],
    ["import type { A } from './a';", [{ from: './a', typeOnly: true }]],
    ["import { type A, type B } from './a';", [{ from: './a', typeOnly: true }]],
    [
      "export type { A } from './a';\nexport * from './b';",
      [
        { from: './a', typeOnly: true },
        { from: './b', typeOnly: false },
      ],
    ],
    ["import './side-effect';", [{ from: './side-effect', typeOnly: false }]],
    ["const load = () => import('./later');", [{ from: './later', typeOnly: false }]],
    ["interface Page {\n  article?: import('./article').ArticleContext;\n}", []],
    ["// import { a } from './a';\n/* import b from './b'; */", []],
    [
      "---\nimport type { A } from './a';\n---\n<p>import b from './b';</p>\n<script>\n  import '../client/chart';\n</script>",
      [
        { from: './a', typeOnly: true },
        { from: '../client/chart', typeOnly: false },
      ],
    ],
    ["const text = `import './client/embed-frame';`;", []],
    ["export const from = 'here';", []],
  ])('understands %j', (text, expected) => {
    expect(importsOf(text.includes('<script') ? 'Part.astro' : 'part.ts', text)).toEqual(expected);
  });
});
