import { citationPaths, citationRoute } from '../../../build/citation-route';
import { loadCatalog } from '../../../catalog';

export const getStaticPaths = async () => citationPaths(await loadCatalog());

/** A chart or calculator as an entry for reference managers: BibTeX. */
export const GET = citationRoute('bibtex', 'application/x-bibtex', loadCatalog);
