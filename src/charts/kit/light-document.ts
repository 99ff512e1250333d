import { Window } from 'happy-dom';

// Its nodes are those of a browser as far as drawing goes; its types are not, hence the one conversion of the whole site.
const { document } = new Window() as unknown as { document: Document };

/** An empty SVG element of a document that needs no browser: charts are drawn into it at build. */
export const blankSvg = (): SVGSVGElement => document.createElementNS('http://www.w3.org/2000/svg', 'svg');
