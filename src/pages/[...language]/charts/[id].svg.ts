import type { APIRoute } from 'astro';
import {
  imagePaths,
  imageSvg,
  type FileProps,
  type ImageForm,
} from '../../../publish/data-package/chart-files';
import { loadCatalog, loadInterface } from '../../../catalog';
import { absoluteUrl } from '../../../i18n/addresses';

export const getStaticPaths = async () => imagePaths(await loadCatalog());

/** A chart, or a calculator with its defaults, as an image to print: SVG, light and dark. */
export const GET: APIRoute = async ({ props }) => {
  const { id, language, form } = props as FileProps & { form: ImageForm };
  const svg = imageSvg(
    id,
    form.theme,
    await loadCatalog(),
    await loadInterface(language),
    absoluteUrl(language, `/charts/${id}/`),
  );
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
