// The packages of citation-js bring no types; these are the parts used here.
declare module '@citation-js/core' {
  /** A bibliographic item in CSL-JSON. */
  export type CslItem = Record<string, unknown> & { id: string; type: string };
  export class Cite {
    constructor(items: object[] | string);
    data: CslItem[];
    format(format: 'bibliography', options?: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
