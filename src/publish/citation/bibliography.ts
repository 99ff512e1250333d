import { Cite, plugins, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CatalogSource } from '../../catalog/join';
import type { CslSource } from '../../schemas/source';

/** A list of sources in the formats of reference managers; the same order in each. */
export interface Bibliography {
  csl: string;
  bibtex: string;
  ris: string;
}

// Keys stay the ids, hyphens and all.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Only the fields of CSL: the topic and our marks are none. */
const ownFields = new Set(['topic', 'background', 'copy']);

const asCsl = (source: CslSource): CslItem =>
  Object.fromEntries(Object.entries(source).filter(([name]) => !ownFields.has(name))) as unknown as CslItem;

/** RIS from tags, since the library breaks lines after 70 letters, web addresses too. */
const risEntry = (tags: Record<string, string | string[]>, id: string): string =>
  [
    `TY  - ${tags['TY'] as string}`,
    ...Object.entries({ ...tags, ID: id })
      .filter(([tag]) => tag !== 'TY')
      .flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}`),
      ),
    'ER  - ',
  ].join('\r\n');

/**
 * Formats sources with the citation-js library as CSL-JSON, BibTeX and RIS.
 *
 * @example formatBibliography(sources).bibtex.startsWith('@') // true
 */
export function formatBibliography(sources: readonly CslSource[]): Bibliography {
  const items = sources.map(asCsl);
  const cite = new Cite(items.map((item) => ({ ...item })));
  const tags = cite.format('ris', { format: 'object' }) as unknown as Record<string, string | string[]>[];
  return {
    csl: JSON.stringify(items, null, 1),
    bibtex: cite.format('bibtex', { format: 'text' }),
    ris: `${tags.map((entry, index) => risEntry(entry, sources[index]!.id)).join('\r\n')}\r\n`,
  };
}

let made: { of: ReadonlyMap<string, CatalogSource>; bibliography: Bibliography } | undefined;

/** The whole bibliography, formatted once a build. */
export function allSources(sources: ReadonlyMap<string, CatalogSource>): Bibliography {
  if (made?.of !== sources) made = { of: sources, bibliography: formatBibliography([...sources.values()]) };
  return made.bibliography;
}
