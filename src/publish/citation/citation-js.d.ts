// The packages of citation-js bring no types; these are the parts used here.
declare module '@citation-js/core' {
  /** A bibliographic item in CSL-JSON. */
  export type CslItem = Record<string, unknown> & { id: string; type: string };
  export class Cite {
    constructor(items: CslItem[]);
    format(format: 'bibliography' | 'bibtex' | 'ris', options?: Record<string, unknown>): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
