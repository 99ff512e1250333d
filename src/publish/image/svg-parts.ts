import { escapeMarkup as escape } from '../../models/escape';
import { DrawingStyle, type Theme, type Tokens } from './drawing-style';

/** Programs without these fonts take the next best. */
export const fonts = {
  sans: "'IBM Plex Sans', Arial, Helvetica, 'Liberation Sans', sans-serif",
  serif: 'Newsreader, Georgia, serif',
};

const styles = new Map<Theme, DrawingStyle>();
function styleOf(theme: Theme): DrawingStyle {
  const known = styles.get(theme) ?? new DrawingStyle(theme, fonts);
  styles.set(theme, known);
  return known;
}

/**
 * One element.
 *
 * @param content - a text, which is escaped, or elements
 */
export const svgTag = (
  name: string,
  attributes: Record<string, string | number>,
  content: string | string[] = [],
): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('')}>${typeof content === 'string' ? escape(content) : content.join('')}</${name}>`;

/** The colour of a token in a theme. */
export const colorOf = (name: string, theme: Theme): string => styleOf(theme).tokens[name]!;

/** A drawn element with its look as attributes; boxes that only catch the pointer are left out. */
function standalone(element: Element, style: DrawingStyle, inherited: Tokens): string {
  const className = element.getAttribute('class') ?? '';
  if (className.split(' ').includes('hit')) return '';
  const look = style.lookOf(element.localName, className, inherited);
  const own = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name !== 'class' && !name.startsWith('data-'))
      .map(({ name, value }) => [name, value]),
  );
  const content = element.children.length
    ? [...element.children].map((child) => standalone(child, style, look.tokens))
    : (element.textContent ?? '');
  return svgTag(element.localName, { ...own, ...look.attributes }, content);
}

/**
 * A drawing as part of another picture, every colour and font written out.
 *
 * @param place - its upper left corner, in pixels, and how many times its size it is shown
 */
export function placedDrawing(
  drawing: SVGSVGElement,
  { x, y, scale }: { x: number; y: number; scale: number },
  theme: Theme,
): string {
  const style = styleOf(theme);
  for (const name of ['width', 'height'])
    drawing.setAttribute(name, String(Number(drawing.getAttribute(name)) * scale));
  drawing.setAttribute('x', String(x));
  drawing.setAttribute('y', String(y));
  drawing.setAttribute('overflow', 'visible');
  return standalone(drawing, style, style.tokens);
}
