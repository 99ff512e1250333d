import type { APIRoute } from 'astro';
import { dataPackage } from '../../publish/data-package/data-package';
import { loadCatalog, loadInterface } from '../../catalog';

/** The descriptor of all downloads. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(dataPackage(await loadCatalog(), await loadInterface('en')), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
