/** Parameters that hosts of embeds add, and the tags of advertisers and mailings. */
const foreign =
  /^(theme|secret|initialWidth|childId|parentUrl|parentTitle|(utm|mtm|pk|mc|hsa|vero|oly|trk|wt|at)_.*|_(ga|gl|hs.*|ke)|.*clk?id|igshid?|si|ref|ref_src|s_kwcid|cmpid|campaign)$/s;

/**
 * Tells whether a parameter of an address says nothing of the state of our pages.
 *
 * @example isForeign('mc_cid') // true
 */
export const isForeign = (name: string): boolean => foreign.test(name);

/**
 * A query as it was before a mail program wrote `&` as `&amp;` and took a closing bracket along; the full stop after it goes, too.
 *
 * @example mended('?per=year&amp;place=DE).') // '?per=year&place=DE'
 */
export const mended = (query: string): string => query.replace(/&amp;/g, '&').replace(/[)\]>,;]+\.?$/, '');
