import type { APIRoute } from 'astro';
import {
  imagePaths,
  imagePng,
  type FileProps,
  type ImageForm,
} from '../../../publish/data-package/chart-files';
import { loadCatalog, loadInterface } from '../../../catalog';
import { absoluteUrl } from '../../../i18n/addresses';

export const getStaticPaths = async () => imagePaths(await loadCatalog());

/** A chart, or a calculator with its defaults, as an image: PNG, light and dark. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language, form } = props as FileProps & { form: ImageForm };
  const png = await imagePng(
    id,
    form,
    await loadCatalog(),
    await loadInterface(language),
    absoluteUrl(language, `/charts/${id}/`),
  );
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
