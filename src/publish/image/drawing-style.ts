import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Light as on paper, dark as on a screen at night. */
export type Theme = 'light' | 'dark';

/** Custom properties by name, such as `--ink`. */
export type Tokens = Readonly<Record<string, string>>;

type Declarations = Record<string, string>;

/** A rule for elements below `.drawing`, or for the drawing itself where there is no target. */
interface Rule {
  target: Compound | undefined;
  specificity: number;
  declarations: Declarations;
}

/** One part of a selector: `text.axis`, `.series-reward`, `text[class*='series-']`. */
interface Compound {
  tag: string | undefined;
  classes: string[];
  /** A piece of text that the class attribute holds. */
  within: string | undefined;
}

/** Properties that SVG takes as attributes. */
const attributes = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'shape-rendering',
  'opacity',
]);
/** Properties that mean nothing outside a page. */
const screenOnly = new Set([
  'display',
  'max-width',
  'height',
  'overflow',
  'color',
  'font-variant-numeric',
  'pointer-events',
  'outline',
]);

const declarationsOf = (body: string): Declarations =>
  Object.fromEntries(
    body
      .split(';')
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
      .filter(([name, value]) => name && value)
      .map(([name, value]) => [name!, value!]),
  );

/** The top-level rules of a style sheet; what holds under a condition (print, hover, forced colours) is left out. */
function rulesIn(css: string): [selector: string, body: string][] {
  const plain = css.replace(/\/\*.*?\*\//gs, '').replace(/@[^{]+\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => [selector!.trim(), body!]);
}

const compoundPattern = /^([a-z]+)?((?:\.[\w-]+)*)(?:\[class\*='([^']+)'\])?$/;

/** Reads a selector; undefined where it names a state that a picture is never in. */
function readSelector(selector: string): { target: Compound | undefined } | undefined {
  if (/:(hover|focus)|\.current/.test(selector)) return undefined;
  const [, rest] = /^\.drawing(?: (\S+))?$/.exec(selector) ?? [];
  if (selector === '.drawing') return { target: undefined };
  const [matched, tag, classes = '', within] = (rest && compoundPattern.exec(rest)) || [];
  if (!matched)
    throw new Error(
      `src/styles/charts.css or pictures.css: an image cannot follow "${selector}". Write ".drawing", a tag and classes.`,
    );
  return { target: { tag, classes: classes.split('.').filter(Boolean), within } };
}

/**
 * Reads the style sheet of charts, as far as it holds in a picture.
 *
 * @throws Error for a selector or a property that a picture could not follow
 * @example drawingRules('.drawing text { fill: red }')[0].declarations // { fill: 'red' }
 */
export function drawingRules(css: string): Rule[] {
  const rules = rulesIn(css).flatMap(([selectors, body]) => {
    const declarations = declarationsOf(body);
    for (const name of Object.keys(declarations))
      if (!name.startsWith('--') && !attributes.has(name) && !screenOnly.has(name))
        throw new Error(
          `src/styles/charts.css or pictures.css: an image does not know "${name}". Add it to the lists in src/publish/image/drawing-style.ts.`,
        );
    return selectors.split(',').flatMap((selector): Rule[] => {
      const read = readSelector(selector.trim());
      if (!read) return [];
      const { target } = read;
      const specificity = target
        ? target.classes.length * 10 + (target.within ? 10 : 0) + (target.tag ? 1 : 0)
        : 0;
      return [{ target, specificity, declarations }];
    });
  });
  // Sorting keeps the order of equals: the later rule wins.
  return rules.sort((a, b) => a.specificity - b.specificity);
}

/**
 * Reads the colours of a theme.
 *
 * @example themeTokens(css, 'dark')['--paper'] // '#14171b'
 */
export function themeTokens(css: string, theme: Theme): Tokens {
  const of = (wanted: string) =>
    rulesIn(css).flatMap(([selector, body]) =>
      selector === wanted ? Object.entries(declarationsOf(body)) : [],
    );
  return Object.fromEntries([...of(':root'), ...(theme === 'dark' ? of(":root[data-theme='dark']") : [])]);
}

const resolve = (value: string, tokens: Tokens): string =>
  value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => resolve(tokens[name] ?? 'none', tokens));

const style = (name: string) => readFileSync(join(process.cwd(), 'src/styles', `${name}.css`), 'utf8');

/** What an element looks like, as attributes, and the custom properties its children inherit. */
export interface Look {
  attributes: Record<string, string>;
  tokens: Tokens;
}

/** Turns the classes of a drawing into attributes that every program understands. */
export class DrawingStyle {
  private readonly rules = drawingRules(style('charts') + style('pictures'));
  private readonly known = new Map<string, Look>();
  readonly tokens: Tokens;

  constructor(theme: Theme, fonts: { sans: string; serif: string }) {
    this.tokens = {
      ...themeTokens(style('tokens'), theme),
      '--font-sans': fonts.sans,
      '--font-serif': fonts.serif,
    };
  }

  /**
   * The look of an element below others.
   *
   * @param tag - of the element; `svg` for the drawing itself
   * @param className - its class attribute
   * @param inherited - the custom properties of its parent
   */
  lookOf(tag: string, className: string, inherited: Tokens): Look {
    const key = [tag, className, inherited['--series-color']].join('|');
    let look = this.known.get(key);
    if (!look) {
      look = this.work(tag, className.split(/\s+/), className, inherited);
      this.known.set(key, look);
    }
    return look;
  }

  private work(tag: string, classes: string[], className: string, inherited: Tokens): Look {
    const matches = ({ target }: Rule) =>
      target
        ? (!target.tag || target.tag === tag) &&
          target.classes.every((name) => classes.includes(name)) &&
          (!target.within || className.includes(target.within))
        : tag === 'svg';
    const all = Object.assign(
      {},
      ...this.rules.filter(matches).map(({ declarations }) => declarations),
    ) as Declarations;
    const own = Object.entries(all).filter(([name]) => name.startsWith('--'));
    const tokens: Tokens = own.length
      ? { ...inherited, ...Object.fromEntries(own.map(([name, value]) => [name, resolve(value, inherited)])) }
      : inherited;
    const shown = Object.entries(all).filter(([name]) => attributes.has(name));
    return {
      tokens,
      attributes: Object.fromEntries(
        shown.map(([name, value]) => [name, resolve(value, tokens).replace(/^([\d.]+)px$/, '$1')]),
      ),
    };
  }
}
