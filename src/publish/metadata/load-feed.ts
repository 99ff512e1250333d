import type { Feed } from 'feed';
import { loadCatalog, loadInterface, loadPractices } from '../../catalog';
import { findCorrections } from '../../catalog/corrections';
import type { Language } from '../../i18n/languages';
import { makeFeed } from './feed';

/**
 * The feed of the content.
 *
 * @param practice - id of a practice; the whole site's where it is missing
 */
export async function loadFeed(language: Language, practice?: string): Promise<Feed> {
  const { t } = await loadInterface(language);
  const all = await loadPractices(language);
  const concerns = (id: string) => !practice || id === practice;
  return makeFeed({
    language,
    t,
    practice,
    cases: all.filter(({ id }) => concerns(id)),
    corrections: findCorrections(language, all, await loadCatalog()).filter((one) => concerns(one.practice)),
  });
}
