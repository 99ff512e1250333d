import type { CatalogSource } from '../../catalog/types';
import type { CslSource } from '../../schemas/source';
import { bibtexEntry } from './bibtex';
import { risRecord } from './ris';

/** A list of sources in the formats of reference managers; the same order in each. */
export interface Bibliography {
  csl: string;
  bibtex: string;
  ris: string;
}

/** Only the fields of CSL: the topic and our marks are none. */
export const asCsl = ({ topic: _, background: __, copy: ___, ...item }: CslSource): CslSource => item;

/**
 * Sources as CSL-JSON, BibTeX and RIS, each with a newline at its end.
 *
 * @example formatBibliography(sources).bibtex.startsWith('@') // true
 */
export const formatBibliography = (sources: readonly CslSource[]): Bibliography => ({
  csl: `${JSON.stringify(sources.map(asCsl), null, 1)}\n`,
  bibtex: sources.map(bibtexEntry).join('\n'),
  ris: sources.map(risRecord).join('\r\n'),
});

let made: { of: ReadonlyMap<string, CatalogSource>; bibliography: Bibliography } | undefined;

/** The whole bibliography, formatted once a build. */
export function allSources(sources: ReadonlyMap<string, CatalogSource>): Bibliography {
  if (made?.of !== sources) made = { of: sources, bibliography: formatBibliography([...sources.values()]) };
  return made.bibliography;
}
