import { chartPaths } from '../../../publish/data-package/chart-paths';
import { citationRoute } from '../../../publish/citation/citation-route';
import { loadCatalog } from '../../../catalog';

export const getStaticPaths = async () => chartPaths(await loadCatalog());

/** A chart or calculator as an entry for reference managers: CSL-JSON. */
export const GET = citationRoute('csl', 'application/vnd.citationstyles.csl+json', loadCatalog);
