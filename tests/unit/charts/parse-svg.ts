import { Window } from 'happy-dom';

const { document } = new Window() as unknown as { document: Document };

/** The SVG element of some markup. */
export function parse(markup: string): SVGSVGElement {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return box.querySelector('svg')!;
}
