import type { APIRoute } from 'astro';
import { drawCard } from '../../../publish/image/social-card';
import { blankPng, isTrial } from '../../../publish/integrations/trial.mjs';
import { loadInterface, loadPractices } from '../../../catalog';
import { languages, type Language } from '../../../i18n/languages';

export async function getStaticPaths() {
  const paths = [];
  for (const language of languages) {
    const { t } = await loadInterface(language);
    const card = (name: string, kicker: string, title: string) => ({
      params: { language: language as string, name },
      props: { kicker, title, language },
    });
    paths.push(card('home', t('site.name'), t('home.question')));
    for (const { id, data } of await loadPractices(language)) paths.push(card(id, data.kicker, data.title));
  }
  return paths;
}

/** The picture that link previews show. */
export const GET: APIRoute = async ({ props }) => {
  const { kicker, title, language } = props as { kicker: string; title: string; language: Language };
  const { t } = await loadInterface(language);
  const png = isTrial() ? await blankPng() : await drawCard({ kicker, title, foot: t('site.tagline') });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
