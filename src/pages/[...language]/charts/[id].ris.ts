import { chartPaths } from '../../../publish/data-package/chart-paths';
import { citationRoute } from '../../../publish/citation/citation-route';
import { loadCatalog } from '../../../catalog';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** A chart or calculator as an entry for reference managers: RIS. */
export const GET = citationRoute('ris', 'application/x-research-info-systems', loadCatalog);
