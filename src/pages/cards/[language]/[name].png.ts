import type { APIRoute } from 'astro';
import { loadCatalog, loadInterface, loadPractices } from '../../../catalog';

import { languages, type Language } from '../../../i18n/languages';
import { cardOf } from '../../../publish/image/card-words';
import { drawCard } from '../../../publish/image/share-card';
import { blankPng, isTrial } from '../../../publish/integrations/trial.mjs';

/** A card for the site, for each case, and for each chart and calculator. */
export async function getStaticPaths() {
  const [practices, { figures }] = await Promise.all([loadPractices('en'), loadCatalog()]);
  const names = ['home', ...practices.map(({ id }) => id), ...figures.keys()];
  return languages.flatMap((language) =>
    names.map((name) => ({ params: { language: language as string, name }, props: { language } })),
  );
}

/** The picture that link previews show. */
export const GET: APIRoute = async ({ params, props }) => {
  const { language } = props as { language: Language };
  const [catalog, ui, practices] = await Promise.all([
    loadCatalog(),
    loadInterface(language),
    loadPractices(language),
  ]);
  const png = isTrial() ? await blankPng() : await drawCard(cardOf(params['name']!, catalog, ui, practices));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
