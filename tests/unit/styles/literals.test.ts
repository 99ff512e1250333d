import { describe, expect, it } from 'vitest';
import { filesIn, read } from '../architecture/source-files';
import { darkByDevice, light } from './tokens';

/** Colours written out: hexadecimal, functions, and the commonest names. */
const literal =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^)]*\)|:\s*(?:black|white|red|green|blue|gr[ae]y|orange|silver)\b/gi;

/** Lines of a style sheet that write a colour out; shadows and the veil behind a dialog are no colours of the page. */
function coloursIn(css: string): string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/::backdrop\s*\{[^}]*\}/g, '')
    .split('\n')
    .filter((line) => !/^\s*(box-shadow|text-shadow|filter):/.test(line))
    .flatMap((line) => line.match(literal) ?? []);
}

const styles = filesIn('src/styles', ['.css']).filter((file) => file !== 'src/styles/tokens.css');

describe('colours', () => {
  it.each(styles)('come from tokens.css in %s', (file) => {
    expect(coloursIn(read(file))).toEqual([]);
  });

  it('are found wherever a style sheet writes one out', () => {
    expect(
      coloursIn('a { color: #fff; }\nb { background: rgb(0 0 0 / 4%); }\ni { color: white; }'),
    ).toHaveLength(3);
    expect(
      coloursIn('dialog::backdrop {\n  background: rgb(0 0 0 / 45%);\n}\na { color: var(--ink); }'),
    ).toEqual([]);
  });

  it('are never set by the drawing code or by components', () => {
    const drawing = [
      ...filesIn('src/charts', ['.ts']),
      ...filesIn('src/client', ['.ts']),
      ...filesIn('src/components', ['.ts', '.astro']),
    ];
    const found = drawing.flatMap((file) =>
      [...read(file).matchAll(/['"`](#(?:[0-9a-f]{6}|[0-9a-f]{3}))['"`]|\b(?:rgb|hsl|oklch)a?\(/gi)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('of link previews are named, not typed', () => {
    expect(read('src/publish/image/share-card.ts')).not.toMatch(/#[0-9A-F]{3,8}\b/i);
  });

  it("of the browser's frame are the paper of each theme", () => {
    const [forLight, forDark] = [
      ...read('src/layouts/Head.astro').matchAll(/name="theme-color" content="(#\w+)"/g),
    ];
    expect(forLight?.[1]?.toLowerCase()).toBe(light['paper']);
    expect(forDark?.[1]?.toLowerCase()).toBe(darkByDevice['paper']);
  });
});

describe('names of colours', () => {
  it.each(filesIn('src/styles', ['.css']))('that %s uses are all defined', (file) => {
    const used = [...read(file).matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
    // Colours of yardsticks are named in charts.css, which every page and embed with a picture has; families in fonts.css.
    const near = ['charts', 'fonts'].map((name) => read(`src/styles/${name}.css`)).join('');
    const own = [...(read(file) + near).matchAll(/(?:^|[\s;{])--([\w-]+):/g)].map(([, name]) => name!);
    expect(used.filter((name) => !(name in light) && !own.includes(name))).toEqual([]);
  });
});
